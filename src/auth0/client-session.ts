import { LinkError } from '../domain/link-error.js';
import { managementScope, readAccessToken } from './access-token.js';
import { readOrganization } from './auth-client.js';
import type { AuthClient } from './auth-client.js';
import { sdkFailure } from './sdk-error.js';
import type { Attempt } from './sdk-error.js';
import { signInTimeout } from './session.js';
import type { Session, SessionSettings } from './session.js';

/** The session of the page, by the page's own client. Linking changes nothing in it. */
export function createClientSession(client: AuthClient, settings: SessionSettings & { readonly clientId: string }): Session {
  const management = { audience: settings.audience, scope: managementScope };
  const options = readClientOptions(client);

  const getOrganization = async (): Promise<string | undefined> =>
    settings.organization ?? options.authorizationParams?.organization ?? readOrganization(client);

  return {
    clientId: settings.clientId,
    renewsSilently: options.useRefreshTokens !== true,
    getAccessToken: () =>
      mapped('silence', async () => {
        const token = readAccessToken(await client.getTokenSilently({ authorizationParams: management }));
        const user = await client.getUser();
        if (user?.sub === undefined || user.sub === token.userId) return token;
        throw new LinkError('session-mismatch', 'The access token belongs to another user than the page’s client.', {
          hint: 'Another sign-in took the tenant’s session in this browser over. Let the user sign in again.',
        });
      }),
    getOrganization: () => mapped('silence', getOrganization),
    signIn: (popup, language) =>
      mapped('window', async () => {
        const config = { popup, timeoutInSeconds: signInTimeout };
        const before = await client.getUser();
        const request = { organization: await getOrganization(), ui_locales: language };
        if (!before) return client.loginWithPopup({ authorizationParams: request }, config);
        // A hint makes it less likely that the tenant answers with another user, who would then take the page's client over.
        const login_hint = typeof before.email === 'string' ? before.email : undefined;
        await client.getTokenWithPopup({ authorizationParams: { ...request, ...management, login_hint } }, config);
        const after = await client.getUser();
        if (after?.sub === before.sub) return;
        throw new LinkError('session-mismatch', 'Another user has signed in than the one whom the page’s client held.', {
          hint: 'The page’s client belongs to the other user now: load the page again.',
        });
      }),
  };
}

async function mapped<T>(by: Attempt['by'], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sdkFailure(error, { by });
  }
}

interface ClientOptions {
  readonly domain?: string;
  readonly clientId?: string;
  readonly useRefreshTokens?: boolean;
  readonly authorizationParams?: { readonly organization?: string };
}

/** What the page's client was made with. Its `options` are not part of its types, but of every 2.x. */
export function readClientOptions(client: AuthClient): ClientOptions {
  const { options } = client as { readonly options?: ClientOptions };
  return { ...options, ...client.getConfiguration?.() };
}
