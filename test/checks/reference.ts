import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { format } from 'prettier';
import { publishedLocales } from '../../src/localization/published-locales.js';

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
export const referencePath = fileURLToPath(new URL('docs/reference.md', root));

/** The elements that the built manifest describes. */
export function describedElements(): ElementDeclaration[] {
  const manifest = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly ElementDeclaration[] }[];
  };
  return manifest.modules.flatMap(({ declarations }) => declarations).sort((one, other) => one.tagName.length - other.tagName.length);
}

interface DescribedCode {
  readonly code: string;
  readonly meaning: string;
  readonly fix: string;
}

/** The error codes, with what their comments say. */
export function describedCodes(): DescribedCode[] {
  const source = readFileSync(new URL('src/domain/link-error.ts', root), 'utf8');
  return [...source.matchAll(/\/\*\* (.*?) Fix: (.*?) \*\/\s*\| '([a-z-]+)'/g)].map(([, meaning = '', fix = '', code = '']) => ({
    code,
    meaning,
    fix,
  }));
}

interface DescribedMessage {
  readonly id: string;
  readonly text: string;
  readonly note: string;
}

/** The messages in English, with the notes to translators. */
function describedMessages(): DescribedMessage[] {
  const xliff = new DOMParser().parseFromString(readFileSync(new URL('locales/fr.xlf', root), 'utf8'), 'text/xml');
  return Array.from(xliff.getElementsByTagName('trans-unit'), (unit) => {
    const [source] = Array.from(unit.getElementsByTagName('source'));
    const parts = Array.from(source?.childNodes ?? [], (node) =>
      node.nodeName === 'x' ? `{${(node as Element).getAttribute('id')}}` : (node.textContent ?? ''),
    );
    return { id: unit.getAttribute('id') ?? '', text: parts.join(''), note: unit.getElementsByTagName('note')[0]?.textContent ?? '' };
  }).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Who has seen the texts of a language, as the comment at the top of its file says. */
function stateOf(tag: string): string {
  if (tag === 'en') return 'the source';
  const [, state] = /<!-- State: (.+) -->/.exec(readFileSync(new URL(`locales/${tag}.xlf`, root), 'utf8')) ?? [];
  return state ?? 'machine-drafted';
}

/** The whole reference. */
export async function referencePage(): Promise<string> {
  const sections = [
    '# Reference',
    'Made from the source by `npm run docs`.',
    `- [\`<account-link>\`](#account-link)\n- [\`<account-link-prompt>\`](#account-link-prompt)\n- [Error codes](#error-codes)\n- [Messages](#messages)\n- [Languages](#languages)\n- [Gateways](gateway.md)`,
    ...describedElements().map((element) => `## \`<${element.tagName}>\`\n\n${reference(element)}`),
    '## Error codes',
    'The methods reject with a `LinkError`, and `account-link-failed` carries it: `code`, `message` and `hint` (English, for developers), `cause`, and `status` and `retryAfter` (seconds) if the tenant said so. Users read a sentence of their own language, chosen by `code`.',
    table(
      ['Code', 'What it means', 'What to do'],
      describedCodes().map(({ code: name, meaning, fix }) => [code(name), meaning, fix]),
    ),
    '## Messages',
    'Ids for the property `messages`. A function is given what the built-in text would name, in the order of the numbers.',
    table(
      ['Id', 'English', 'Note'],
      describedMessages().map(({ id, text: english, note }) => [code(id), english, note]),
    ),
    '## Languages',
    'A reader of any other language reads English. A text is one `<target>` in `locales/<tag>.xlf`: if you speak the language, correct it there and open a pull request. If you have read them all, change the comment at the top of the file to `State: read by a speaker`. The terms of each language are in `locales/glossary/`, what its review changed is in `locales/reviews/`.',
    table(
      ['Tag', 'Language', 'State'],
      [...publishedLocales].sort().map((tag) => [code(tag), languageName(tag), stateOf(tag)]),
    ),
  ];
  return format(sections.join('\n\n'), { parser: 'markdown', singleQuote: true, printWidth: 140 });
}

/** The name of a language in itself. */
function languageName(tag: string): string {
  // CLDR takes Montenegrin for the Serbian of Montenegro.
  if (tag === 'cnr') return 'crnogorski';
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
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
  return rows.length === 0 ? '' : `### ${title}\n\n${table(heads, rows)}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
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

if (argv.includes('--write')) writeFileSync(referencePath, await referencePage());
