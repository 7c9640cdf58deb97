import type { Account, AccountClaims, KoaContextWithOIDC } from 'oidc-provider';
import { organizationOf } from './grants.js';
import { identityKey, profileOf } from './user.js';
import type { TenantUser, UserProfile } from './user.js';
import type { UserStore } from './user-store.js';

/** Which claims each scope gives. */
export const profileScopes = {
  openid: ['sub', 'auth_time', 'amr', 'org_id', 'org_name'],
  profile: ['name', 'nickname', 'given_name', 'family_name', 'picture', 'updated_at'],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_verified'],
};

/**
 * What becomes of a session whose user was linked to another: a new sign-in, the primary user, or the second account, as if nothing had
 * happened, though it is no user any more.
 */
export type AbsorbedSession = 'login' | 'primary' | 'secondary';

/** The user of a session or token. If the session of a linked user follows, it moves to the primary user here. */
export function loadAccount(
  ctx: KoaContextWithOIDC,
  id: string,
  token: object | undefined,
  users: UserStore,
  absorbedSession: AbsorbedSession,
): Account | undefined {
  const isOfSession = token === undefined;
  const primary = isOfSession && absorbedSession === 'primary' ? users.findByIdentity(id) : undefined;
  const user = users.get(id) ?? primary ?? (absorbedSession === 'secondary' ? absorbedUser(id, users) : undefined);
  if (!user) return undefined;
  if (user === primary && ctx.oidc.session) ctx.oidc.session.accountId = user.user_id;
  const grantId = token && 'grantId' in token ? String(token.grantId) : undefined;
  return { accountId: user.user_id, claims: async () => ({ ...claimsOf(user), ...organizationClaims(grantId) }) };
}

/** The second account as it was when it was linked. */
function absorbedUser(id: string, users: UserStore): ClaimedUser | undefined {
  const primary = users.findByIdentity(id);
  const identity = primary?.identities.find((each) => identityKey(each) === id);
  return primary && identity && { ...identity.profileData, user_id: id, updated_at: primary.updated_at };
}

type ClaimedUser = UserProfile & Pick<TenantUser, 'user_id' | 'updated_at'>;

/** The user's claims, before any scope has picked among them. */
export function claimsOf(user: ClaimedUser): AccountClaims {
  return { sub: user.user_id, ...profileOf(user), updated_at: user.updated_at };
}

function organizationClaims(grantId: string | undefined): { org_id?: string; org_name?: string } {
  const organization = grantId ? organizationOf(grantId) : undefined;
  return organization ? { org_id: organization.id, org_name: organization.name } : {};
}
