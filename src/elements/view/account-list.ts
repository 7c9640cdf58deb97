import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { identityId } from '../../domain/identity.js';
import type { Notice } from '../../linking/linking-state.js';
import { text } from '../../localization/list-text.js';
import { connectionKey, connectionRow, isAboutConnection } from './connection-row.js';
import { identityRow, isAboutIdentity } from './identity-row.js';
import { inSlices } from './in-slices.js';
import { notice } from './notice.js';
import { progress, signingInText } from './progress.js';
import type { ListView } from './view.js';

/* eslint lit-a11y/no-redundant-role: off -- Safari takes a list without bullets for none, unless it says so. */

/** The identities of an account, and the connections that can be linked to it. */
export function accountList(view: ListView): TemplateResult {
  const { state, names, actions, offered } = view;
  const { identities } = state.account;
  return html`${
    identities.length
      ? html`<ul part="list" role="list" aria-labelledby="title">
          ${inSlices(
            identities.length,
            (shown) => repeat(identities.slice(0, shown), identityId, (identity) => identityRow(identity, view)),
            view.renderAgain,
          )}
        </ul>`
      : html`<div class="invitation"><slot name="empty">${text('empty')}</slot></div>`
  }
  ${
    offered.length
      ? html`<div class="subheading" id="offered">${text('connections')}</div>
          <ul part="connections" role="list" aria-labelledby="offered">
            ${repeat(offered, connectionKey, (connection) => connectionRow(connection, view))}
          </ul>`
      : nothing
  }
  ${state.activity.kind === 'signing-in' ? progress(signingInText(state.activity.window), state.activity.window !== undefined, actions) : nothing}
  ${state.notice && !isSaidInRow(state.notice, view) ? notice(state.notice, names, actions) : nothing}`;
}

function isSaidInRow(told: Notice, { state, offered }: ListView): boolean {
  return (
    state.account.identities.some((identity) => isAboutIdentity(identity, told)) ||
    offered.some((connection) => isAboutConnection(connection, told))
  );
}
