import { fetchCode } from '../../domain/fetch-code.js';
import { LinkError } from '../../domain/link-error.js';
import { managementScope } from '../base/management-scopes.js';
import { isExpired, readAccessToken } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { createOwnClient, readOrganization } from '../sdk/auth-client.js';
import type { OwnClient } from '../sdk/auth-client.js';
import type { Environment } from '../browser/environment.js';
import { readIdToken } from '../tokens/id-token.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { Attempt } from '../sdk/sdk-error.js';
import { expectedParams, refuseOther, wantedUser } from './session.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import type { Session } from './session.js';
import { SignOutWatch } from './sign-out-watch.js';
import { SharedWork } from '../base/shared-work.js';

export type OwnSessionSettings = TenantSettings & { readonly clientId: string };

const never = new AbortController().signal;

/** A session of the widget's own, for pages that have none to share. It begins to load the SDK at once. */
export function createOwnSession(settings: OwnSessionSettings, environment: Environment): Session {
  let client: Promise<OwnClient> | undefined;
  let userId: string | undefined;
  let hasSignedIn = false;
  let rounds = 0;
  const asking = new SharedWork<AccessToken>();
  const watch = new SignOutWatch(environment.page, settings.clientId);

  const createClient = async (): Promise<OwnClient> => createOwnClient(await environment.loadSdk(), clientOptions(settings));
  const withClient = async <T>(by: Attempt['by'], use: (client: OwnClient) => Promise<T>): Promise<T> => {
    const used = (client ??= createClient());
    try {
      return await use(
        await used.catch((error: unknown) => {
          // The next call tries again.
          if (client === used) client = undefined;
          throw error;
        }),
      );
    } catch (error) {
      throw sdkFailure(error, { by });
    }
  };
  client = createClient();
  client.catch(() => undefined);

  // A client of its own, so that nobody but the user who is expected takes the place of the one before.
  const createNext = async (scope?: string): Promise<OwnClient> =>
    createOwnClient(await environment.loadSdk(), clientOptions(settings, scope));
  const continueWith = (next: OwnClient, expected: string | undefined): void => {
    startOver(Promise.resolve(next), expected);
    hasSignedIn = true;
  };

  const askForToken = async (scope: string): Promise<AccessToken> => {
    const round = rounds;
    const request = scope === managementScope ? {} : { authorizationParams: { scope } };
    const value = await withClient('silence', (own) => {
      const answer = own.getTokenSilently(request);
      return userId === undefined ? unlessWrong(answer, settings, environment) : answer;
    });
    // The user has been forgotten meanwhile, or another one is expected.
    if (round !== rounds) return askForToken(scope);
    const token = readAccessToken(value);
    try {
      watch.check();
    } catch (error) {
      client = undefined;
      throw error;
    }
    if (userId !== undefined && token.userId !== userId) {
      throw new LinkError('session-mismatch', 'The tenant’s session in this browser belongs to another user now.', {
        hint: 'Let the user sign in again: another sign-in, perhaps in another tab, took over the session.',
      });
    }
    userId = token.userId;
    return token;
  };
  const startOver = (next: Promise<OwnClient> | undefined, user: string | undefined): void => {
    client = next;
    userId = user;
    rounds += 1;
    // A request of the client before would find nobody.
    asking.renew();
  };

  return {
    clientId: settings.clientId,
    isOfPage: false,
    keepsTokens: false,
    renewsAlone: false,
    get renewsSilently() {
      return userId !== undefined && !hasSignedIn;
    },
    getAccessToken: (scope = managementScope) => asking.run(scope, never, () => askForToken(scope)),
    getIdToken: async () => {
      const idToken = readIdToken(await withClient('silence', (own) => own.getIdTokenClaims()));
      if (!isExpired(idToken, environment.now())) return idToken;
      throw new LinkError('login-required', 'The user’s last sign-in is too long ago.');
    },
    getOrganization: () => withClient('silence', async (own) => settings.organization ?? readOrganization(own)),
    async signIn(logIn, request) {
      const { language, expected, scope } = request;
      userId ??= expected?.userId;
      try {
        const next = await createNext(scope);
        await logIn(next, { authorizationParams: { ...expectedParams(expected), ui_locales: language } });
        if (expected) refuseOther(await next.getIdTokenClaims(), expected.userId, request);
        continueWith(next, expected?.userId);
      } catch (error) {
        throw sdkFailure(error, { by: 'window' });
      }
    },
    async signInByPage({ step, wanted, read, leave }, request) {
      try {
        const next = await createNext(request.scope);
        const params = { ...expectedParams(request.expected), ui_locales: request.language };
        if (!step) return await leave('user', next, { authorizationParams: params }, wantedUser(request));
        userId ??= wanted?.userId;
        await read(next);
        if (wanted) refuseOther(await next.getIdTokenClaims(), wanted.userId, request);
        continueWith(next, wanted?.userId);
      } catch (error) {
        throw sdkFailure(error, { by: 'page' });
      }
    },
    expect(wanted) {
      if (userId !== wanted) startOver(undefined, wanted);
    },
    forget: () => startOver(undefined, undefined),
  };
}

/**
 * Milliseconds after which the set-up is looked at, for one more request: soon if somebody develops the page, and so late for users that a
 * tenant that is only slow is not asked twice.
 */
const suspicious = ({ page }: Pick<Environment, 'page'>): number => (isLocal.test(page.url) ? 600 : 4000);

const isLocal = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/;

/** The answer to a silent sign-in. If it takes long, the set-up is looked at: the SDK would tell of a fault in it after ten seconds. */
async function unlessWrong<T>(answer: Promise<T>, settings: OwnSessionSettings, environment: Environment): Promise<T> {
  const isSettled = answer.then(
    () => true,
    () => true,
  );
  if (await Promise.race([isSettled, environment.delay(suspicious(environment)).then(() => false)])) return answer;
  const looking = fetchCode(() => import('./find-fault.js'))
    .then(({ findFault }) => findFault(settings, environment))
    .catch(() => undefined);
  const fault = await Promise.race([isSettled.then(() => undefined), looking]);
  if (fault) throw fault;
  return answer;
}

function clientOptions(settings: OwnSessionSettings, scope = managementScope): Parameters<typeof createOwnClient>[1] {
  return {
    domain: settings.domain.name,
    clientId: settings.clientId,
    authorizationParams: {
      audience: settings.audience,
      scope: `openid profile email ${scope}`,
      redirect_uri: settings.redirectUri,
      organization: settings.organization,
    },
  };
}
