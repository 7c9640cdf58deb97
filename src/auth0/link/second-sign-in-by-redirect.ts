import type { Left, LinkContext } from '../../domain/accounts-gateway.js';
import type { Connection } from '../../domain/connection.js';
import { LinkError } from '../../domain/link-error.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import { isMarkedSignedIn } from '../session/sign-out-watch.js';
import { nameOfSession } from '../session/session.js';
import type { ClaimedTrip } from '../trip/claim-trip.js';
import { leaveForTrip } from '../trip/leave-for-trip.js';
import { readAnswer } from '../trip/redirect-request.js';
import { sealTokens } from '../trip/sealed-tokens.js';
import { withoutQuery } from '../trip/trip.js';
import type { LinkTrip } from '../trip/trip.js';
import type { LinkEnvironment, SignedIn } from './link-stages.js';
import { prepareLink } from './prepare-link.js';
import { createSecondClient, signInSecondAccount } from './second-account.js';
import type { SecondAccount } from './second-account.js';

/** Lets the second account sign in in the page's place. */
export async function leaveToSignIn(link: LinkEnvironment, connection: Connection | undefined, context: LinkContext): Promise<Left> {
  const { environment, session, settings } = link;
  const { page } = environment;
  const { signal, language, account, asker } = context;
  const { sdk, token, idToken, application } = await prepareLink(link, context);
  signal.throwIfAborted();
  try {
    const { clientId, domain, organization, secondScope } = application;
    const redirectUri = application.redirectUri || withoutQuery(page.url);
    const client = createSecondClient(sdk, { ...application, redirectUri, connection, language });
    const { userId, profile } = account.user;
    const tokens = session.keepsTokens ? undefined : await sealTokens({ accessToken: token.value, idToken: idToken?.value }, page.vault);
    signal.throwIfAborted();
    const which = { asker, session: nameOfSession(settings, session), domain: domain.name, clientId };
    const isMarked = isMarkedSignedIn(page, clientId);
    const user = { userId, email: profile.email };
    const trip = { purpose: 'link', ...which, connection, user, organization, secondScope, tokens, isMarked } as const;
    return await leaveForTrip(environment, { client, request: {}, trip }, signal);
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page', connection: connection?.name });
  }
}

/** Goes on where `leaveToSignIn` left off. */
export async function comeBackSignedIn(link: LinkEnvironment, claim: ClaimedTrip<LinkTrip>, context: LinkContext): Promise<SignedIn> {
  const { trip } = claim;
  const { account, sessionChanged } = context;
  if (claim.parameters === undefined) throw new LinkError('popup-closed', 'The user came back to the page without signing in.');
  if (account.user.userId !== trip.user.userId) {
    throw new LinkError('session-mismatch', 'Another user is signed in than the one who left for the second sign-in. Nothing was linked.', {
      hint: 'If getAccessToken takes its tokens from the tenant’s session, keep them while the page is away.',
    });
  }
  const second = await claim.once(() => readSecondAccount(link, claim, context));
  const duration = (link.environment.now() - trip.leftAt) / 1000;
  try {
    return { ...(await prepareLink(link, context)), second, duration };
  } catch (error) {
    if (second.idToken.userId !== trip.user.userId) sessionChanged({ reason: 'link-failed', sub: second.idToken.userId });
    throw error;
  }
}

async function readSecondAccount(
  { environment, settings }: LinkEnvironment,
  { trip, parameters = '' }: Pick<ClaimedTrip<LinkTrip>, 'trip' | 'parameters'>,
  { language }: LinkContext,
): Promise<SecondAccount> {
  const sdk = await environment.loadSdk().catch((error: unknown) => {
    throw sdkFailure(error, { by: 'page' });
  });
  const { connection, clientId, organization, secondScope, transaction } = trip;
  const request = { ...settings, clientId, organization, secondScope, connection, language };
  return signInSecondAccount(sdk, request, (client) => readAnswer(client, clientId, { transaction, parameters }, environment.page), 'page');
}
