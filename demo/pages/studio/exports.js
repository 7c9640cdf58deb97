import { blank, differences } from './design.js';

/** Attributes in the order in which people read them: whose, what, looks, policies. */
const attributes = {
  domain: 'domain',
  clientId: 'client-id',
  title: 'title',
  logo: 'logo',
  color: 'color',
  language: 'language',
  theme: 'theme',
  flow: 'flow',
};
const listAttributes = {
  primary: 'primary',
  metadata: 'metadata',
  allowUnverified: 'allow-unverified',
  allowMultiple: 'allow-multiple',
  noUnlink: 'no-unlink',
};

/** The members of a design that its element has, by attribute name; without those that say what holds anyway. */
export function attributesOf(design) {
  const isList = design.element === 'account-link';
  const names = { ...attributes, ...(isList ? listAttributes : { required: 'required' }) };
  const said = Object.entries(names).filter(([key]) => design[key] !== blank[key]);
  const entries = said.map(([key, name]) => [name, design[key] === true ? '' : design[key]]);
  if (isList && design.connections.length) entries.splice(2, 0, ['connections', connectionsAttribute(design.connections)]);
  return Object.fromEntries(entries);
}

function connectionsAttribute(connections) {
  const isPlain = connections.every((connection) => Object.keys(connection).length === 1);
  return isPlain ? connections.map(({ name }) => name).join(' ') : JSON.stringify(connections);
}

export function toHtml(design) {
  return `${toMarkup(design)}\n`;
}

/** The script and the element. */
export function toMarkup(design) {
  const tag = design.element;
  const lines = Object.entries(withTenant(design)).map(([name, value]) => `\n  ${name}${value === '' ? '' : `="${escape(value)}"`}`);
  return `<script type="module" src="/account-link/${tag}.js"></script>\n\n<${tag}${lines.join('')}\n></${tag}>`;
}

export function toCss({ element, properties, css }) {
  const set = Object.entries(properties).filter(([, value]) => value);
  const rule = set.length ? `${element} {\n${set.map(([name, value]) => `  --account-link-${name}: ${value};\n`).join('')}}\n` : '';
  return [rule, css.trim() && `${css.trim()}\n`].filter(Boolean).join('\n') || '/* The defaults do. */\n';
}

export function toReact(design) {
  const component = design.element === 'account-link' ? 'AccountLink' : 'AccountLinkPrompt';
  const lines = Object.entries(withTenant(design)).map(([name, value]) => `\n      ${toProperty(name, value, design)}`);
  return `// npm install account-link\nimport { ${component} } from 'account-link/react';\n\nexport function ${
    design.element === 'account-link' ? 'LinkedAccounts' : 'FirstLogin'
  }() {\n  return (\n    <${component}${lines.join('')}\n    />\n  );\n}\n`;
}

export function toJson(design) {
  return `${JSON.stringify(differences(design), undefined, 2)}\n`;
}

function withTenant(design) {
  return { domain: design.domain || 'YOUR_DOMAIN', 'client-id': design.clientId || 'YOUR_CLIENT_ID', ...attributesOf(design) };
}

function toProperty(name, value, { connections }) {
  const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  if (name === 'connections') {
    const plain = connections.map((connection) => (Object.keys(connection).length === 1 ? connection.name : connection));
    return `connections={${JSON.stringify(plain)}}`;
  }
  return value === '' ? property : `${property}={${JSON.stringify(value)}}`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
