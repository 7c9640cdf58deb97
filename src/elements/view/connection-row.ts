import { html, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../../domain/connection.js';
import { isBusy, type Activity, type Notice } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import { connectionProvider, inSentence } from '../display-names.js';
import { choice } from './choice.js';
import { connectionIcon } from './connection-icon.js';
import { linkQuestion } from './link-question.js';
import { notice } from './notice.js';
import { progress } from './progress.js';
import type { ListView } from './view.js';

/** One connection to link, or none in particular, and what is going on with it. */
export function connectionRow(connection: Connection | undefined, view: ListView): TemplateResult {
  const { state, names, actions } = view;
  const { activity } = state;
  const name = connection && names.connection(connection);
  const isPending = isLinking(activity) && activity.connection?.name === connection?.name;
  return html`<li class="item" data-key=${connectionKey(connection)} aria-label=${name ?? text('link-another')} tabindex="-1">
    <div class="row">
      ${icon(connection, view)}<span class="grow name">${name ?? text('link-another')}</span>
      ${isPending ? nothing : linkButton(connection, name, view)}
    </div>
    ${isPending ? linkingStep(activity, name, view) : nothing}
    ${state.notice && isAboutConnection(connection, state.notice) ? notice(state.notice, names, actions) : nothing}
  </li>`;
}

type Linking = Extract<Activity, { kind: 'linking' | 'choosing' | 'confirming-link' }>;

/** Whether a link is under way, whatever it waits for. */
export function isLinking(activity: Activity): activity is Linking {
  return activity.kind === 'linking' || activity.kind === 'choosing' || activity.kind === 'confirming-link';
}

function linkingStep(activity: Linking, name: string | undefined, view: ListView): TemplateResult {
  if (activity.kind === 'choosing') return choice(activity, view);
  if (activity.kind === 'confirming-link') return linkQuestion(activity, view);
  return progress(activity.window ? waitingText(name) : linkingText(name), activity.window !== undefined, view.actions);
}

function linkButton(connection: Connection | undefined, name: string | undefined, { state, actions, language }: ListView): TemplateResult {
  return html`<button
    part="button link-button"
    type="button"
    aria-label=${name === undefined ? text('link-another') : text('link', name)}
    data-connection=${connection?.name ?? nothing}
    ?disabled=${isBusy(state.activity)}
    @click=${() => actions.link(connection)}
  >
    ${linkVerb(language)}
  </button>`;
}

/** The message without a name, as the row says what is linked: some languages end it with a colon of theirs, others begin it with the name. */
function linkVerb(language: string): string {
  const verb = text('link', '')
    .replace(/[\s\p{P}]+$/u, '')
    .trim();
  // Georgian has capitals, and no sentence begins with one.
  return verb.replace(/^\P{sc=Geor}/u, (first) => first.toLocaleUpperCase(language));
}

/** A key for the row of a connection, or of none in particular. */
export function connectionKey(connection: Connection | undefined): string {
  return `connection ${connection?.name ?? ''}`;
}

/** Whether what the user is told is about linking this connection, or about its identity that is no longer linked. */
export function isAboutConnection(connection: Connection | undefined, told: Notice): boolean {
  if (told.kind === 'linked' || told.kind === 'signed-in') return false;
  if (told.kind === 'unlinked') return told.identity.connection === connection?.name;
  return told.target.operation === 'link' && told.target.connection?.name === connection?.name;
}

/** What the user reads while the sign-in happens elsewhere. */
export function waitingText(name: string | undefined): string {
  return name === undefined ? text('waiting') : text('waiting-for', inSentence(name));
}

export function linkingText(name: string | undefined): string {
  return name === undefined ? text('linking-another') : text('linking', name);
}

function icon(connection: Connection | undefined, view: ListView): TemplateResult {
  const provider = connection ? connectionProvider(connection) : '';
  return html`<span part="connection-icon" class="icon">${connectionIcon(connection, provider, view)}</span>`;
}
