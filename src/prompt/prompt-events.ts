import type { SessionChange } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import type { LinkError } from '../domain/link-error.js';

/** The details of the events that the prompt tells the page, by name. */
export interface PromptEventDetails {
  /** The user has signed in to the candidate; before the page is left for the tenant, or once the account is linked in the app. */
  'link-accepted': { readonly candidate: Candidate };
  /** The user keeps the accounts separate; before the page is left. */
  'link-skipped': Record<never, never>;
  /** The browser's session at the tenant no longer belongs to the user who was signed in to the app; told only if the page stays. */
  'session-changed': SessionChange;
  /** Something failed, and the user sees it. */
  'account-link-failed': { readonly operation: 'load' | 'link'; readonly error: LinkError };
}

/** The events of `<account-link-prompt>` as listeners get them. */
export type AccountLinkPromptEventMap = { readonly [Name in keyof PromptEventDetails]: CustomEvent<PromptEventDetails[Name]> };

export type PromptEventName = keyof PromptEventDetails;

/** All of them, for code that passes them on. */
export const promptEventNames: readonly PromptEventName[] = ['link-accepted', 'link-skipped', 'session-changed', 'account-link-failed'];
