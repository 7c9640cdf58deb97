import type { SignInContext } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { LinkError } from '../domain/link-error.js';
import { parseAuth0Domain } from './base/auth0-domain.js';
import type { AuthClient } from './sdk/auth-client.js';
import { browserEnvironment } from './browser/environment.js';
import type { Environment } from './browser/environment.js';
import { untilShownAgain } from './link/leave-page.js';
import { readAnswer, writeRequest } from './trip/redirect-request.js';
import { isBackFrom, maxTripAge, readArrival, saveTrip, withoutQuery } from './trip/trip.js';
import { sdkFailure } from './sdk/sdk-error.js';
import type { Attempt } from './sdk/sdk-error.js';
import { checkFreshness, createSecondClient, signInSecondAccount } from './link/second-account.js';
import type { SecondSignInRequest } from './link/second-account.js';
import { inSignInWindow } from './window/sign-in-window.js';
import { untilAborted } from './base/until-aborted.js';

export interface CandidateSignInOptions {
  /** Host name that users sign in at, or the origin of a local tenant. */
  readonly domain: string;
  readonly clientId: string;
  readonly organization?: string;
  readonly redirectUri?: string;
}

interface SignedInCandidate {
  readonly userId: string;
  readonly idToken: string;
}

/** A sign-in to an account that the page only wants the proof of: nobody is signed in to the page by it. */
export interface CandidateSignIn {
  /** The tenant's, from the page's own settings. */
  readonly origin: string;
  /** The sign-in that the page is back from. */
  resume(): { readonly connection: string; finish(context: SignInContext): Promise<SignedInCandidate> } | undefined;
  /** Called in a user gesture. */
  signIn(connection: Connection, context: SignInContext): Promise<SignedInCandidate>;
}

/** @throws {LinkError} `not-configured` when it does not know which tenant and application */
export function createCandidateSignIn(options: CandidateSignInOptions, environment: Environment = browserEnvironment): CandidateSignIn {
  const { clientId } = options;
  if (!options.domain || !clientId) {
    throw new LinkError('not-configured', `It is not known which ${options.domain ? 'application' : 'tenant'} to sign in at.`, {
      hint: 'Set domain and client-id.',
    });
  }
  const domain = parseAuth0Domain(options.domain);
  const { organization, redirectUri } = options;
  const settings = {
    clientId,
    domain,
    audience: domain.managementAudience,
    organization: organization || undefined,
    redirectUri: redirectUri || undefined,
  };
  const run = (request: SecondSignInRequest, by: Attempt['by'], start: number, logIn: (client: AuthClient) => Promise<void>) =>
    signIn(environment, request, by, start, logIn);
  return {
    origin: domain.origin,
    resume() {
      const arrival = readArrival(environment.page);
      if (!isBackFrom(arrival, 'candidate', domain.name, clientId)) return undefined;
      const { connection } = arrival.trip;
      return {
        connection: connection.name,
        finish({ signal, language }) {
          const { answer, trip } = arrival;
          const isTooLate = environment.now() - trip.leftAt > maxTripAge;
          if (!answer || isTooLate) {
            const [code, what] = answer ? (['popup-timeout', 'too late'] as const) : (['popup-closed', 'without signing in'] as const);
            return Promise.reject(new LinkError(code, `The user came back to the page ${what}.`));
          }
          const { transaction } = trip;
          const { parameters } = answer;
          const request = { ...settings, connection, language };
          return untilAborted(
            signal,
            run(request, 'page', trip.leftAt, (client) => readAnswer(client, clientId, { transaction, parameters }, environment.page)),
          );
        },
      };
    },
    signIn(connection, context) {
      const request = { ...settings, connection, language: context.language };
      if (context.way === 'page') return untilAborted(context.signal, leave(environment, request, context));
      const waiting = `${new URL(domain.origin).host} …`;
      const inWindow = inSignInWindow({ settings, environment, waiting }, context, (logIn) =>
        run(request, 'window', environment.now(), (client) => logIn(client)),
      );
      return untilAborted(context.signal, inWindow);
    },
  };
}

async function signIn(
  environment: Environment,
  request: SecondSignInRequest,
  by: Attempt['by'],
  start: number,
  logIn: (client: AuthClient) => Promise<void>,
): Promise<SignedInCandidate> {
  const sdk = await loadSdk(environment, by);
  const account = await signInSecondAccount(sdk, request, logIn, by);
  checkFreshness(account, (environment.now() - start) / 1000);
  return { userId: account.idToken.userId, idToken: account.idToken.value };
}

async function leave(
  environment: Environment,
  request: SecondSignInRequest & { readonly connection: Connection },
  { signal }: SignInContext,
): Promise<never> {
  const { page, now } = environment;
  try {
    const sdk = await loadSdk(environment, 'page');
    const client = createSecondClient(sdk, { ...request, redirectUri: request.redirectUri || withoutQuery(page.url) });
    const { clientId, domain, connection } = request;
    const { url, state, transaction } = await writeRequest(client, clientId, {}, page);
    signal.throwIfAborted();
    const place = { url: page.url, scroll: page.scroll, leftAt: now() };
    saveTrip(page, { ...place, purpose: 'candidate', session: '', state, domain: domain.name, clientId, connection, transaction });
    page.leaveTo(url);
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page', connection: request.connection.name });
  }
  return untilShownAgain(page, signal);
}

async function loadSdk(environment: Environment, by: Attempt['by']): ReturnType<Environment['loadSdk']> {
  return environment.loadSdk().catch((error: unknown) => {
    throw sdkFailure(error, { by });
  });
}
