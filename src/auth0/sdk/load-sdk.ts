import type { AuthSdk } from './auth-client.js';

/** Fetches the SDK, which weighs more than all else: not before it is needed. */
export const loadSdk = (): Promise<AuthSdk> => import('@auth0/auth0-spa-js');
