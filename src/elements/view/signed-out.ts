import { html, nothing, type TemplateResult } from 'lit';
import type { LinkingState } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import type { DisplayNames } from '../display-names.js';
import { failure, notice } from './notice.js';
import type { Actions } from './view.js';

type SignedOut = Extract<LinkingState, { status: 'signed-out' }>;

/** Invites the user to sign in, or to take the step that the tenant wants besides. */
export function signedOut({ notice: told, needsStep }: SignedOut, names: DisplayNames, actions: Actions): TemplateResult {
  const canLeave = told?.kind === 'failed' && told.error.code === 'popup-blocked' && actions.inThisTab !== undefined;
  return html`<div class="invitation">
    <slot name="signed-out"><p>${text(needsStep ? 'one-more-step' : 'signed-out')}</p></slot>
    <button part="button sign-in-button" class="accented" type="button" @click=${actions.signIn}>
      ${text(needsStep ? 'continue' : 'sign-in')}
    </button>
    ${told?.kind === 'failed' ? failure(told.target, told.error, actions, canLeave) : told ? notice(told, names, actions) : nothing}
  </div>`;
}
