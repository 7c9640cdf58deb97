import { identityId } from '../domain/identity.js';
import type { TenantIdentity, TenantUser } from './post-login.js';

/** The identities of a user, as ID tokens name them: the main one first. */
export interface IdentitiesClaim {
  readonly identities: readonly object[];
  /** How many there are, if they are more than a token should hold. */
  readonly total?: number;
}

const mostIdentities = 40;

export function describeIdentities(user: TenantUser, identities: readonly TenantIdentity[]): IdentitiesClaim {
  const isMain = (identity: TenantIdentity): boolean => identityOf(identity) === user.user_id;
  const sorted = [...identities].sort((one, other) => Number(isMain(other)) - Number(isMain(one)));
  const described = sorted.slice(0, mostIdentities).map((identity) => {
    const { connection, provider, user_id: id, isSocial = false, profileData } = identity;
    const { email, name } = isMain(identity) ? user : (profileData ?? {});
    return { connection, provider, user_id: String(id), isSocial, ...(email && { email }), ...(name && { name }) };
  });
  return { identities: described, ...(identities.length > mostIdentities && { total: identities.length }) };
}

export function identityOf({ provider, user_id: id }: TenantIdentity): string {
  return identityId({ provider, userId: String(id) });
}
