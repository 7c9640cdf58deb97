import type { SessionChange } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import type { Identity } from '../domain/identity.js';
import type { LinkError } from '../domain/link-error.js';
import type { User } from '../domain/profile.js';
import type { Operation } from './linking-state.js';

/** The details of the events that linking tells the page, by name. */
export interface LinkingEventDetails {
  /** A list arrived. */
  'identities-loaded': { readonly identities: readonly Identity[]; readonly user: User };
  /** A link is about to start. Cancelable. `connection` is missing where the tenant is to ask. */
  'before-link': { readonly connection: Connection | undefined };
  /** The tenant has linked. */
  'identity-linked': { readonly identity: Identity; readonly identities: readonly Identity[]; readonly primaryChanged: boolean };
  /** An unlink is confirmed and about to be sent. Cancelable. */
  'before-unlink': { readonly identity: Identity };
  /** The tenant has unlinked. */
  'identity-unlinked': { readonly identity: Identity; readonly identities: readonly Identity[] };
  /** Something failed, and the user sees it. */
  'account-link-failed': { readonly operation: Operation; readonly error: LinkError };
  /** The browser's session at the tenant no longer belongs to the user shown. */
  'session-changed': SessionChange;
}

export type LinkingEventName = keyof LinkingEventDetails;

/** All of them, for whoever passes them on. */
export const linkingEventNames: readonly LinkingEventName[] = [
  'identities-loaded',
  'before-link',
  'identity-linked',
  'before-unlink',
  'identity-unlinked',
  'account-link-failed',
  'session-changed',
];
