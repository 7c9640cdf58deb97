import { html, nothing, type TemplateResult } from 'lit';
import type { LinkErrorCode } from '../../domain/link-error.js';
import { text } from '../../localization/list-text.js';

/**
 * What a user can do instead if the browser has blocked the window, or keeps site data from the page. Tenants forbid to be shown in frames,
 * so a page in a frame is opened by itself rather than left for the tenant.
 * @param continueInTab missing if the page is not to be left
 */
export function windowSubstitute(code: LinkErrorCode, continueInTab: (() => void) | undefined): TemplateResult | typeof nothing {
  if (!hasWindowSubstitute(code, continueInTab !== undefined)) return nothing;
  if (self === top) {
    return html`<button part="button retry-button" type="button" @click=${continueInTab}>${text('continue-in-tab')}</button>`;
  }
  return html`<a part="button retry-button" class="button" href=${location.href} target="_blank" rel="noopener">${text('open-page')}</a>`;
}

export function hasWindowSubstitute(code: LinkErrorCode, mayLeave: boolean): boolean {
  if (self === top) return code === 'popup-blocked' && mayLeave;
  return (code === 'popup-blocked' || code === 'storage-blocked') && /^https?:/.test(location.href);
}
