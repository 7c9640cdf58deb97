/** The words that a member of a design can be. */
export const words = {
  element: ['account-link', 'account-link-prompt'],
  theme: ['auto', 'light', 'dark'],
  flow: ['auto', 'popup', 'redirect'],
  primary: ['current', 'choose'],
  metadata: ['discard', 'merge'],
  'preview.scheme': ['auto', 'light', 'dark'],
};

/** What each custom property is a value of, as CSS knows it. */
const cssProperties = {
  color: 'color',
  'on-color': 'color',
  surface: 'background-color',
  text: 'color',
  border: 'color',
  radius: 'border-top-left-radius',
  space: 'padding-top',
  font: 'font-family',
};

const checks = {
  domain: (value) =>
    /^(https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i.test(value)
      ? ''
      : 'Give a host name only, such as tenant.eu.auth0.com.',
  logo: (value) => (isImageAddress(value) ? '' : 'Give an address that begins with https:, http: or data:image, or a relative one.'),
  color: (value) => (isColor(value) ? '' : 'CSS does not know this colour. Try #0a7d4f, tomato or oklch(0.6 0.15 150).'),
  language: (value) => (isLanguageTag(value) ? '' : 'Give a language tag, such as fr or pt-BR.'),
  css: (value) => cssProblem(value),
  'connection.name': (value) => (/^[^\s,[\]]+$/.test(value) ? '' : 'A connection’s name has no spaces, commas or brackets.'),
  'preview.width': (value) => (value >= 240 && value <= 1200 ? '' : 'Between 240 and 1200 pixels.'),
  'preview.background': (value) => (CSS.supports('background-color', value) ? '' : 'CSS does not know this colour.'),
};

/** What is wrong with the value at a path of a design, in words for whoever typed it; empty where it is good. Empty values are. */
export function problemOf(path, value) {
  if (value === '' || value === undefined) return '';
  if (words[path] && !words[path].includes(value)) return `One of: ${words[path].join(', ')}.`;
  const property = path.startsWith('properties.') && cssProperties[path.slice('properties.'.length)];
  if (property) return isValue(property, value) ? '' : `This is no value for it. ${examples[property]}`;
  return checks[path]?.(value) ?? '';
}

const examples = {
  color: 'Try #0a7d4f or tomato.',
  'background-color': 'Try white or #17191c.',
  'border-top-left-radius': 'Try 0 or 16px.',
  'padding-top': 'Try 3px or 0.3rem.',
  'font-family': 'Try Georgia, serif.',
};

/** Alone in a declaration: what ends it would reach into the rest of the style sheet. */
function isValue(property, value) {
  return !/[;{}]/.test(value) && CSS.supports(property, value);
}

function isColor(value) {
  return isValue('color', value) && !/currentcolor/i.test(value);
}

function isImageAddress(value) {
  if (!URL.canParse(value, location.href)) return false;
  const { protocol, pathname } = new URL(value, location.href);
  return protocol === 'https:' || protocol === 'http:' || (protocol === 'data:' && pathname.startsWith('image/'));
}

function isLanguageTag(value) {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Browsers leave out what they cannot read, and say nothing: so what was read is counted. */
function cssProblem(text) {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  const count = (sign) => plain.split(sign).length - 1;
  if (count('{') !== count('}')) return `There are ${count('{')} opening braces and ${count('}')} closing ones.`;
  if (/@import/i.test(plain)) return '@import is not read here. Put such a file into the attribute stylesheet.';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  if (plain.trim() && sheet.cssRules.length === 0) return 'There is no rule in this. Try account-link::part(title) { font-size: 1.5rem }';
  const empty = [...sheet.cssRules].find((rule) => rule.style?.length === 0);
  return empty ? `Nothing in ${empty.selectorText} is a declaration that CSS knows.` : '';
}
