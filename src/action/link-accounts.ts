import { readAnswers, withProof } from './answers.js';
import { isOlder, otherAccounts } from './candidates.js';
import type { ActionSettings } from './action-settings.js';
import type { Environment } from './environment.js';
import { isSameEmail } from '../domain/email.js';
import { Fault } from './fault.js';
import type { Management } from './management.js';
import type { PostLoginApi, TenantUser } from './post-login.js';
import type { Proof } from './verify-proof.js';

interface Linking {
  readonly settings: ActionSettings;
  readonly api: PostLoginApi;
  readonly management: Management;
  readonly environment: Environment;
}

/**
 * Links the younger of two accounts under the older, which goes on.
 * @param proof of a sign-in to the account that is not signed in now; which it is, is looked up and never believed
 * @throws {Fault}
 */
export async function linkAccounts(user: TenantUser, proof: Proof, { settings, api, management, environment }: Linking): Promise<void> {
  const found = await management.findByEmail(user.email ?? '');
  const other = otherAccounts(user, found, settings).find(({ user_id: id }) => id === proof.userId);
  if (!other) throw new Fault('wrong-account', 'The account that signed in is none of the candidates.');
  if (!isSameEmail(proof.email, user.email ?? '')) throw new Fault('wrong-account', 'The ID token is for another email.');
  // What the event tells of this user is from before the page was shown.
  const fresh = found.find(({ user_id: id }) => id === user.user_id) ?? user;
  const [primary, secondary] = isOlder(other, fresh) ? [other, fresh] : [fresh, other];
  await useUp(proof, primary, api, management, environment);
  await link(primary, secondary, management);
  if (primary.user_id !== user.user_id) api.authentication.setPrimaryUser(primary.user_id);
}

/** Makes sure that no proof is used twice, before it is used: by the cache, which is quick, and by the account, which lasts. */
async function useUp(
  { hash }: Proof,
  primary: TenantUser,
  { cache }: PostLoginApi,
  management: Management,
  { now }: Environment,
): Promise<void> {
  const key = `account-link-${hash}`;
  const answers = readAnswers(primary);
  if (cache.get(key) || answers.proofs.some((used) => used.hash === hash)) {
    throw new Fault('stale-login', 'The ID token was used before.');
  }
  cache.set(key, '1', { ttl: 300_000 });
  await management.saveAnswers(primary.user_id, withProof(answers, hash, now()));
}

/** An answer that got lost says nothing of what was done: then the accounts are looked up again. A login as a user who is gone would fail. */
async function link(primary: TenantUser, secondary: TenantUser, management: Management): Promise<void> {
  try {
    await management.link(primary.user_id, secondary.user_id);
  } catch (error) {
    const users = await management.findByEmail(primary.email ?? '').catch(() => []);
    const isGone = users.length > 0 && !users.some(({ user_id: id }) => id === secondary.user_id);
    const isLinked = users.some(
      ({ user_id: id, identities }) =>
        id === primary.user_id && identities.some((each) => `${each.provider}|${each.user_id}` === secondary.user_id),
    );
    if (!isGone || !isLinked) throw error;
  }
}
