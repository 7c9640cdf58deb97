import type { OwnSignInContext, PendingSignIn } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import { untilShownAgain } from '../link/leave-page.js';
import { readAnswer, writeRequest } from '../trip/redirect-request.js';
import { saveTrip, withoutQuery } from '../trip/trip.js';
import type { Arrival, SignInTrip } from '../trip/trip.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import { nameOfSession } from './session.js';
import type { PageTrip, Session, SessionSettings, SignInRequest } from './session.js';

interface SignInEnvironment {
  readonly settings: SessionSettings;
  readonly session: Session;
  readonly environment: Environment;
}

type Finish = PendingSignIn['finish'];

/** Signs the account's user in in the page's place. Ends only where the page stays, or is shown again as it was. */
export async function leaveForSignIn(signIn: SignInEnvironment, context: OwnSignInContext, scope: string | undefined): Promise<void> {
  return run(signIn, context, { scope, wish: context.wish }, {});
}

/** Goes on where `leaveForSignIn` has left off: with what is done, or with another trip. */
export function comeBackSignedIn(signIn: SignInEnvironment, { trip, answer }: Arrival<SignInTrip>): Finish {
  const { page } = signIn.environment;
  return async (context) => {
    if (!answer) throw new LinkError('popup-closed', 'The user came back to the page without signing in.');
    const { transaction, step, wanted } = trip;
    const { parameters } = answer;
    const read: PageTrip['read'] = (client) => readAnswer(client, trip.clientId, { transaction, parameters }, page);
    return run(signIn, context, trip, { step, wanted, read });
  };
}

type Kept = Pick<SignInTrip, 'scope' | 'wish'> & Partial<Pick<SignInTrip, 'scroll'>>;

async function run(
  { settings, session, environment }: SignInEnvironment,
  { signal, language, expected }: Pick<SignInRequest, 'language' | 'expected'> & { readonly signal: AbortSignal },
  { scope, wish, scroll }: Kept,
  back: Partial<PageTrip>,
): Promise<void> {
  const { page, now } = environment;
  const clientId = session.clientId ?? '';
  const leave: PageTrip['leave'] = async (step, client, { authorizationParams }, wanted) => {
    const redirect_uri = settings.redirectUri || withoutQuery(page.url);
    const written = await writeRequest(client, clientId, { authorizationParams: { ...authorizationParams, redirect_uri } }, page);
    signal.throwIfAborted();
    const { url, state, transaction } = written;
    const place = { url: page.url, scroll: scroll ?? page.scroll, leftAt: now() };
    const which = { domain: settings.domain.name, clientId, session: nameOfSession(settings, session) };
    saveTrip(page, { ...place, ...which, purpose: 'sign-in', state, transaction, step, wanted, scope, wish });
    page.leaveTo(url);
    return untilShownAgain(page, signal);
  };
  const read = (): Promise<never> => Promise.reject(new LinkError('unknown', 'There is no answer to read before the first trip.'));
  try {
    await session.signInByPage?.({ read, ...back, leave }, { language, expected, scope });
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page' });
  }
}
