import type { LinkContext, LinkResult } from '../../domain/accounts-gateway.js';
import { checkSecondary, checkUnmanaged } from '../../domain/link-policy.js';
import { joinAccounts } from './join-accounts.js';
import type { LinkEnvironment, Sides, SignedIn } from './link-stages.js';
import { loadCarrying, loadChoosing } from './prepare-link.js';
import { checkFreshness } from './second-account.js';
import type { SecondAccount } from './second-account.js';

/** What is left of a link once the second account has signed in, in whatever way. */
export async function finishLink(link: LinkEnvironment, context: LinkContext, signedIn: SignedIn): Promise<LinkResult> {
  const { account, allowUnverified, managedConnections, signal } = context;
  const { second, duration } = signedIn;
  const { userId } = second.idToken;
  let report = (): void => {
    report = () => undefined;
    if (userId !== account.user.userId) context.sessionChanged({ reason: 'link-failed', sub: userId });
  };
  // Reported in the very task of the abort: the operation ends with it, before anything here can.
  const stop = new AbortController();
  signal.addEventListener('abort', () => report(), { signal: stop.signal });
  try {
    signal.throwIfAborted();
    checkFreshness(second, duration);
    checkSecondary(account.user, { userId, profile: second.profile }, allowUnverified);
    checkUnmanaged(managedConnections, undefined, userId);
    await context.confirmLink?.({ userId, profile: second.profile });
    signal.throwIfAborted();
    const sides = await findSides(link, context, signedIn);
    signedIn.joining?.();
    const result = await linkSides(link, context, sides);
    if (sides.primaryChanged) continueAsOther(link, context, sides, second);
    return result;
  } catch (error) {
    report();
    throw error;
  } finally {
    stop.abort();
  }
}

async function findSides(link: LinkEnvironment, context: LinkContext, signedIn: SignedIn): Promise<Sides> {
  const { account, chooseKept } = context;
  if (chooseKept) return (await loadChoosing()).chooseAccount(link, { ...context, chooseKept }, signedIn);
  const { token, second } = signedIn;
  return { kept: { account, token }, absorbed: { idToken: second.idToken, token: second.accessToken }, primaryChanged: false };
}

async function linkSides(link: LinkEnvironment, { signal, mergeMetadata }: LinkContext, sides: Sides): Promise<LinkResult> {
  const run = (): Promise<LinkResult> => joinAccounts(link.send, sides, signal);
  return mergeMetadata ? (await loadCarrying()).carryMetadata(link, { signal, mergeMetadata }, sides, run) : run();
}

function continueAsOther(
  { session }: LinkEnvironment,
  { account, sessionChanged }: LinkContext,
  { kept }: Sides,
  { idToken }: SecondAccount,
): void {
  session.goOn({ accessToken: kept.token, idToken }, account.user.userId);
  if (session.isOfPage) sessionChanged({ reason: 'primary-changed', sub: idToken.userId });
}
