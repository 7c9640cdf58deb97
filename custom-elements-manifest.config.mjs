import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist';
const editors = { outdir, hideLogs: true, typesSrc: 'parsedType' };

export default {
  globs: ['src/define-{list,prompt}.ts', 'src/elements/*.ts'],
  outdir,
  litelement: true,
  quiet: true,
  packagejson: false,
  plugins: [
    publicElementsOnly(),
    namedChoices(),
    valuesForEditors(),
    customElementVsCodePlugin(editors),
    customElementJetBrainsPlugin({ ...editors, packageJson: false }),
    tidyEditorFiles(),
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

/** Puts `'auto' | 'light' | 'dark'` in the place of the name that the source gives to this choice. */
function namedChoices() {
  const choices = new Map();
  return {
    name: 'named-choices',
    collectPhase({ ts, node }) {
      const isText = (member) => ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal);
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type) || !node.type.types.every(isText)) return;
      choices.set(node.name.text, node.type.types.map(({ literal }) => `'${literal.text}'`).join(' | '));
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { attributes = [], members = [] } of declarations(customElementsManifest)) {
        for (const { type } of [...attributes, ...members]) if (choices.has(type?.text)) type.text = choices.get(type.text);
      }
    },
  };
}

/** What editors offer as values, if the type does not say it: all headings, the languages that there are besides any other tag, no type's name. */
function valuesForEditors() {
  const { sourceLocale, targetLocales } = JSON.parse(readFileSync('locales/lit-localize.json', 'utf8'));
  const oneOf = (values) => values.map((value) => `'${value}'`).join(' | ');
  const values = {
    'heading-level': oneOf([1, 2, 3, 4, 5, 6]),
    language: `${oneOf([sourceLocale, ...targetLocales])} | string`,
    connections: 'string',
    'managed-connections': 'string',
  };
  return {
    name: 'values-for-editors',
    packageLinkPhase({ customElementsManifest }) {
      for (const attribute of declarations(customElementsManifest).flatMap(({ attributes = [] }) => attributes)) {
        if (attribute.name in values) attribute.parsedType = { text: values[attribute.name] };
      }
    },
  };
}

/** The generators write out that a default is undefined, and do not tell VS Code that a boolean attribute takes no value. */
function tidyEditorFiles() {
  const files = ['vscode.html-custom-data.json', 'web-types.json'].map((name) => `${outdir}/${name}`);
  const rewrite = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));
  return {
    name: 'tidy-editor-files',
    packageLinkPhase({ customElementsManifest }) {
      const isBoolean = (tag, name) =>
        declarations(customElementsManifest).some(
          ({ tagName, attributes = [] }) => tagName === tag && attributes.some((it) => it.name === name && it.type.text === 'boolean'),
        );
      for (const file of files) rewrite(file, (text) => text.replaceAll(' _(default: undefined)_', ''));
      rewrite(files[0], (text) => {
        const data = JSON.parse(text);
        for (const tag of data.tags)
          for (const attribute of tag.attributes) if (isBoolean(tag.name, attribute.name)) attribute.valueSet = 'v';
        return JSON.stringify(data, null, 2);
      });
    },
  };
}

function declarations(manifest) {
  return manifest.modules.flatMap((module) => module.declarations);
}

/**
 * Typings for templates. Each type is looked up in the class or in the event map, never copied: the known generators copy them as text,
 * which names types that the file does not import, and their Svelte file declares nothing outside itself.
 */
function frameworkTypings() {
  return {
    name: 'framework-typings',
    packageLinkPhase({ customElementsManifest }) {
      const elements = declarations(customElementsManifest);
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
