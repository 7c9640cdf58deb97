import { html, nothing, type TemplateResult } from 'lit';
import { identityId, type Identity } from '../../domain/identity.js';
import { isBusy, type Notice, type ReadyState } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import { identityDetail, inSentence } from '../display-names.js';
import { connectionIcon } from './connection-icon.js';
import { notice } from './notice.js';
import { profileIcon } from './profile-icon.js';
import { progress } from './progress.js';
import type { ListView } from './view.js';

/** One way to sign in, and what is going on with it. */
export function identityRow(identity: Identity, view: ListView): TemplateResult {
  const { state, names, actions } = view;
  const { activity } = state;
  const name = names.identity(identity);
  const connection = view.connections.find((candidate) => candidate.name === identity.connection);
  const isConcerned = 'identity' in activity && identityId(activity.identity) === identityId(identity);
  const isUnlinking = isConcerned && activity.kind === 'unlinking';
  const isAsked = isConcerned && activity.kind === 'confirming';
  return html`<li
    part=${rowParts(identity, state, isAsked, isUnlinking)}
    class="item"
    data-key=${identityId(identity)}
    data-identity=${identityId(identity)}
    aria-label=${name}
    tabindex="-1"
  >
    <div class="row">
      ${profileIcon(identity.profile, view.pictures, connectionIcon(connection, identity.provider, view))}
      <span class="grow">
        <span class="title"
          ><span part="identity-label">${name}</span>${
            identity.isPrimary ? html` <span part="badge">${text('primary')}</span>` : nothing
          }</span
        >
        <span part="identity-detail"
          ><span class="facts"
            ><span><bdi>${identityDetail(identity)}</bdi></span
            >${identity.isPrimary && view.canUnlink ? html`<span class="effect">${text('primary-effect')}</span>` : nothing}</span
          ></span
        >
      </span>
      ${
        identity.isPrimary || !view.canUnlink || isConcerned
          ? nothing
          : html`<button
              part="button unlink-button"
              type="button"
              aria-label=${unlinkName(name, identityDetail(identity))}
              ?disabled=${isBusy(activity)}
              @click=${() => actions.askToUnlink(identity)}
            >
              ${text('unlink')}
            </button>`
      }
    </div>
    ${isAsked ? confirmation(identity, name, view) : nothing} ${isUnlinking ? progress(text('unlinking', name), false, actions) : nothing}
    ${state.notice && isAboutIdentity(identity, state.notice) ? notice(state.notice, names, actions) : nothing}
  </li>`;
}

/** Whether what the user is told is about this identity: it is new, or could not be unlinked. */
export function isAboutIdentity(identity: Identity, told: Notice): boolean {
  const subject = told.kind === 'linked' ? told.identity : told.kind === 'failed' ? told.target.identity : undefined;
  return subject !== undefined && identityId(subject) === identityId(identity);
}

function confirmation(identity: Identity, name: string, { actions }: ListView): TemplateResult {
  return html`<div class="question" role="group" aria-labelledby="question">
    <strong id="question">${text('unlink-question', name)}</strong>
    <p id="effect">${text('unlink-effect', inSentence(name))}</p>
    <span class="actions">
      <button part="button cancel-button" type="button" aria-describedby="effect" @click=${actions.cancel}>${text('cancel')}</button>
      <button part="button confirm-button danger" type="button" aria-describedby="effect" @click=${() => actions.unlink(identity)}>
        ${text('unlink')}
      </button>
    </span>
  </div>`;
}

/** Begins with the word that the button shows, also if the page words one of the two texts alone. */
function unlinkName(name: string, detail: string): string {
  const whole = text('unlink-name', name, detail);
  return whole.startsWith(text('unlink')) ? whole : `${text('unlink')} ${name}, ${detail}`;
}

function rowParts(identity: Identity, { notice }: ReadyState, isAsked: boolean, isPending: boolean): string {
  const isNew = notice?.kind === 'linked' && identityId(notice.identity) === identityId(identity);
  const states = [identity.isPrimary && 'primary', isNew && 'new', isAsked && 'danger', isPending && 'pending'];
  return ['identity', ...states].filter(Boolean).join(' ');
}
