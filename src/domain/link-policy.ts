import { LinkError } from './link-error.js';
import type { Profile } from './profile.js';

interface Side {
  readonly userId: string;
  readonly profile: Profile;
}

/** Refuses a primary account whose email is missing or not verified, unless that is allowed. */
export function checkPrimary(primary: Side, allowUnverified: boolean): void {
  if (allowUnverified || hasVerifiedEmail(primary.profile)) return;
  throw new LinkError('unverified-primary', `The signed-in account ${explain(primary)}, so nothing is linked to it.`, { hint: policyHint });
}

/** Refuses a second account that is the first one itself, or whose email is missing or not verified, unless that is allowed. */
export function checkSecondary(primary: Side, secondary: Side, allowUnverified: boolean): void {
  if (primary.userId === secondary.userId) {
    throw new LinkError('same-account', 'The second sign-in was to the account that is signed in already, so there is nothing to link.');
  }
  if (allowUnverified || hasVerifiedEmail(secondary.profile)) return;
  throw new LinkError('unverified-secondary', `The second account ${explain(secondary)}, so it is not linked.`, { hint: policyHint });
}

/**
 * Refuses an account that an organization manages: as the second of two it would lose the id that it is known by there.
 * @param connection the one that was chosen; what the tenant offered by itself, only some user ids tell (`samlp|acme|ada`)
 */
export function checkUnmanaged(managed: readonly string[] = [], connection: string | undefined, userId = ''): void {
  const named = [connection, ...userId.split('|').slice(1, -1)];
  const found = managed.find((name) => named.includes(name));
  if (found === undefined) return;
  throw new LinkError('managed-account', `Accounts of ${found} are managed, and can only be the first of two.`, {
    hint: 'Let users sign in with that account first and link the others to it, or take the connection out of managed-connections.',
  });
}

const policyHint =
  'Let the user verify the email first, or set allow-unverified if your tenant proves ownership in another way: linking by unverified email is a known way to take over accounts.';

function hasVerifiedEmail(profile: Profile): boolean {
  return Boolean(profile.email) && profile.emailVerified === true;
}

function explain(side: Side): string {
  return side.profile.email ? 'has an email that is not verified' : 'has no email';
}
