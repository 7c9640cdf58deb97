import type { Account, LinkContext, ProfileChoice } from '../domain/accounts-gateway.js';
import { isSameEmail } from '../domain/email.js';
import type { User } from '../domain/profile.js';

/** What a store asks of its host each time it needs it. */
export interface LinkingSettings extends Pick<LinkContext, 'language' | 'allowUnverified' | 'managedConnections' | 'mergeMetadata'> {
  /** Where users sign in: `auto` and `popup` in a window, `redirect` in the page's place. */
  readonly flow: 'auto' | 'popup' | 'redirect';
  /** Whether users are asked which of the two accounts to keep. */
  readonly choosesPrimary: boolean;
  /** When users are asked whether to link the account that has just signed in: `auto`, if its email is none of theirs. */
  readonly confirm: 'auto' | 'always' | 'never';
}

/** How a link goes, if it is not as the settings say. */
export type LinkWay = Partial<Pick<LinkContext, 'way' | 'signInFirst'>>;

interface Questions {
  readonly askWhichToKeep: (choice: ProfileChoice) => Promise<keyof ProfileChoice>;
  readonly askToLink: (other: User) => Promise<void>;
}

/** What a user is asked between the second sign-in and the link: which account to keep, which shows both, or whether it is the right one. */
export function questionsBefore(
  { choosesPrimary, confirm }: Pick<LinkingSettings, 'choosesPrimary' | 'confirm'>,
  account: Account,
  { askWhichToKeep, askToLink }: Questions,
): Pick<LinkContext, 'chooseKept' | 'confirmLink'> {
  if (choosesPrimary) return { chooseKept: askWhichToKeep };
  if (confirm === 'never') return {};
  return { confirmLink: async (other) => (confirm === 'auto' && hasEmailOf(account, other) ? undefined : askToLink(other)) };
}

function hasEmailOf({ user, identities }: Account, { profile: { email } }: User): boolean {
  return Boolean(email) && [user, ...identities].some(({ profile }) => isSameEmail(profile.email ?? '', email ?? ''));
}
