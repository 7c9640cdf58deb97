import { createOwnClient } from '../sdk/auth-client.js';
import type { AuthSdk } from '../sdk/auth-client.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { SessionSettings } from './session.js';

/** Whom the tenant's session in this browser belongs to. */
export interface SessionOwner {
  /** `undefined` where the tenant asks for a new sign-in. */
  readonly userId?: string;
}

/** Asks the tenant whose session this browser holds, by a client of its own; `undefined` where that stays unknown. */
export async function probeSession(
  sdk: AuthSdk,
  settings: SessionSettings & { readonly clientId: string },
): Promise<SessionOwner | undefined> {
  try {
    const client = createOwnClient(sdk, {
      domain: settings.domain.name,
      clientId: settings.clientId,
      authorizationParams: { scope: 'openid', redirect_uri: settings.redirectUri, organization: settings.organization },
    });
    await client.getTokenSilently({ cacheMode: 'off' });
    const claims = await client.getIdTokenClaims();
    return { userId: typeof claims?.sub === 'string' ? claims.sub : undefined };
  } catch (error) {
    const { code } = sdkFailure(error, { by: 'silence' });
    return code === 'login-required' || code === 'consent-required' ? {} : undefined;
  }
}
