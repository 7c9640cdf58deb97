import type { LitElement } from 'lit';
import { isLanguageTag } from '../localization/language-tag.js';
import { isHeadingLevel } from './heading-level.js';
import type { OneOf } from './one-of.js';
import { isColor } from './root-styles.js';
import { imageUrl, webUrl } from './safe-url.js';

interface Given extends HTMLElement {
  readonly logo: string;
  readonly stylesheet: string;
  readonly color: string;
  readonly language: string;
  readonly headingLevel: number;
  readonly policyUrl?: string;
  readonly connections?: unknown;
}

const warned = new Set<string>();

/** Tells a developer of what a page gives to an element and the element cannot use; once for each text. The fix is part of each. */
export function warnOfMistakes(element: Given, unreadableConnections: readonly unknown[]): void {
  for (const mistake of mistakesOf(element, unreadableConnections)) {
    const text = `<${element.localName}>: ${mistake}`;
    if (!warned.has(text)) console.warn(text);
    warned.add(text);
  }
}

function* mistakesOf(element: Given, unreadableConnections: readonly unknown[]): Iterable<string> {
  const { logo, stylesheet, policyUrl, color, language, headingLevel } = element;
  if (logo && !imageUrl(logo)) yield ignored('logo', logo, 'an http(s), data:image or relative address');
  if (stylesheet && !webUrl(stylesheet)) yield ignored('stylesheet', stylesheet, 'an http(s) or relative address');
  if (policyUrl && !webUrl(policyUrl)) yield ignored('policy-url', policyUrl, 'an http(s) or relative address');
  if (color && !isColor(color)) yield ignored('color', color, 'a CSS colour such as "#0a7d4f"');
  if (language && !isLanguageTag(language)) yield ignored('language', language, 'a language tag such as "fr" or "pt-BR"');
  if (!isHeadingLevel(headingLevel)) {
    yield ignored('heading-level', element.getAttribute('heading-level') ?? headingLevel, 'a whole number from 1 to 6');
  }
  yield* wrongWords(element);
  yield* wrongConnections(element, unreadableConnections);
  yield* strangeAttributes(element);
}

function* wrongWords(element: HTMLElement): Iterable<string> {
  for (const [name, { attribute, converter }] of (element.constructor as typeof LitElement).elementProperties) {
    const { words } = (converter ?? {}) as Partial<OneOf<string>>;
    const attributeName = typeof attribute === 'string' ? attribute : String(name).toLowerCase();
    const value = words && element.getAttribute(attributeName);
    if (typeof value === 'string' && !words?.includes(value)) yield ignored(attributeName, value, `one of ${words?.join(', ')}`);
  }
}

function* wrongConnections(element: Given, unreadable: readonly unknown[]): Iterable<string> {
  const attribute = element.getAttribute('connections')?.trim();
  if (attribute?.startsWith('[') && !isJson(attribute)) {
    yield ignored('connections', attribute, 'valid JSON: give names separated by spaces, or a JSON array');
  }
  for (const entry of unreadable) {
    yield entry === element.connections
      ? ignored('connections', entry, 'an array of names and connections, such as ["github", {"name": "acme", "strategy": "samlp"}]')
      : `an entry of connections is left out, because it is neither a name nor an object with a name: ${quote(entry)}`;
  }
}

/** Attributes that mean nothing here, but look like one that does. */
function* strangeAttributes(element: HTMLElement): Iterable<string> {
  const known = (element.constructor as typeof LitElement).observedAttributes;
  for (const name of element.getAttributeNames()) {
    if (known.includes(name) || ofPage.test(name)) continue;
    const bare = name.replace(/^data-/, '').replace(/[^a-z]/g, '');
    const meant = known.find((candidate) => !element.hasAttribute(candidate) && isOneSlip(bare, candidate.replaceAll('-', '')));
    if (meant) yield `the attribute ${name} has no meaning here; write ${meant}="${element.getAttribute(name)?.slice(0, 100)}"`;
  }
}

/** Attributes of the page's own, though one of ours may have a similar name. */
const ofPage = /^(data-(theme|color|title|language|demo|flow)|aria-.*|on.*|lang|slot|style|class|id|is|role|hidden|part)$/;

/** Whether a word becomes the other by at most one letter that is missing, too many, wrong or in its neighbour's place. */
function isOneSlip(word: string, other: string): boolean {
  if (word.length > other.length) return isOneSlip(other, word);
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  const rest = word.slice(start);
  const otherRest = other.slice(start);
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
  return rest === otherRest || rest === otherRest.slice(1) || rest.slice(1) === otherRest.slice(1) || isSwapped;
}

function ignored(attribute: string, value: unknown, wanted: string): string {
  return `${attribute} is ignored, because it is not ${wanted}: ${typeof value === 'string' ? value.slice(0, 100) : quote(value)}`;
}

/** Any value as a short text. */
function quote(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 100);
  } catch {
    return `a value of type ${typeof value} that has no JSON`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
