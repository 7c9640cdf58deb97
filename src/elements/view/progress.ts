import { html, nothing, type TemplateResult } from 'lit';
import type { SignInWindow } from '../../domain/accounts-gateway.js';
import { text } from '../../localization/list-text.js';
import { sign } from './sign.js';
import type { Actions } from './view.js';

/** What is said of a sign-in of the account itself. */
export function signingInText(window: SignInWindow | undefined): string {
  return text(window ? 'waiting' : 'signing-in');
}

/** Something that the user waits for; while a window is open, with a way back to it and a way out. */
export function progress(what: string, hasWindow: boolean, { cancel, showWindow }: Pick<Actions, 'cancel' | 'showWindow'>): TemplateResult {
  return html`<div part="progress" class="aside">
    ${hasWindow ? sign('window') : html`<span class="spinner" aria-hidden="true"></span>`}
    <span class="grow">${what}</span>
    ${
      hasWindow
        ? html`<span class="actions">
            <button part="button" type="button" @click=${showWindow}>${text('show-window')}</button>
            <button part="button cancel-button" type="button" @click=${cancel}>${text('cancel')}</button>
          </span>`
        : nothing
    }
  </div>`;
}
