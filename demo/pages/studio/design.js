import { problemOf } from './problems.js';

/** What is designed here: all that is exported, and what the preview shows it in. */
export const blank = Object.freeze({
  element: 'account-link',
  domain: '',
  clientId: '',
  title: '',
  logo: '',
  color: '',
  language: '',
  theme: 'auto',
  connections: [{ name: 'google-oauth2' }, { name: 'facebook' }, { name: 'github' }],
  flow: 'auto',
  primary: 'current',
  metadata: 'discard',
  allowUnverified: false,
  allowMultiple: false,
  noUnlink: false,
  required: false,
  properties: { color: '', 'on-color': '', surface: '', text: '', border: '', radius: '', space: '', font: '' },
  css: '',
  /** The text of the page around the widget; empty, the usual one. */
  page: '',
  preview: { state: 'demo', promptState: 'one account', width: 480, background: '', scheme: 'auto' },
});

/** The value at a path such as `properties.radius`. */
export function get(design, path) {
  return path.split('.').reduce((value, key) => value[key], design);
}

/** A design that differs in one place. */
export function withValue(design, path, value) {
  const [key, ...rest] = path.split('.');
  return { ...design, [key]: rest.length ? withValue(design[key], rest.join('.'), value) : value };
}

/** The paths of all values, lists of connections as one. */
export function paths(design = blank, prefix = '') {
  return Object.entries(design).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? paths(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

/** What differs from the blank design: short enough for an address, and for reading. */
export function differences(design, from = blank) {
  const entries = Object.entries(design).flatMap(([key, value]) => {
    if (typeof value === 'object' && !Array.isArray(value)) {
      const inner = differences(value, from[key]);
      return Object.keys(inner).length ? [[key, inner]] : [];
    }
    return JSON.stringify(value) === JSON.stringify(from[key]) ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/**
 * Reads a design from JSON that somebody else may have written.
 * @returns the design, or what is wrong with it, one sentence for each problem
 */
export function parseDesign(json) {
  let read;
  try {
    read = JSON.parse(json);
  } catch (error) {
    return { problems: [`This is not JSON: ${error.message}.`] };
  }
  if (!isRecord(read)) return { problems: ['The JSON has to be an object: { "title": "…" }.'] };
  const problems = findProblems(read, blank, '');
  return problems.length ? { problems } : { design: merge(blank, read) };
}

function findProblems(read, known, prefix) {
  return Object.entries(read).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    if (!Object.hasOwn(known, key)) return [`There is no "${path}" in a design.`];
    const usual = known[key];
    if (Array.isArray(usual)) return connectionProblems(value);
    if (isRecord(usual)) return isRecord(value) ? findProblems(value, usual, `${path}.`) : [`"${path}" has to be an object.`];
    if (typeof value !== typeof usual) return [`"${path}" has to be a ${typeof usual}, and is a ${typeof value}.`];
    const problem = problemOf(path, value);
    return problem ? [`"${path}": ${problem}`] : [];
  });
}

function connectionProblems(list) {
  if (!Array.isArray(list)) return ['"connections" has to be a list of objects with a "name".'];
  return list.flatMap((connection, index) => {
    const where = `Connection ${index + 1}`;
    if (!isRecord(connection) || typeof connection.name !== 'string' || !connection.name) return [`${where} has no "name".`];
    const unknown = Object.keys(connection).filter((key) => !['name', 'strategy', 'label', 'icon'].includes(key));
    if (unknown.length) return [`${where} has what no connection has: ${unknown.join(', ')}.`];
    if (!Object.values(connection).every((value) => typeof value === 'string')) return [`${where} may hold text only.`];
    const problem = problemOf('connection.name', connection.name) || problemOf('logo', connection.icon ?? '');
    return problem ? [`${where}: ${problem}`] : [];
  });
}

function merge(usual, read) {
  const entries = Object.entries(usual).map(([key, value]) => {
    if (!Object.hasOwn(read, key)) return [key, value];
    return [key, isRecord(value) ? merge(value, read[key]) : read[key]];
  });
  return Object.fromEntries(entries);
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
