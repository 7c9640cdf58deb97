import type { Connection } from '../domain/connection.js';
import { LinkError } from '../domain/link-error.js';
import type { Profile } from '../domain/profile.js';
import { readProfile } from './account-reader.js';
import { createOwnClient } from './auth-client.js';
import type { AuthSdk, IdTokenClaims } from './auth-client.js';
import { sdkFailure } from './sdk-error.js';
import type { SessionSettings } from './session.js';
import { signInTimeout } from './session.js';

/** The application that both accounts sign in to, and how. */
export interface SecondSignInRequest extends SessionSettings {
  readonly clientId: string;
  readonly connection?: Connection;
  readonly language: string;
}

/** An account that has just signed in beside the first. */
export interface SecondAccount {
  readonly userId: string;
  readonly profile: Profile;
  readonly idToken: string;
  /** Seconds from the user's last proof of identity to the ID token; `undefined` where the tenant does not say. */
  readonly loginAge?: number;
}

/** Signs a second account in by a client of its own, so that whoever is signed in to the page stays so. */
export async function signInSecondAccount(sdk: AuthSdk, request: SecondSignInRequest, popup: Window): Promise<SecondAccount> {
  try {
    const client = createOwnClient(sdk, {
      domain: request.domain.name,
      clientId: request.clientId,
      // The SDK compares the login's time with this device's clock and a minute's leeway; `checkFreshness` does it by the tenant's clock.
      leeway: signInTimeout,
      authorizationParams: {
        ...request.connection?.params,
        connection: request.connection?.name,
        scope: 'openid profile email',
        prompt: 'login',
        // For the client as a whole: the SDK heeds it nowhere else.
        max_age: 0,
        redirect_uri: request.redirectUri,
        organization: request.organization,
        ui_locales: request.language,
      },
    });
    await client.loginWithPopup({}, { popup, timeoutInSeconds: signInTimeout });
    return readSecondAccount(await client.getIdTokenClaims());
  } catch (error) {
    throw sdkFailure(error, { by: 'window', connection: request.connection?.name });
  }
}

const leeway = 60;

/**
 * Refuses a second account that has not proved itself in this very sign-in, but earlier.
 * @param duration seconds that the sign-in took
 */
export function checkFreshness(account: SecondAccount, duration: number): void {
  if (account.loginAge !== undefined && account.loginAge <= duration + leeway) return;
  throw new LinkError('stale-login', 'The second account was not asked to sign in anew, so it is not linked.', {
    hint: 'The tenant must heed prompt=login and max_age=0, and name the login’s time in the ID token (auth_time).',
  });
}

function readSecondAccount(claims: IdTokenClaims | undefined): SecondAccount {
  if (!claims || typeof claims.sub !== 'string') {
    throw new LinkError('invalid-token', 'The second sign-in brought no ID token with a user (sub).');
  }
  const { auth_time: loggedInAt, iat: issuedAt } = claims;
  return {
    userId: claims.sub,
    profile: readProfile(claims),
    idToken: claims.__raw,
    loginAge: typeof loggedInAt === 'number' && typeof issuedAt === 'number' ? issuedAt - loggedInAt : undefined,
  };
}
