import { html, nothing, type TemplateResult } from 'lit';
import type { LinkError, LinkErrorCode } from '../../domain/link-error.js';
import type { Notice, Target } from '../../linking/linking-state.js';
import { frameText } from '../../localization/frame-text.js';
import { text } from '../../localization/list-text.js';
import { failureText } from '../../localization/failure-text.js';
import { inSentence, type DisplayNames } from '../display-names.js';
import { sign } from './sign.js';
import type { Actions } from './view.js';
import { windowSubstitute } from './window-substitute.js';

/** What a notice says. */
export function noticeText(told: Notice, names: DisplayNames): string {
  if (told.kind === 'linked') return text('linked', inSentence(names.identity(told.identity)));
  if (told.kind === 'unlinked') return text('unlinked', names.identity(told.identity));
  if (told.kind === 'signed-in') return text('signed-in');
  return told.kind === 'cancelled' ? text('not-finished') : failureText(told.error);
}

export function notice(told: Notice, names: DisplayNames, actions: Actions): TemplateResult | typeof nothing {
  if (told.kind === 'signed-in') return nothing;
  const isLost = 'isSessionLost' in told && told.isSessionLost;
  const what = told.kind === 'failed' ? failure(told.target, told.error, actions) : calmNotice(told, names);
  return html`${what}${isLost ? signBackIn(actions) : nothing}`;
}

function calmNotice(told: Notice, names: DisplayNames): TemplateResult {
  const isSuccess = told.kind !== 'cancelled';
  return html`<div part=${isSuccess ? 'notice success' : 'notice'} class="aside">
    ${sign(isSuccess ? 'success' : 'info')}<span class="grow">${noticeText(told, names)}</span>
  </div>`;
}

/** Says what failed, with the one next step if there is one. */
export function failure(target: Target, error: LinkError, actions: Actions, hasNextStep = true): TemplateResult {
  return html`<div part="notice error" class="aside">
    ${sign('failure')}<span class="grow">${failureText(error)}</span>${hasNextStep ? nextStep(target, error.code, actions) : nothing}
  </div>`;
}

/** The second account is signed in at the tenant, and not linked: the next page that opens signs in as that one. */
function signBackIn({ signIn }: Actions): TemplateResult {
  return html`<div part="notice" class="aside">
    ${sign('info')}<span class="grow">${text('session-lost')}</span>
    <button part="button sign-in-button" type="button" @click=${() => signIn('session-changed')}>${text('sign-back-in')}</button>
  </div>`;
}

/** Failures that a new sign-in mends. */
const needsSignIn = new Set<LinkErrorCode>(['login-required', 'consent-required', 'mfa-required', 'invalid-token']);

/** Failures after which the same thing can be tried again. */
const isWorthRetrying = new Set<LinkErrorCode>([
  'popup-blocked',
  'popup-timeout',
  'stale-login',
  'rate-limited',
  'network',
  'server',
  'unknown',
]);

function nextStep(target: Target, code: LinkErrorCode, actions: Actions): TemplateResult | typeof nothing {
  if (needsSignIn.has(code)) {
    const part = actions.canSignIn ? 'button sign-in-button' : 'button retry-button';
    return html`<button part=${part} type="button" @click=${() => actions.signIn(code, target)}>
      ${actions.canSignIn ? text('continue') : frameText('retry')}
    </button>`;
  }
  if (code === 'session-mismatch' && target.operation !== 'load') {
    return html`<button part="button retry-button" type="button" @click=${() => location.reload()}>${text('reload')}</button>`;
  }
  const { continueInTab } = actions;
  const substitute = windowSubstitute(code, continueInTab && (() => continueInTab(target)));
  if (substitute !== nothing) return substitute;
  // A list that is not there can always be asked for again.
  if (target.operation !== 'load' && !isWorthRetrying.has(code)) return nothing;
  return html`<button part="button retry-button" type="button" @click=${() => again(target, actions)}>${frameText('retry')}</button>`;
}

function again({ operation, connection, identity }: Target, actions: Actions): void {
  if (operation === 'link') actions.link(connection);
  else if (operation === 'unlink' && identity) actions.unlink(identity);
  else if (operation === 'sign-in') actions.signIn('signed-out');
  else actions.refresh();
}
