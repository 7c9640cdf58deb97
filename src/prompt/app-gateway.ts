import type { AccountsGateway, Left, LinkContext, LinkResult, ProfileChoice } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import { LinkError } from '../domain/link-error.js';
import { candidateConnection } from './candidate-connection.js';
import { checkCandidate } from './check-candidate.js';
import type { AcceptContext, PromptGateway } from './prompt-gateway.js';

/**
 * For an app that asks by itself: the account is linked here, in the session of the app, and the page stays.
 * Resolves once it is known whose account that is: a window has to be opened in the click itself, not after a wait.
 */
export async function createAppGateway(gateway: AccountsGateway, signal: AbortSignal): Promise<PromptGateway> {
  // What is shared with others for its sake can end with it.
  signal.addEventListener('abort', () => gateway.close?.());
  const resumed = gateway.resume?.('prompt');
  const pending = resumed?.operation === 'link' ? resumed : undefined;
  const account = await gateway.load({ signal });
  if (!account) {
    throw new LinkError('login-required', 'Nobody is signed in: candidates are for the user who has just signed in.', {
      hint: 'Set client, getAccessToken or gateway to the session that the candidates come from.',
    });
  }
  const contextOf = (candidate: Candidate, { question: _, ...context }: AcceptContext): LinkContext => ({
    ...context,
    // That one is told by `ended`: an app has to know of it whatever session this gateway has.
    sessionChanged: (change) => change.reason !== 'primary-changed' && context.sessionChanged(change),
    account,
    asker: 'prompt',
    allowUnverified: false,
    signInFirst: false,
    confirmLink: (other) => checkCandidate(candidate, other.userId),
    chooseKept: async (choice) => keepOlder(candidate, choice),
  });
  const ended = async (link: Promise<LinkResult | Left>, { sessionChanged }: AcceptContext): Promise<Left | undefined> => {
    const result = await link;
    if (result === 'left') return 'left';
    const { primaryChanged, account: kept } = result;
    if (primaryChanged) sessionChanged({ reason: 'primary-changed', sub: kept.user.userId });
  };
  return {
    resume: () =>
      pending && {
        connection: pending.connection?.name,
        finish: (candidate, context) => ended(pending.finish(contextOf(candidate, context)), context),
      },
    accept: (candidate, context) =>
      ended(gateway.link(candidateConnection(candidate, account.user.profile.email), contextOf(candidate, context)), context),
  };
}

/** The account that was there before stays, with all that is in it. */
function keepOlder(candidate: Candidate, { current, other }: ProfileChoice): keyof ProfileChoice {
  const [since, otherSince] = [current.createdAt, other.createdAt ?? candidate.createdAt].map((date) => Date.parse(date ?? ''));
  return since !== undefined && otherSince !== undefined && since < otherSince ? 'current' : 'other';
}
