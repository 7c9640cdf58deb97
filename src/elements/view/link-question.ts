import { html, type TemplateResult } from 'lit';
import { splitUserId } from '../../domain/identity.js';
import { describeProfile, type User } from '../../domain/profile.js';
import type { Activity } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import type { ListView } from './view.js';

type Confirming = Extract<Activity, { kind: 'confirming-link' }>;

/**
 * Asks whether the account that has just signed in is the right one: a provider signs its current user in without a word.
 */
export function linkQuestion({ other, confirm }: Confirming, { actions }: ListView): TemplateResult {
  const name = accountName(other);
  return html`<div class="question" role="group" aria-labelledby="question">
    <strong id="question">${text('link-question', name)}</strong>
    <p id="effect">${text('link-effect')}</p>
    <span class="actions">
      <button part="button cancel-button" type="button" aria-describedby="effect" @click=${actions.cancel}>${text('cancel')}</button>
      <button part="button confirm-button" class="accented" type="button" aria-describedby="effect" @click=${confirm}>
        ${text('link', name)}
      </button>
    </span>
  </div>`;
}

/** What tells the user the account apart: its email, else a name, else its id. */
export function accountName({ profile, userId }: User): string {
  return describeProfile(profile) ?? splitUserId(userId).userId;
}
