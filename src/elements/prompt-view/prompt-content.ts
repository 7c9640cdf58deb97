import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { failureText } from '../../localization/failure-text.js';
import { text } from '../../localization/list-text.js';
import { promptText } from '../../localization/prompt-text.js';
import type { AskingState, PromptState } from '../../prompt/prompt-state.js';
import { inSentence } from '../display-names.js';
import { choiceStyles } from '../styles/choice-styles.js';
import { controlStyles } from '../styles/control-styles.js';
import { listStyles } from '../styles/list-styles.js';
import { noticeStyles } from '../styles/notice-styles.js';
import { promptOnlyStyles } from '../styles/prompt-styles.js';
import { progress } from '../view/progress.js';
import { sign } from '../view/sign.js';
import { candidateRows } from './candidate-row.js';
import { promptFailure, promptNotice, promptNoticeText } from './prompt-notice.js';
import { promptSkeleton } from './prompt-skeleton.js';
import { wayIcon, wayName, type PromptView } from './prompt-view.js';

/** To be added to those of the first view. */
export const promptStyles: readonly CSSResult[] = [controlStyles, listStyles, noticeStyles, choiceStyles, promptOnlyStyles];

/** What stands below the heading of a prompt, for every state. */
export function promptContent(view: PromptView): TemplateResult {
  const { state, restart } = view;
  switch (state.status) {
    case 'loading':
      return promptSkeleton();
    case 'asking':
      return asking(state, view);
    case 'leaving':
      return progress(promptText('prompt-leaving'), false, { cancel: ignore, showWindow: ignore });
    case 'unusable':
      return unusable(state, view);
    case 'linked':
    case 'declined':
      return html`<div part="notice success" class="outcome">${sign('success')}<span>${outcomeText(state)}</span></div>`;
    case 'failed':
      return promptFailure(state.error, restart);
  }
}

/** What a screen reader is told of a state that has just come about; nothing if there is no news. */
export function promptAnnouncement({ state }: PromptView): string {
  switch (state.status) {
    case 'loading':
      return '';
    case 'asking':
      if (state.activity.kind === 'accepting') return acceptingText(state);
      return state.notice ? promptNoticeText(state.notice, state) : '';
    case 'leaving':
      return promptText('prompt-leaving');
    case 'unusable':
      return promptText(`prompt-${state.why}`);
    case 'linked':
    case 'declined':
      return outcomeText(state);
    case 'failed':
      return failureText(state.error);
  }
}

function asking(state: AskingState, view: PromptView): TemplateResult {
  const { store, policyUrl } = view;
  const { question, chosen, canDecline, activity } = state;
  const actions = { cancel: () => store?.cancel(), showWindow: () => store?.showWindow() };
  return html`${question.current ? currentRow(question.current, view) : nothing} ${candidateRows(state, view)} ${promptNotice(state, view)}
    <div class="item answer" data-key="answer" tabindex="-1">
      ${
        activity.kind === 'accepting'
          ? progress(acceptingText(state), activity.window !== undefined, actions)
          : html`<button part="button continue-button" class="accented" type="button" @click=${() => store?.accept()}>
                ${promptText('prompt-continue', inSentence(wayName(chosen)))}
              </button>
              ${
                canDecline
                  ? html`<button part="button skip-button" type="button" @click=${() => store?.decline()}>
                      ${promptText(question.required === false ? 'prompt-skip-now' : 'prompt-skip')}
                    </button>`
                  : nothing
              }`
      }
      ${policyUrl ? html`<a class="policy" href=${policyUrl} target="_blank" rel="noopener">${promptText('prompt-policy')}</a>` : nothing}
    </div>`;
}

function currentRow(current: NonNullable<AskingState['question']['current']>, view: PromptView): TemplateResult {
  return html`<div class="item" part="identity">
    <div class="row">
      <span part="identity-icon" class="icon">${wayIcon(current, view)}</span>
      <span class="grow"><span part="identity-label">${wayName(current)}</span></span>
      <span part="badge">${promptText('prompt-now')}</span>
    </div>
  </div>`;
}

function acceptingText({ chosen, activity }: AskingState): string {
  const hasWindow = activity.kind === 'accepting' && activity.window !== undefined;
  return hasWindow ? text('waiting-for', inSentence(wayName(chosen))) : text('linking', wayName(chosen));
}

function outcomeText(state: Extract<PromptState, { status: 'linked' | 'declined' }>): string {
  return state.status === 'linked' ? text('linked', inSentence(wayName(state.candidate))) : promptText('prompt-declined');
}

function unusable({ why, canGoOn }: Extract<PromptState, { status: 'unusable' }>, { store }: PromptView): TemplateResult {
  return html`<div class="item unusable">
    <p>${promptText(`prompt-${why}`)}</p>
    ${
      canGoOn
        ? html`<button part="button continue-button" class="accented" type="button" @click=${() => store?.goOn()}>
            ${text('continue')}
          </button>`
        : nothing
    }
  </div>`;
}

function ignore(): void {
  // Nothing can be done but to wait.
}
