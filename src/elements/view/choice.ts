import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceAccount, ProfileChoice } from '../../domain/accounts-gateway.js';
import { splitUserId } from '../../domain/identity.js';
import type { Activity } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import { createdText } from '../created-text.js';
import { accountName } from './link-question.js';
import { profileIcon } from './profile-icon.js';
import type { ListView } from './view.js';

/** Names of settings that are listed; more would bury the question. */
const mostNames = 12;

type Choosing = Extract<Activity, { kind: 'choosing' }>;

/** Asks which of two accounts to keep, before anything is changed. */
export function choice({ choice: { current, other }, choose }: Choosing, view: ListView): TemplateResult {
  const answer = (event: SubmitEvent): void => {
    event.preventDefault();
    choose(new FormData(event.currentTarget as HTMLFormElement).get('kept') === 'other' ? 'other' : 'current');
  };
  return html`<form part="choice" @submit=${answer}>
    <fieldset>
      <legend>${text('choose-title')}</legend>
      ${option('current', current, text('current-account'), view)} ${option('other', other, text('other-account'), view)}
    </fieldset>
    <p id="choice-effect">
      ${text(view.metadata === 'deleted' ? 'choose-effect' : 'choose-effect-merged')} ${fate('current', current, other, view)}
      ${fate('other', other, current, view)}
    </p>
    <div class="actions">
      <button part="button cancel-button" type="button" @click=${view.actions.cancel}>${text('cancel')}</button>
      <button part="button confirm-button" class="accented" aria-describedby="choice-effect">${text('continue')}</button>
    </div>
  </form>`;
}

/** What becomes of the settings of the account that ends if the one of this value is kept. Shown while that one is chosen. */
function fate(value: keyof ProfileChoice, kept: ChoiceAccount, ended: ChoiceAccount, view: ListView): TemplateResult | typeof nothing {
  if (view.metadata === 'merged-by-page') return nothing;
  const merged = view.metadata === 'merged';
  const names = (ended.settings ?? []).filter((name) => !merged || !kept.settings?.includes(name));
  if (names.length === 0) return nothing;
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
  const list = new Intl.ListFormat(view.language, { type: 'unit' }).format(shown);
  return html`<strong class="fate" data-kept=${value}>${text(merged ? 'choose-added' : 'choose-lost', list)}</strong>`;
}

function option(value: keyof ProfileChoice, user: ChoiceAccount, origin: string, view: ListView): TemplateResult {
  const { name } = user.profile;
  const ways = user.identities?.map((identity) => view.names.identity(identity));
  const detail = accountName(user);
  const created = createdText(user, view.language);
  return html`<label class="option">
    <input type="radio" name="kept" aria-describedby="choice-effect" value=${value} ?checked=${value === 'current'} />
    ${profileIcon(user.profile, view.pictures, view.icon(splitUserId(user.userId).provider))}
    <span class="grow">
      <span class="strong"><bdi>${name || detail}</bdi></span>
      ${name && name !== detail ? html`<span class="muted"><bdi>${detail}</bdi></span>` : nothing}
      ${ways?.length ? html`<span class="muted">${new Intl.ListFormat(view.language, { type: 'unit' }).format(ways)}</span>` : nothing}
      <span class="muted">${origin}${created ? ` · ${created}` : nothing}</span>
    </span>
  </label>`;
}
