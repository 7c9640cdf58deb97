import type { Left, OwnSignInContext, SignInContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import type { Environment } from '../browser/environment.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { ClaimedTrip } from '../trip/claim-trip.js';
import { leaveForTrip } from '../trip/leave-for-trip.js';
import { readAnswer } from '../trip/redirect-request.js';
import { withoutQuery } from '../trip/trip.js';
import type { SignInTrip } from '../trip/trip.js';
import { nameOfSession } from './session.js';
import type { PageTrip, Session } from './session.js';

interface SignInEnvironment {
  readonly settings: TenantSettings;
  readonly session: Session;
  readonly environment: Environment;
}

/** Signs the account's user in in the page's place. */
export async function leaveForSignIn(
  signIn: SignInEnvironment,
  context: OwnSignInContext,
  scope: string | undefined,
): Promise<Left | void> {
  return signInByPage(signIn, context, { scope, wish: context.wish }, {});
}

/** Goes on where `leaveForSignIn` left off: with what is done, or with another trip. */
export async function comeBackSignedIn(
  signIn: SignInEnvironment,
  { trip, parameters }: Pick<ClaimedTrip<SignInTrip>, 'trip' | 'parameters'>,
  context: SignInContext,
): Promise<Left | void> {
  if (parameters === undefined) throw new LinkError('popup-closed', 'The user came back to the page without signing in.');
  const { transaction, step, wanted } = trip;
  const { page } = signIn.environment;
  const read: PageTrip['read'] = (client) => readAnswer(client, trip.clientId, { transaction, parameters }, page);
  return signInByPage(signIn, context, trip, { step, wanted, read });
}

type Kept = Pick<SignInTrip, 'scope' | 'wish'> & Partial<Pick<SignInTrip, 'scroll'>>;

async function signInByPage(
  { settings, session, environment }: SignInEnvironment,
  { signal, language, expected, sessionChanged }: SignInContext,
  { scope, wish, scroll }: Kept,
  back: Partial<PageTrip>,
): Promise<Left | void> {
  const clientId = session.clientId ?? '';
  const leave: PageTrip['leave'] = (step, client, { authorizationParams }, wanted) => {
    const redirect_uri = settings.redirectUri || withoutQuery(environment.page.url);
    const request = { authorizationParams: { ...authorizationParams, redirect_uri } };
    const which = { domain: settings.domain.name, clientId, session: nameOfSession(settings, session) };
    const trip = { purpose: 'sign-in', ...which, step, wanted, scope, wish, ...(scroll && { scroll }) } as const;
    return leaveForTrip(environment, { client, request, trip }, signal);
  };
  const read = (): Promise<never> => Promise.reject(new LinkError('unknown', 'There is no answer to read before the first trip.'));
  try {
    return await session.signInByPage?.({ read, ...back, leave }, { language, expected, scope, sessionChanged });
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page' });
  }
}
