import { problemOf } from './problems.js';
import { toCss, toMarkup } from './exports.js';

/** Where the widget goes in the text of a page. */
export const place = '{{ widget }}';

/** A page around the widget that passes all checks. The policy is written along with the page, as it names the tenant. */
export function usualPage({ element }) {
  const isList = element === 'account-link';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${isList ? 'Sign-in methods' : 'You already have an account'}</title>
    <style>
      body { margin: 0; padding: 32px 16px; font: 16px/1.5 system-ui, sans-serif; }
      main { max-width: 480px; margin: 0 auto; }
    </style>
  </head>
  <body>
    <main>
      ${place}
    </main>
  </body>
</html>
`;
}

/** The page as it can be published: with the widget, its style sheet, and a policy that allows them and the tenant alone. */
export async function toPage(design) {
  const css = toCss(design);
  const document = read(design.page || usualPage(design));
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const policy = document.querySelector(policySelector) ?? document.createElement('meta');
  if (!policy.isConnected) {
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = await policyFor(document, design);
    document.head.querySelector('[charset]')?.after(policy);
    if (!policy.isConnected) document.head.prepend(policy);
  }
  const html = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  return html.replace(place, () => toMarkup(design).replaceAll('\n', '\n      '));
}

const policySelector = 'meta[http-equiv="content-security-policy" i]';

/** Style elements are allowed by what is in them; scripts, only those of files. */
async function policyFor(document, { domain }) {
  const tenant = /^https?:/.test(domain) ? domain : `https://${domain || 'YOUR_DOMAIN'}`;
  const styles = await Promise.all([...document.querySelectorAll('style')].map(({ textContent }) => hashOf(textContent)));
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles.join(' ')}`,
    "img-src 'self' data: https:",
    `connect-src 'self' ${tenant}`,
    `frame-src ${tenant}`,
    "base-uri 'none'",
    `form-action ${tenant}`,
  ].join('; ');
}

async function hashOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** What keeps the text of a page from being published, one sentence for each; what is missing is named with what to write. */
export function problemsOfPage(text) {
  const document = read(text);
  const find = (selector) => document.querySelector(selector);
  const policy = find(policySelector)?.content ?? '';
  const zoom = find('meta[name=viewport]')?.content ?? '';
  return [
    !/^\s*<!doctype html>/i.test(text) && 'Begin with <!doctype html>: browsers take the page for one of the nineties otherwise.',
    text.split(place).length !== 2 && `Write ${place} once, where the widget goes.`,
    !(document.documentElement.lang && !problemOf('language', document.documentElement.lang)) &&
      'Name the language of the page: <html lang="en">.',
    !document.title.trim() && 'Give the page a <title>: tabs and screen readers begin with it.',
    !zoom.includes('width=device-width') && 'Add <meta name="viewport" content="width=device-width, initial-scale=1" />.',
    /user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[01](\.\d+)?\b/.test(zoom) &&
      'Let people zoom: leave user-scalable and maximum-scale out.',
    document.querySelectorAll('main').length !== 1 && 'Put the content of the page into one <main>.',
    find('main') && !find('main').textContent.includes(place) && `Put ${place} into <main>.`,
    find('script:not([src])') && 'Move scripts into files: the policy forbids scripts within the page.',
    [...document.querySelectorAll('*')].some(hasHandler) && 'Move handlers such as onclick into files: the policy forbids them.',
    /(script|default)-src[^;]*'unsafe-(inline|eval)'/.test(policy) && "Leave 'unsafe-inline' and 'unsafe-eval' out of script-src.",
  ].filter(Boolean);
}

const hasHandler = ({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on'));

/** As a document that nothing in runs. */
function read(text) {
  return new DOMParser().parseFromString(html(text), 'text/html');
}

const policy = globalThis.trustedTypes?.createPolicy('studio-page', { createHTML: (text) => text });

/** Text that is given to a parser of markup. It runs nowhere: in a document of its own, or in a frame that allows no scripts. */
export function html(text) {
  return policy ? policy.createHTML(text) : text;
}
