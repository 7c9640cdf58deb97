import { LinkError } from '../../domain/link-error.js';
import { isExpired, managementScope, readAccessToken } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { createOwnClient, readOrganization } from '../sdk/auth-client.js';
import type { OwnClient } from '../sdk/auth-client.js';
import type { Environment } from '../browser/environment.js';
import { readIdToken } from '../tokens/id-token.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { Attempt } from '../sdk/sdk-error.js';
import { expectedParams, refuseOther, wantedUser } from './session.js';
import type { Session, SessionSettings } from './session.js';
import { SharedWork } from '../base/shared-work.js';

export type OwnSessionSettings = SessionSettings & { readonly clientId: string };

const never = new AbortController().signal;

/** A session of the widget's own, for pages that have none to share. It begins to load the SDK at once. */
export function createOwnSession(settings: OwnSessionSettings, environment: Pick<Environment, 'loadSdk' | 'now'>): Session {
  let client: Promise<OwnClient> | undefined;
  let userId: string | undefined;
  let hasSignedIn = false;
  const asking = new SharedWork<AccessToken>();

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
  const goOnWith = (next: OwnClient, expected: string | undefined): void => {
    client = Promise.resolve(next);
    // A request of the client before would find nobody.
    asking.renew();
    userId = expected;
    hasSignedIn = true;
  };

  return {
    clientId: settings.clientId,
    isOfPage: false,
    keepsTokens: false,
    renewsAlone: false,
    get renewsSilently() {
      return userId !== undefined && !hasSignedIn;
    },
    getAccessToken: (scope = managementScope) =>
      asking.run(scope, never, async () => {
        const request = scope === managementScope ? {} : { authorizationParams: { scope } };
        const token = readAccessToken(await withClient('silence', (own) => own.getTokenSilently(request)));
        if (userId !== undefined && token.userId !== userId) {
          throw new LinkError('session-mismatch', 'The tenant’s session in this browser belongs to another user now.', {
            hint: 'Another sign-in, perhaps in another tab, took the session over. Let the user sign in again.',
          });
        }
        userId = token.userId;
        return token;
      }),
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
        goOnWith(next, expected?.userId);
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
        goOnWith(next, wanted?.userId);
      } catch (error) {
        throw sdkFailure(error, { by: 'page' });
      }
    },
    forget() {
      client = undefined;
      userId = undefined;
    },
  };
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
