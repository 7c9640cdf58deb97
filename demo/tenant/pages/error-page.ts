import type { Reply } from '../http.js';
import { html } from './html.js';
import { page } from './page.js';

/** What a user sees where no page may be told of the failure. */
export function errorPage(status: number, title: string, description: string, code = 'invalid_request'): Reply {
  const content = html`<h1>${title}</h1>
    <p>${description}</p>
    <p class="tag"><code>${code}</code></p>`;
  return page({ title, content, status });
}
