import type { Account } from './accounts-gateway.js';
import { identityId, type Identity } from './identity.js';
import { LinkError } from './link-error.js';

/**
 * The identity of an account that the caller wants to unlink.
 * @throws {LinkError} `primary-identity`, or `not-ready` if the account has no such identity
 */
export function findSecondary(account: Account, wanted: Pick<Identity, 'provider' | 'userId'>): Identity {
  const identity = account.identities.find((candidate) => identityId(candidate) === identityId(wanted));
  if (!identity)
    throw new LinkError('not-ready', 'The account has no such identity to unlink.', { hint: 'Pass one of the property identities.' });
  if (identity.isPrimary) throw new LinkError('primary-identity', 'The primary identity of an account cannot be unlinked.');
  return identity;
}
