import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

/** The parts of a custom elements manifest that the reference is made of. */
interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly parameters?: readonly (Described & { readonly optional?: boolean })[];
  readonly return?: { readonly type: { readonly text: string } };
}
export interface ElementDeclaration {
  readonly tagName: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const root = new URL('../../', import.meta.url);
export const readmePath = fileURLToPath(new URL('README.md', root));

/** The elements that the built manifest describes. */
export function describedElements(): ElementDeclaration[] {
  const manifest = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly ElementDeclaration[] }[];
  };
  return manifest.modules.flatMap(({ declarations }) => declarations);
}

/** A README whose text between `<!-- reference: tag -->` and `<!-- /reference -->` is what the manifest says of that element. */
export async function withReferences(readme: string, elements: readonly ElementDeclaration[]): Promise<string> {
  const filled = readme.replaceAll(
    /(<!-- reference: (\S+) -->)[\s\S]*?(<!-- \/reference -->)/g,
    (_all, begin: string, tag: string, end: string) => {
      const element = elements.find(({ tagName }) => tagName === tag);
      if (!element) throw new Error(`README.md has a reference for <${tag}>, which the manifest does not know.`);
      return `${begin}\n\n${reference(element)}\n\n${end}`;
    },
  );
  return format(filled, { parser: 'markdown', singleQuote: true, printWidth: 140 });
}

function reference(element: ElementDeclaration): string {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  const sections = [
    section(
      'Attributes',
      ['Attribute', 'Type', 'Default', 'Meaning'],
      attributes.map((it) => [code(it.name), type(it), code(it.default ?? ''), text(it)]),
    ),
    section(
      'Properties',
      ['Property', 'Type', 'Meaning'],
      properties.map((it) => [code(it.name) + (it.readonly ? ' (read-only)' : ''), type(it), text(it)]),
    ),
    section(
      'Methods',
      ['Method', 'Meaning'],
      methods.map((it) => [code(`${it.name}(${signature(it)})`), text(it)]),
    ),
    section(
      'Events',
      ['Event', 'Type', 'When'],
      events.map((it) => [code(it.name), type(it), text(it)]),
    ),
    section(
      'Slots',
      ['Slot', 'Content'],
      slots.map((it) => [code(it.name), text(it)]),
    ),
    section(
      'Parts',
      ['Part', 'What it is'],
      cssParts.map((it) => [code(it.name), text(it)]),
    ),
    section(
      'Custom properties',
      ['Property', 'Default', 'Meaning'],
      cssProperties.map((it) => [code(it.name), code(it.default ?? ''), text(it)]),
    ),
    section(
      'States',
      ['State', 'When'],
      cssStates.map((it) => [code(it.name), text(it)]),
    ),
  ];
  return sections.filter(Boolean).join('\n\n');
}

function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `#### ${title}\n\n${lines.join('\n')}`;
}

function signature({ parameters = [] }: Member): string {
  return parameters.map(({ name, optional, type: kind }) => `${name}${optional ? '?' : ''}: ${kind?.text ?? 'unknown'}`).join(', ');
}

function type(described: Described): string {
  return code(described.type?.text ?? '');
}

function code(source: string): string {
  return source && `\`${source.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')}\``;
}

function text({ description = '' }: Described): string {
  return description.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}

if (argv.includes('--write')) writeFileSync(readmePath, await withReferences(readFileSync(readmePath, 'utf8'), describedElements()));
