import { html, nothing, type TemplateResult } from 'lit';
import type { SignedOutState } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import type { DisplayNames } from '../display-names.js';
import { failure, notice } from './notice.js';
import type { Actions } from './view.js';
import { hasWindowSubstitute } from './window-substitute.js';

/** Invites the user to sign in, or to take the step that the tenant wants besides. */
export function signedOut({ notice: told, needsStep }: SignedOutState, names: DisplayNames, actions: Actions): TemplateResult {
  const canLeave = told?.kind === 'failed' && hasWindowSubstitute(told.error.code, actions.continueInTab !== undefined);
  return html`<div class="invitation">
    ${needsStep ? html`<p>${text('one-more-step')}</p>` : html`<slot name="signed-out"><p>${text('signed-out')}</p></slot>`}
    <button
      part="button sign-in-button"
      class="accented"
      type="button"
      @click=${() => actions.signIn(needsStep ? 'consent-required' : 'signed-out')}
    >
      ${text(needsStep ? 'continue' : 'sign-in')}
    </button>
    ${told?.kind === 'failed' ? failure(told.target, told.error, actions, canLeave) : told ? notice(told, names, actions) : nothing}
  </div>`;
}
