import type { LinkResult } from '../../domain/accounts-gateway.js';
import { identityId } from '../../domain/identity.js';
import type { Identity } from '../../domain/identity.js';
import { readAccount, readIdentities } from '../management/account-reader.js';
import { changeOrLearn } from '../management/change-or-check.js';
import { getUser, postIdentity } from '../management/management-api.js';
import type { SendRequest } from '../management/management-client.js';
import { badAnswer } from '../management/management-error.js';
import type { Sides } from './link-stages.js';

/** Links, and if the answer gets lost finds out whether that has come true. */
export function joinAccounts(send: SendRequest, { kept, absorbed, primaryChanged }: Sides, signal: AbortSignal): Promise<LinkResult> {
  const { user, identities: before } = kept.account;
  const token = kept.token.value;
  const isAbsorbed = (identity: Identity): boolean => identityId(identity) === absorbed.idToken.userId;
  return changeOrLearn(
    async () => {
      const identities = readIdentities(await send(postIdentity(user.userId, absorbed.idToken.value), token, signal), user);
      const known = new Set(before.map(identityId));
      const identity = identities.find(isAbsorbed) ?? identities.find((each) => !known.has(identityId(each)));
      if (!identity) throw badAnswer('does not hold the identity that was linked');
      return { account: { user, identities }, identity, primaryChanged };
    },
    async () => {
      const account = readAccount(await send(getUser(user.userId), token, signal));
      const identity = account.identities.find(isAbsorbed);
      return identity && { account, identity, primaryChanged };
    },
  );
}
