import type { Account, UnlinkContext } from '../../domain/accounts-gateway.js';
import { identityId } from '../../domain/identity.js';
import type { Identity } from '../../domain/identity.js';
import { checkAccessToken } from '../tokens/access-token.js';
import { readAccount, readIdentities } from '../management/account-reader.js';
import { changeOrLearn } from '../management/change-or-check.js';
import { badAnswer } from '../management/management-error.js';
import { deleteIdentity, getUser } from '../management/management-api.js';
import { untilAborted } from '../base/until-aborted.js';
import type { LinkEnvironment } from './link-stages.js';

type UnlinkEnvironment = Pick<LinkEnvironment, 'session' | 'send' | 'environment'>;

export function createUnlink(
  unlink: UnlinkEnvironment,
): (identity: Identity, context: Pick<UnlinkContext, 'account' | 'signal'>) => Promise<Account> {
  return (identity, context) => untilAborted(context.signal, runUnlink(unlink, identity, context));
}

async function runUnlink(
  { session, send, environment }: UnlinkEnvironment,
  identity: Identity,
  context: Pick<UnlinkContext, 'account' | 'signal'>,
): Promise<Account> {
  const { signal } = context;
  const { user } = context.account;
  const token = await session.getAccessToken();
  checkAccessToken(token, user.userId, environment.now());
  const isIn = (identities: readonly Identity[]): boolean => identities.some((each) => identityId(each) === identityId(identity));
  return changeOrLearn(
    async () => {
      const identities = readIdentities(await send(deleteIdentity(user.userId, identity), token.value, signal), user);
      if (isIn(identities)) throw badAnswer('still holds the identity that was unlinked');
      return { user, identities };
    },
    async () => {
      const account = readAccount(await send(getUser(user.userId), token.value, signal));
      return isIn(account.identities) ? undefined : account;
    },
  );
}
