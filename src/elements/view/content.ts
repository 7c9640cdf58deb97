import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { identityId } from '../../domain/identity.js';
import { offeredConnections, type Connection } from '../../domain/connection.js';
import { text } from '../../localization/list-text.js';
import type { LinkingState, ReadyState } from '../../linking/linking-state.js';
import { connectionProvider, DisplayNames } from '../display-names.js';
import { choiceStyles } from '../styles/choice-styles.js';
import { controlStyles } from '../styles/control-styles.js';
import { listStyles } from '../styles/list-styles.js';
import { noticeStyles } from '../styles/notice-styles.js';
import { accountList } from './account-list.js';
import { connectionIcon } from './connection-icon.js';
import { isLinking, linkingText, waitingText } from './connection-row.js';
import { listActions } from './list-actions.js';
import { failureText } from '../../localization/failure-text.js';
import { failure, noticeText } from './notice.js';
import { progress, signingInText } from './progress.js';
import { signedOut } from './signed-out.js';
import { inPlaceOfList, skeleton } from './skeleton.js';
import type { Content } from './view.js';

// Along with the view, as nothing can be loaded before it is there.
export { createGateway } from '../create-gateway.js';

/** To be added to those of the first view. */
export const styles: readonly CSSResult[] = [controlStyles, listStyles, noticeStyles, choiceStyles];

/** What stands below the heading of a list, for every state. */
export function content(view: Content): TemplateResult {
  const { state, connections } = view;
  const actions = listActions(view.store, view.restart);
  const names = namesOf({ state, connections });
  switch (state.status) {
    case 'loading':
      return skeleton(connections.length);
    case 'signed-out':
      return withPreview(view, names, signedOut(state, names, actions));
    case 'signing-in':
      return withPreview(
        view,
        names,
        html`<div class="invitation">${progress(signingInText(state.window), state.window !== undefined, actions)}</div>`,
      );
    case 'failed':
      return withPreview(view, names, html`<div class="invitation">${failure({ operation: 'load' }, state.error, actions)}</div>`);
    case 'ready': {
      return accountList({ ...view, state, actions, offered: offeredRows(view, state), names });
    }
  }
}

/** Of the list as much is shown below as there is room for, as a preview that cannot be used. */
function withPreview(view: Content, names: DisplayNames, content: TemplateResult): TemplateResult {
  const rows = preview(view, names);
  const below = rows.length ? html`<div class="preview" aria-hidden="true" inert>${rows}</div>` : nothing;
  return inPlaceOfList(view.connections.length, html`${content}${below}`);
}

/** What will be offered, as it will look. */
function preview(view: Content, names: DisplayNames): TemplateResult[] {
  return view.connections.map(
    (connection) =>
      html`<div class="row">
        <span class="icon">${connectionIcon(connection, connectionProvider(connection), view)}</span>
        <span class="grow name">${names.connection(connection)}</span>
      </div>`,
  );
}

/** What can be linked, and what is being linked though it is not offered: the page may ask for any connection. */
function offeredRows({ connections, allowMultiple }: Content, { account, activity }: ReadyState): readonly (Connection | undefined)[] {
  const offered = connections.length ? offeredConnections(connections, account.identities, allowMultiple) : [undefined];
  if (!isLinking(activity)) return offered;
  const isOffered = offered.some((connection) => connection?.name === activity.connection?.name);
  return isOffered ? offered : [...offered, activity.connection];
}

/** The row of the identity that has just been linked: where the keyboard goes on. */
export function rowOfNews(state: LinkingState): string | undefined {
  return state.status === 'ready' && state.notice?.kind === 'linked' ? identityId(state.notice.identity) : undefined;
}

/** What a screen reader is told of a state that has just come about; nothing if there is no news. */
export function announcement({ state, connections }: Pick<Content, 'state' | 'connections'>): string {
  if (state.status === 'loading') return '';
  if (state.status === 'signing-in') return state.window ? text('waiting') : '';
  if (state.status === 'failed') return failureText(state.error);
  const names = namesOf({ state, connections });
  const activity = state.status === 'ready' ? state.activity : undefined;
  if (activity?.kind === 'linking') {
    const name = activity.connection && names.connection(activity.connection);
    return activity.window ? waitingText(name) : linkingText(name);
  }
  if (activity?.kind === 'signing-in') return activity.window ? text('waiting') : '';
  if (activity?.kind === 'unlinking') return text('unlinking', names.identity(activity.identity));
  return state.notice ? noticeText(state.notice, names) : '';
}

function namesOf({ state, connections }: Pick<Content, 'state' | 'connections'>): DisplayNames {
  return new DisplayNames(connections, state.status === 'ready' ? state.account.identities : []);
}
