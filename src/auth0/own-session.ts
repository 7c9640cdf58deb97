import { LinkError } from '../domain/link-error.js';
import { managementScope, readAccessToken } from './access-token.js';
import { createOwnClient, readOrganization } from './auth-client.js';
import type { OwnClient } from './auth-client.js';
import type { Environment } from './environment.js';
import { sdkFailure } from './sdk-error.js';
import type { Attempt } from './sdk-error.js';
import { signInTimeout } from './session.js';
import type { Session, SessionSettings } from './session.js';

type Settings = SessionSettings & { readonly clientId: string };

/** A session of the widget's own, for pages that have none to share. It begins to load the SDK at once. */
export function createOwnSession(settings: Settings, environment: Pick<Environment, 'loadSdk'>): Session {
  let client: Promise<OwnClient> | undefined;
  let userId: string | undefined;
  let hasUsedWindow = false;

  const createClient = async (): Promise<OwnClient> => {
    try {
      return createOwnClient(await environment.loadSdk(), clientOptions(settings));
    } catch (error) {
      // The next call tries again.
      client = undefined;
      throw error;
    }
  };
  const withClient = async <T>(by: Attempt['by'], use: (client: OwnClient) => Promise<T>): Promise<T> => {
    try {
      client ??= createClient();
      return await use(await client);
    } catch (error) {
      throw sdkFailure(error, { by });
    }
  };
  client = createClient();
  client.catch(() => undefined);

  return {
    clientId: settings.clientId,
    get renewsSilently() {
      return userId !== undefined && !hasUsedWindow;
    },
    async getAccessToken() {
      const token = readAccessToken(await withClient('silence', (own) => own.getTokenSilently()));
      if (userId !== undefined && token.userId !== userId) {
        throw new LinkError('session-mismatch', 'The tenant’s session in this browser belongs to another user now.', {
          hint: 'Another sign-in, perhaps in another tab, took the session over. Let the user sign in again.',
        });
      }
      userId = token.userId;
      return token;
    },
    getOrganization: () => withClient('silence', async (own) => settings.organization ?? readOrganization(own)),
    async signIn(popup, language) {
      const request = { authorizationParams: { ui_locales: language } };
      await withClient('window', (own) => own.loginWithPopup(request, { popup, timeoutInSeconds: signInTimeout }));
      userId = undefined;
      hasUsedWindow = true;
    },
  };
}

function clientOptions(settings: Settings): Parameters<typeof createOwnClient>[1] {
  return {
    domain: settings.domain.name,
    clientId: settings.clientId,
    authorizationParams: {
      audience: settings.audience,
      scope: `openid profile email ${managementScope}`,
      redirect_uri: settings.redirectUri,
      organization: settings.organization,
    },
  };
}
