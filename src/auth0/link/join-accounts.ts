import type { Account, LinkResult } from '../../domain/accounts-gateway.js';
import { identityId } from '../../domain/identity.js';
import type { Identity } from '../../domain/identity.js';
import type { AccessToken } from '../tokens/access-token.js';
import { readAccount, readIdentities } from '../management/account-reader.js';
import type { IdToken } from '../tokens/id-token.js';
import { changeOrLearn } from '../management/change-or-check.js';
import { getUser, postIdentity } from '../management/management-api.js';
import type { SendRequest } from '../management/management-client.js';
import { badAnswer } from '../management/management-error.js';

/** Two accounts that are to become one. */
export interface Sides {
  /** Stays, with the other as one of its identities. */
  readonly kept: { readonly account: Account; readonly token: AccessToken };
  /** Ends, and all its identities come along. */
  readonly absorbed: { readonly idToken: IdToken; readonly token?: AccessToken };
  /** Whether the account that was shown before is the one that ends. */
  readonly primaryChanged: boolean;
}

/** Links, and where the answer gets lost finds out whether that has come true. */
export function linkAccounts(send: SendRequest, { kept, absorbed, primaryChanged }: Sides, signal: AbortSignal): Promise<LinkResult> {
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
