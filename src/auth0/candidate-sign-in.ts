import type { Left, SignInContext } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { LinkError } from '../domain/link-error.js';
import { parseAuth0Domain } from './base/auth0-domain.js';
import type { AuthClient } from './sdk/auth-client.js';
import { browserEnvironment } from './browser/environment.js';
import type { Environment } from './browser/environment.js';
import { readAnswer } from './trip/redirect-request.js';
import { claimTrip } from './trip/claim-trip.js';
import type { ClaimedTrip } from './trip/claim-trip.js';
import { leaveForTrip } from './trip/leave-for-trip.js';
import { withoutQuery } from './trip/trip.js';
import type { CandidateTrip } from './trip/trip.js';
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
  signIn(connection: Connection, context: SignInContext): Promise<SignedInCandidate | Left>;
  /** The question is gone: another one of the page may go on with what the page is back from. */
  close(): void;
}

/** @throws {LinkError} `not-configured` when it does not know which tenant and application */
export function createCandidateSignIn(options: CandidateSignInOptions, environment: Environment = browserEnvironment): CandidateSignIn {
  const { clientId } = options;
  if (!options.domain || !clientId) {
    throw new LinkError('not-configured', `The page does not say which ${options.domain ? 'application' : 'tenant'} to use.`, {
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
  let claim: ClaimedTrip<CandidateTrip> | undefined;

  const finish = async (claimed: ClaimedTrip<CandidateTrip>, { signal, language }: SignInContext): Promise<SignedInCandidate> => {
    const { trip, parameters, isTooLate } = claimed;
    try {
      if (parameters === undefined) throw new LinkError('popup-closed', 'The user came back to the page without signing in.');
      if (isTooLate) throw new LinkError('popup-timeout', 'The sign-in took more than ten minutes.');
      const { connection, transaction, leftAt } = trip;
      const read = (client: AuthClient): Promise<void> => readAnswer(client, clientId, { transaction, parameters }, environment.page);
      const work = claimed.once(() => signInCandidate(environment, { ...settings, connection, language }, 'page', leftAt, read));
      return await untilAborted(signal, work);
    } finally {
      claimed.finish();
    }
  };

  return {
    origin: domain.origin,
    resume() {
      const owner = { purpose: 'candidate', domain: domain.name, clientId, session: '' } as const;
      const claimed = claimTrip(environment.page, owner, environment.now());
      claim = claimed;
      return claimed && { connection: claimed.trip.connection.name, finish: (context) => finish(claimed, context) };
    },
    signIn(connection, context) {
      const request = { ...settings, connection, language: context.language };
      if (context.way === 'page') return untilAborted(context.signal, leave(environment, request, context));
      const waiting = `${new URL(domain.origin).host} …`;
      const inWindow = inSignInWindow({ settings, environment, waiting }, context, (logIn) =>
        signInCandidate(environment, request, 'window', environment.now(), (client) => logIn(client)),
      );
      return untilAborted(context.signal, inWindow);
    },
    close() {
      claim?.release();
    },
  };
}

async function signInCandidate(
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
): Promise<Left> {
  try {
    const sdk = await loadSdk(environment, 'page');
    const client = createSecondClient(sdk, { ...request, redirectUri: request.redirectUri || withoutQuery(environment.page.url) });
    const { clientId, domain, connection } = request;
    const trip = { purpose: 'candidate', session: '', domain: domain.name, clientId, connection } as const;
    return await leaveForTrip(environment, { client, request: {}, trip }, signal);
  } catch (error) {
    throw signal.aborted ? error : sdkFailure(error, { by: 'page', connection: request.connection.name });
  }
}

async function loadSdk(environment: Environment, by: Attempt['by']): ReturnType<Environment['loadSdk']> {
  return environment.loadSdk().catch((error: unknown) => {
    throw sdkFailure(error, { by });
  });
}
