import type { SessionChange } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import type { Identity } from '../domain/identity.js';
import type { LinkError, LinkErrorCode } from '../domain/link-error.js';
import type { User } from '../domain/profile.js';
import type { Operation } from './linking-state.js';

/** What became of a link. `prevented`: a listener prevented it. `left`: the page is being left for the sign-in. */
export type LinkOutcome =
  | { readonly status: 'linked'; readonly identity: Identity; readonly identities: readonly Identity[]; readonly primaryChanged: boolean }
  | { readonly status: 'prevented' | 'left' };

/** What became of an unlink. `prevented`: a listener prevented it. `left`: the page is being left for the sign-in that it begins with. */
export type UnlinkOutcome =
  { readonly status: 'unlinked'; readonly identities: readonly Identity[] } | { readonly status: 'prevented' | 'left' };

export type SignInReason = LinkErrorCode | 'signed-out' | 'session-changed';

/** The details of the events that linking tells the page, by name. */
export interface LinkingEventDetails {
  /** A list arrived. */
  'identities-loaded': { readonly identities: readonly Identity[]; readonly user: User };
  /** A link is about to start. Cancelable. `connection` is missing if the tenant asks for one. */
  'before-link': { readonly connection: Connection | undefined };
  /** The tenant has linked. */
  'identity-linked': { readonly identity: Identity; readonly identities: readonly Identity[]; readonly primaryChanged: boolean };
  /** An unlink is confirmed and about to be sent. Cancelable. */
  'before-unlink': { readonly identity: Identity };
  /** The tenant has unlinked. */
  'identity-unlinked': { readonly identity: Identity; readonly identities: readonly Identity[] };
  /** Something failed, and the user sees it. */
  'account-link-failed': { readonly operation: Operation; readonly error: LinkError };
  /**
   * The user pressed "Sign in". Cancelable: a page that signs its users in itself prevents it and does so. `reason` is the code of the failure
   * that a sign-in mends, `signed-out` if nobody is signed in, or `session-changed` if the wrong user is.
   */
  'sign-in-requested': { readonly reason: SignInReason };
  /** The browser's session at the tenant no longer belongs to the user shown. */
  'session-changed': SessionChange;
}

/** The events of `<account-link>` as listeners get them. */
export type AccountLinkEventMap = { readonly [Name in keyof LinkingEventDetails]: CustomEvent<LinkingEventDetails[Name]> };

export type LinkingEventName = keyof LinkingEventDetails;

/** All of them, for code that passes them on. */
export const linkingEventNames: readonly LinkingEventName[] = [
  'identities-loaded',
  'before-link',
  'identity-linked',
  'before-unlink',
  'identity-unlinked',
  'account-link-failed',
  'session-changed',
  'sign-in-requested',
];
