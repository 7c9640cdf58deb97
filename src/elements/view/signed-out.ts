import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import type { DisplayNames } from '../display-names.js';
import { failure, notice } from './notice.js';
import type { Actions } from './view.js';

/** Invites the user to sign in. */
export function signedOut(told: Notice | undefined, names: DisplayNames, actions: Actions): TemplateResult {
  return html`<div class="invitation">
    <slot name="signed-out"><p>${text('signed-out')}</p></slot>
    <button part="button sign-in-button" class="accented" type="button" @click=${actions.signIn}>${text('sign-in')}</button>
    ${told?.kind === 'failed' ? failure(told.target, told.error, actions, false) : told ? notice(told, names, actions) : nothing}
  </div>`;
}
