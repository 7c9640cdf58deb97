import { candidateId, type Candidate } from '../domain/candidate.js';
import { identityId } from '../domain/identity.js';
import { maskEmail } from '../domain/mask-email.js';
import type { ActionSettings } from './action-settings.js';
import { isSameEmail, isVerified } from '../domain/email.js';
import { hasVerifiedEmail } from './eligibility.js';
import type { TenantIdentity, TenantUser } from './post-login.js';

/**
 * Of the users that were found by email, the accounts that could be one with the user's, oldest first. One that somebody of another email can
 * sign in to is left out: it may have been made, and given that identity, by somebody who waits for the user to come.
 */
export function otherAccounts(
  user: TenantUser,
  found: readonly TenantUser[],
  settings: Pick<ActionSettings, 'connections'>,
): readonly TenantUser[] {
  const { email = '' } = user;
  const own = new Set(user.identities.map(idOf));
  return found
    .filter((other) => other.user_id !== user.user_id && hasVerifiedEmail(other) && isSameEmail(other.email, email))
    .filter((other) => other.blocked !== true && !other.identities.some((identity) => own.has(idOf(identity))))
    .filter((other) => !other.identities.some((identity) => isOfAnother(identity, email)))
    .filter((other) => takingPart(other, settings).length > 0)
    .sort((one, other) => createdAt(one) - createdAt(other));
}

/** Whether an account is as old as another or older. One whose date cannot be read is taken for old: the newcomer never takes its place. */
export function isOlder(one: TenantUser, other: TenantUser): boolean {
  return createdAt(one) <= createdAt(other);
}

function createdAt({ created_at: date }: TenantUser): number {
  return Date.parse(date) || 0;
}

/** Whether somebody with another email than this can sign in by an identity, and has proved to have that email. */
function isOfAnother({ profileData }: TenantIdentity, email: string): boolean {
  return typeof profileData?.email === 'string' && isVerified(profileData.email_verified) && !isSameEmail(profileData.email, email);
}

/** As many as a page can ask about, and an address can carry. */
const mostCandidates = 8;

/** The ways to sign in to these accounts, as the page is told of them: nothing that names a user. */
export async function describeCandidates(
  accounts: readonly TenantUser[],
  settings: Pick<ActionSettings, 'connections'>,
): Promise<readonly Candidate[]> {
  const salt = crypto.randomUUID();
  const described = await Promise.all(
    accounts.map(async (account) => {
      const id = await candidateId(account.user_id, salt);
      return takingPart(account, settings).map(({ connection, provider, profileData }) => {
        const email = profileData ? profileData.email : account.email;
        return { id, connection, provider, ...(email && { email: maskEmail(email) }), createdAt: account.created_at };
      });
    }),
  );
  return described.flat().slice(0, mostCandidates);
}

function takingPart({ identities }: TenantUser, { connections }: Pick<ActionSettings, 'connections'>): readonly TenantIdentity[] {
  return connections.length > 0 ? identities.filter(({ connection }) => connections.includes(connection)) : identities;
}

function idOf({ provider, user_id }: TenantIdentity): string {
  return identityId({ provider, userId: String(user_id) });
}
