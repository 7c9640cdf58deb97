import { fetchCode } from '../../domain/fetch-code.js';
import type { AuthSdk } from './auth-client.js';

/** Fetches the SDK, which weighs more than all else: not before it is needed. */
export const loadSdk = (): Promise<AuthSdk> => fetchCode(() => import('@auth0/auth0-spa-js'));
