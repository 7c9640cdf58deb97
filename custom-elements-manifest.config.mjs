import { writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist';

export default {
  globs: ['src/define-{list,prompt}.ts', 'src/elements/*.ts'],
  outdir,
  litelement: true,
  quiet: true,
  packagejson: false,
  plugins: [
    publicElementsOnly(),
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
    frameworkTypings(),
  ],
};

/** Leaves what a page may use, under the paths that the package has. */
function publicElementsOnly() {
  return {
    name: 'public-elements-only',
    packageLinkPhase({ customElementsManifest }) {
      const published = customElementsManifest.modules
        .filter(({ declarations, exports }) => [...declarations, ...exports].some(isElement))
        .map((module) => ({ ...module, declarations: module.declarations.filter(isElement).map(withoutPrivateMembers) }));
      const paths = JSON.stringify(published).replaceAll(/"\/?src\/([^"]+)\.(ts|js)"/g, '"dist/$1.js"');
      customElementsManifest.modules = JSON.parse(paths);
    },
  };
}

/** What elements have in common has no tag of its own; it is shown as a part of each. */
function isElement({ kind, tagName }) {
  return tagName !== undefined || kind === 'custom-element-definition';
}

function withoutPrivateMembers(declaration) {
  return { ...declaration, members: declaration.members?.filter(isPublic) };
}

function isPublic({ name, privacy, static: isStatic }) {
  return !isStatic && !name.startsWith('#') && (privacy === undefined || privacy === 'public');
}

/**
 * Typings for templates. Each type is looked up in the class or in the event map, never copied: the known generators copy them as text,
 * which names types that the file does not import, and their Svelte file declares nothing outside itself.
 */
function frameworkTypings() {
  return {
    name: 'framework-typings',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules.flatMap(({ declarations }) => declarations);
      for (const [file, typing] of Object.entries(typings)) {
        const names = (suffix) => elements.map(({ name }) => `${name}${suffix}`).join(', ');
        const imports = `import type { ${names('EventMap')} } from './define.js';\nimport type { ${names('')} } from './index.js';\n`;
        writeFileSync(`${outdir}/${file}.d.ts`, imports + typing(elements));
      }
    },
  };
}

const typings = {
  jsx: (elements) => `
/** Attributes, properties and events that JSX knows of any element. */
export interface CommonProps {
  children?: unknown;
  class?: string;
  className?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number;
  lang?: string;
  ref?: unknown;
  slot?: string;
  style?: unknown;
}

/** For the framework’s own interface IntrinsicElements. React and Preact listen by onname, Solid by on:name. */
export interface CustomElements {
${elements.map((element) => `  '${element.tagName}': CommonProps & ${props(element, [(name) => `on${name}`, (name) => `on:${name}`])};\n`).join('')}}
`,
  // As Vue documents it for custom elements. Its tools look attributes up in camel case, and events among what is emitted.
  vue: (elements) => `import type { EmitFn, HTMLAttributes } from 'vue';

type VueElement<Props, Events> = new () => {
  $props: Omit<HTMLAttributes, keyof Props> & Props;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map((element) => `    '${element.tagName}': VueElement<${vueProps(element)}, ${element.name}EventMap>;\n`).join('')}  }
}
`,
  // Svelte 5 takes `onname`, Svelte 4 `on:name`.
  svelte: (elements) => `import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map((element) => `    '${element.tagName}': Omit<HTMLAttributes<${element.name}>, 'title'> & ${props(element, [(name) => `on${name}`, (name) => `on:${name}`])};\n`).join('')}  }
}
`,
};

function props(element, listenerNames) {
  const { name, attributes = [], members = [], events = [] } = element;
  const lines = [
    ...attributes.map((attribute) => `'${attribute.name}'?: ${name}['${attribute.fieldName}']${isText(attribute) ? '' : ' | string'};`),
    ...attributes
      .filter((it) => it.name !== it.fieldName)
      .map((it) => `${it.fieldName}?: ${name}['${it.fieldName}']${isText(it) ? '' : ' | string'};`),
    ...members.filter(isSettable).map((field) => `${field.name}?: ${name}['${field.name}'];`),
    ...listenerNames.flatMap((listenerName) =>
      events.map((event) => `'${listenerName(event.name)}'?: (event: ${name}EventMap['${event.name}']) => void;`),
    ),
  ];
  return `{\n${lines.map((line) => `      ${line}\n`).join('')}    }`;
}

function vueProps({ name, attributes = [], members = [] }) {
  const settable = members.filter(isSettable).map((field) => ({ ...field, fieldName: field.name }));
  const lines = [...attributes, ...settable].map((it) => `${it.fieldName}?: ${name}['${it.fieldName}']${isText(it) ? '' : ' | string'};`);
  return `{\n${lines.map((line) => `      ${line}\n`).join('')}    }`;
}

/** The attribute of a number, and what the page may give as objects, is written as text too. */
function isText({ type }) {
  return type?.text !== 'number' && !type?.text.endsWith('Input');
}

function isSettable({ kind, readonly, attribute }) {
  return kind === 'field' && !readonly && !attribute;
}
