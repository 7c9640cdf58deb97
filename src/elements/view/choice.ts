import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileChoice } from '../../domain/accounts-gateway.js';
import { splitUserId } from '../../domain/identity.js';
import type { User } from '../../domain/profile.js';
import type { Activity } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import { createdText } from '../created-text.js';
import { imageUrl } from '../safe-url.js';
import { accountName } from './link-question.js';
import type { ListView } from './view.js';

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
    <p id="choice-effect">${text(view.mergesMetadata ? 'choose-effect-merged' : 'choose-effect')}</p>
    <div class="actions">
      <button part="button cancel-button" type="button" @click=${view.actions.cancel}>${text('cancel')}</button>
      <button part="button confirm-button" class="accented" aria-describedby="choice-effect">${text('continue')}</button>
    </div>
  </form>`;
}

function option(value: keyof ProfileChoice, user: User, origin: string, view: ListView): TemplateResult {
  const { name } = user.profile;
  const detail = accountName(user);
  const created = createdText(user, view.language);
  const picture = user.profile.picture && imageUrl(user.profile.picture);
  return html`<label class="option">
    <input type="radio" name="kept" aria-describedby="choice-effect" value=${value} ?checked=${value === 'current'} />
    <span class="icon"
      >${picture ? html`<img src=${picture} alt="" referrerpolicy="no-referrer" />` : view.icon(splitUserId(user.userId).provider)}</span
    >
    <span class="grow">
      <span class="strong"><bdi>${name || detail}</bdi></span>
      ${name && name !== detail ? html`<span class="muted"><bdi>${detail}</bdi></span>` : nothing}
      <span class="muted">${origin}${created ? ` · ${created}` : nothing}</span>
    </span>
  </label>`;
}
