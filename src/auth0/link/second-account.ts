import type { Connection } from '../../domain/connection.js';
import { LinkError } from '../../domain/link-error.js';
import type { Profile } from '../../domain/profile.js';
import { readAccessToken } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { readProfile } from '../management/account-reader.js';
import { createOwnClient, signInTimeout } from '../sdk/auth-client.js';
import type { AuthClient, AuthSdk, IdTokenClaims, OwnClient } from '../sdk/auth-client.js';
import { readIdToken } from '../tokens/id-token.js';
import type { IdToken } from '../tokens/id-token.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { Attempt } from '../sdk/sdk-error.js';
import type { TenantSettings } from '../base/tenant-settings.js';

/** The application that both accounts sign in to, and how. */
export interface SecondSignInRequest extends TenantSettings {
  readonly clientId: string;
  /** Scopes of the Management API that an access token is wanted with; without any, none is. */
  readonly secondScope?: string;
  readonly connection?: Connection;
  readonly language: string;
}

/** An account that has just signed in beside the first. */
export interface SecondAccount {
  readonly idToken: IdToken;
  readonly profile: Profile;
  /** Of the Management API, if one was wanted. */
  readonly accessToken?: AccessToken;
  /** Seconds from the user's last proof of identity to the ID token; `undefined` if the tenant does not say. */
  readonly loginAge?: number;
}

/**
 * Signs a second account in by a client of its own, so that the page keeps its signed-in user.
 * @param logIn brings the client its tokens
 */
export async function signInSecondAccount(
  sdk: AuthSdk,
  request: SecondSignInRequest,
  logIn: (client: AuthClient) => Promise<void>,
  by: Attempt['by'] = 'window',
): Promise<SecondAccount> {
  try {
    const client = createSecondClient(sdk, request);
    await logIn(client);
    const account = readSecondAccount(await client.getIdTokenClaims());
    if (!request.secondScope) return account;
    return { ...account, accessToken: readAccessToken(await client.getTokenSilently({ cacheMode: 'cache-only' })) };
  } catch (error) {
    throw sdkFailure(error, { by, connection: request.connection?.name });
  }
}

export function createSecondClient(sdk: AuthSdk, request: SecondSignInRequest): OwnClient {
  return createOwnClient(sdk, {
    domain: request.domain.name,
    clientId: request.clientId,
    // The SDK compares the login's time with this device's clock and a minute's leeway; `checkFreshness` does it by the tenant's clock.
    leeway: signInTimeout,
    authorizationParams: {
      ...request.connection?.params,
      connection: request.connection?.name,
      ...(request.secondScope && { audience: request.audience }),
      scope: ['openid profile email', request.secondScope].filter(Boolean).join(' '),
      prompt: 'login',
      // For the client as a whole: the SDK heeds it nowhere else.
      max_age: 0,
      redirect_uri: request.redirectUri,
      organization: request.organization,
      ui_locales: request.language,
    },
  });
}

const leeway = 60;

/**
 * Refuses a second account that has not proved itself in this very sign-in, but earlier.
 * @param duration seconds that the sign-in took
 */
export function checkFreshness(account: Pick<SecondAccount, 'loginAge'>, duration: number): void {
  const { loginAge } = account;
  if (loginAge !== undefined && loginAge >= -leeway && loginAge <= duration + leeway) return;
  throw new LinkError('stale-login', 'The tenant did not ask the second account to sign in again, so it is not linked.', {
    hint: 'Take out what lifts prompt=login and max_age=0 (Dashboard > Actions > Triggers > post-login), and leave auth_time in the ID token.',
  });
}

function readSecondAccount(claims: IdTokenClaims | undefined): SecondAccount {
  if (!claims || typeof claims.sub !== 'string') {
    throw new LinkError('invalid-token', 'The second sign-in brought no ID token with a user (sub).');
  }
  const { auth_time: loggedInAt, iat: issuedAt } = claims;
  return {
    idToken: readIdToken(claims),
    profile: readProfile(claims),
    loginAge: typeof loggedInAt === 'number' && typeof issuedAt === 'number' ? issuedAt - loggedInAt : undefined,
  };
}
