import { LinkError } from '../domain/link-error.js';
import { isExpired, managementScope, readAccessToken } from './access-token.js';
import type { AccessToken } from './access-token.js';
import { createOwnClient, readOrganization } from './auth-client.js';
import type { OwnClient } from './auth-client.js';
import type { Environment } from './environment.js';
import { readIdToken } from './id-token.js';
import { sdkFailure } from './sdk-error.js';
import type { Attempt } from './sdk-error.js';
import { expectedParams, refuseOther } from './session.js';
import type { Session, SessionSettings } from './session.js';
import { SharedWork } from './shared-work.js';

export type OwnSessionSettings = SessionSettings & { readonly clientId: string };

const never = new AbortController().signal;

/** A session of the widget's own, for pages that have none to share. It begins to load the SDK at once. */
export function createOwnSession(settings: OwnSessionSettings, environment: Pick<Environment, 'loadSdk' | 'now'>): Session {
  let client: Promise<OwnClient> | undefined;
  let userId: string | undefined;
  let hasUsedWindow = false;
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

  return {
    clientId: settings.clientId,
    isOfPage: false,
    keepsTokens: false,
    renewsAlone: false,
    get renewsSilently() {
      return userId !== undefined && !hasUsedWindow;
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
        // A client of its own, so that nobody but the user who is expected takes the place of the one before.
        const next = createOwnClient(await environment.loadSdk(), clientOptions(settings, scope));
        await logIn(next, { authorizationParams: { ...expectedParams(expected), ui_locales: language } });
        if (expected) refuseOther(await next.getIdTokenClaims(), expected.userId, request);
        client = Promise.resolve(next);
        userId = expected?.userId;
        hasUsedWindow = true;
      } catch (error) {
        throw sdkFailure(error, { by: 'window' });
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
