import type { Left } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import type { AuthClient, AuthRequest, IdTokenClaims } from '../sdk/auth-client.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import { otherUserSignedIn } from '../session/session.js';
import type { ClaimedTrip } from '../trip/claim-trip.js';
import { leaveForTrip } from '../trip/leave-for-trip.js';
import type { Leaving } from '../trip/leave-for-trip.js';
import { readAnswer } from '../trip/redirect-request.js';
import { withoutQuery } from '../trip/trip.js';
import type { ActionTrip, SignInTrip } from '../trip/trip.js';
import { readDenial } from './action-answer.js';

/** Sends the user to the tenant, and its Action, in the page's place. */
export async function leaveForAction(
  environment: Environment,
  redirectUri: string | undefined,
  { client, request, trip }: Leaving,
  signal: AbortSignal,
): Promise<Left> {
  const redirect_uri = redirectUri || withoutQuery(environment.page.url);
  const returning: AuthRequest = { authorizationParams: { ...request.authorizationParams, redirect_uri } };
  try {
    return await leaveForTrip(environment, { client, request: returning, trip }, signal);
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page' });
  }
}

/** Redeems what the page came back with: the ID token of the one who has to have signed in. */
export async function readTripAnswer(
  { page }: Pick<Environment, 'page'>,
  { trip, parameters, isTooLate }: ClaimedTrip<ActionTrip | SignInTrip>,
  client: AuthClient,
): Promise<IdTokenClaims> {
  if (isTooLate) throw new LinkError('popup-timeout', 'The sign-in took more than ten minutes.');
  if (parameters === undefined) throw new LinkError('popup-closed', 'The user came back to the page without signing in.');
  try {
    await readAnswer(client, trip.clientId, { transaction: trip.transaction, parameters }, page);
    const claims = await client.getIdTokenClaims();
    if (claims && (!trip.wanted || claims['sub'] === trip.wanted.userId)) return claims;
    throw otherUserSignedIn();
  } catch (error) {
    const connection = 'connection' in trip ? trip.connection?.name : undefined;
    throw readDenial(error) ?? sdkFailure(error, { by: 'page', connection });
  }
}
