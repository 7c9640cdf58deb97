import type { Account, ChoiceAccount, LinkContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { scopeHint } from '../base/management-scopes.js';
import { checkAccessToken, isExpired } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { readAccount, readSettingNames } from '../management/account-reader.js';
import type { IdToken } from '../tokens/id-token.js';
import { getMetadata, getUserWithMetadata } from '../management/management-api.js';
import { requireIdToken } from '../session/session.js';
import type { Session } from '../session/session.js';
import type { LinkEnvironment, Sides, SignedIn } from './link-stages.js';

/** Asks the user which of the two accounts to keep, of which both are shown as the tenant knows them. Nothing is changed yet. */
export async function chooseAccount(
  { send, session, environment }: LinkEnvironment,
  { account, signal, chooseKept }: LinkContext & Required<Pick<LinkContext, 'chooseKept'>>,
  { second, token, idToken, scope }: SignedIn,
): Promise<Sides> {
  const otherToken = requireToken(second.accessToken);
  const current = idToken ?? (await requireIdToken(session)());
  checkAccessToken(otherToken, second.idToken.userId, environment.now(), scope.split(' '));
  const [otherUser, ownMetadata] = await Promise.all([
    send(getUserWithMetadata(otherToken.userId), otherToken.value, signal),
    // The choice can be made without the names of the settings.
    send(getMetadata(token.userId), token.value, signal).catch(() => undefined),
  ]);
  const other = readAccount(otherUser);
  const choice = await chooseKept({ current: inChoice(account, ownMetadata), other: inChoice(other, otherUser) });
  signal.throwIfAborted();
  // The user may have thought about it for long.
  const isTooOld = (held: AccessToken | IdToken): boolean => isExpired(held, environment.now());
  const mustSignIn = !session.renewsAlone && [token, current].some(isTooOld);
  const used = choice === 'other' ? [second.idToken, otherToken] : [second.idToken];
  if (used.some(isTooOld)) throw mustSignIn ? signInTooOld() : secondTooOld();
  if (choice === 'other') {
    const proof = isTooOld(current) ? await renew(session, requireIdToken(session)) : current;
    return { kept: { account: other, token: otherToken }, absorbed: { idToken: proof, token }, primaryChanged: true };
  }
  const fresh = isTooOld(token) ? await renew(session, () => session.getAccessToken(scope)) : token;
  checkAccessToken(fresh, account.user.userId, environment.now(), scope.split(' '));
  return { kept: { account, token: fresh }, absorbed: { idToken: second.idToken, token: otherToken }, primaryChanged: false };
}

function inChoice({ user, identities }: Account, answer: unknown): ChoiceAccount {
  const settings = readSettingNames(answer);
  return { ...user, identities, ...(settings && { settings }) };
}

// Not by the tenant's session in this browser: that is the second account's by now.
async function renew<T>(session: Session, get: () => Promise<T>): Promise<T> {
  if (session.renewsAlone) return get();
  throw signInTooOld();
}

function signInTooOld(): LinkError {
  return new LinkError('login-required', 'The sign-in to the current account is too long ago by now. Nothing was changed.');
}

function secondTooOld(): LinkError {
  return new LinkError('stale-login', 'The sign-in to the second account is too long ago by now. Nothing was changed.');
}

function requireToken(token: AccessToken | undefined): AccessToken {
  if (token) return token;
  throw new LinkError('insufficient-scope', 'The second sign-in brought no access token to read the other account with.', {
    hint: scopeHint,
  });
}
