import { identityKey } from '../user.js';
import type { UserIdentity } from '../user.js';
import type { UserStore } from '../user-store.js';
import { authorize } from './caller.js';
import type { Caller } from './caller.js';
import { listIdentities } from './list-identities.js';
import { badBody, noSuchUser } from './management-error.js';

/** `DELETE /users/{id}/identities/{provider}/{user_id}`: the identities that remain. One that is not linked is no failure, as recorded of a live tenant. */
export function unlinkIdentity(
  userId: string,
  identity: Pick<UserIdentity, 'provider' | 'user_id'>,
  caller: Caller,
  users: UserStore,
): readonly UserIdentity[] {
  authorize(caller, userId, ['update:users'], ['update:current_user_identities']);
  const user = users.get(userId);
  if (!user) throw noSuchUser();
  const key = identityKey(identity);
  if (key === userId) throw badBody('Main identity cannot be removed.');
  const linked = user.identities.find((other) => identityKey(other) === key);
  if (linked) users.unlink(user, linked);
  return listIdentities(user);
}
