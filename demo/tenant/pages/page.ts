import type { Reply } from '../http.js';
import { html } from './html.js';
import type { Html } from './html.js';

export interface Page {
  readonly title: string;
  readonly content: Html;
  readonly status?: number;
  /** BCP 47 tag. */
  readonly language?: string;
}

// `form-action` is left out on purpose: browsers apply it to the redirect back to the page, too.
const contentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** A whole page, ready to be sent. */
export function page({ title, content, status = 200, language = 'en' }: Page): Reply {
  const direction = rightToLeft.has(language.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';
  const document = html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/u/style.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
  return { status, body: document.markup, headers: { 'content-security-policy': contentSecurityPolicy } };
}
