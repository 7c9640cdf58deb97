import { html, nothing, type TemplateResult } from 'lit';
import type { LinkError } from '../../domain/link-error.js';
import { failureText } from '../../localization/failure-text.js';
import { frameText } from '../../localization/frame-text.js';
import { text } from '../../localization/list-text.js';
import { promptText } from '../../localization/prompt-text.js';
import type { AskingState, PromptNotice } from '../../prompt/prompt-state.js';
import { windowSubstitute } from '../view/window-substitute.js';
import { sign } from '../view/sign.js';
import { candidateDetail } from './candidate-row.js';
import { wayName, type PromptView } from './prompt-view.js';

/** What a notice says. */
export function promptNoticeText(notice: PromptNotice, { chosen }: Pick<AskingState, 'chosen'>): string {
  if (notice.kind === 'cancelled') return text('not-finished');
  const { code } = notice.error;
  if (code === 'wrong-account') return promptText('prompt-wrong-account', wayName(chosen), candidateDetail(chosen));
  return failureText(notice.error);
}

/** What is told of the last try. The button that tries again is there already; only if no window can be had is there another. */
export function promptNotice(state: AskingState, { store }: PromptView): TemplateResult | typeof nothing {
  const { notice } = state;
  if (!notice) return nothing;
  const isFailure = notice.kind === 'failed';
  return html`<div part=${isFailure ? 'notice error' : 'notice'} class="aside">
    ${sign(isFailure ? 'failure' : 'info')}<span class="grow">${promptNoticeText(notice, state)}</span>
    ${isFailure ? windowSubstitute(notice.error.code, () => void store?.accept('page')) : nothing}
  </div>`;
}

/** Said if there is nothing to ask because something failed. */
export function promptFailure(error: LinkError, restart: () => void): TemplateResult {
  return html`<div part="notice error" class="aside">
    ${sign('failure')}<span class="grow">${failureText(error)}</span>
    <button part="button retry-button" type="button" @click=${restart}>${frameText('retry')}</button>
  </div>`;
}
