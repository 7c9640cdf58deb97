import { createOwnClient } from '../sdk/auth-client.js';
import type { AuthSdk } from '../sdk/auth-client.js';
import type { TenantSettings } from '../base/tenant-settings.js';

/**
 * Asks the tenant whose session this browser holds, by a client of its own.
 * @returns a `user_id`, or `undefined` if the tenant does not name one: many browsers never let a page sign in silently
 */
export async function probeSession(sdk: AuthSdk, settings: TenantSettings & { readonly clientId: string }): Promise<string | undefined> {
  try {
    const client = createOwnClient(sdk, {
      domain: settings.domain.name,
      clientId: settings.clientId,
      authorizationParams: { scope: 'openid', redirect_uri: settings.redirectUri, organization: settings.organization },
    });
    await client.getTokenSilently({ cacheMode: 'off' });
    const claims = await client.getIdTokenClaims();
    return typeof claims?.sub === 'string' ? claims.sub : undefined;
  } catch {
    return undefined;
  }
}
