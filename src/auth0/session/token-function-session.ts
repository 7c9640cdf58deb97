import { LinkError } from '../../domain/link-error.js';
import { readAccessToken } from '../tokens/access-token.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import type { Session } from './session.js';

/** Gives Management API access tokens of the signed-in user; `undefined` if nobody is signed in. */
export type GetAccessToken = () => string | undefined | Promise<string | undefined>;

/** A session that only the page knows: all that is had of it is a function that gives access tokens. */
export function createTokenFunctionSession(
  getAccessToken: GetAccessToken,
  settings: TenantSettings & { readonly clientId?: string },
): Session {
  return {
    clientId: settings.clientId,
    isOfPage: true,
    // Whether its tokens follow the tenant's session is not known.
    renewsSilently: true,
    renewsAlone: true,
    keepsTokens: true,
    async getAccessToken() {
      let value: unknown;
      try {
        value = await getAccessToken();
      } catch (error) {
        throw sdkFailure(error, { by: 'silence' });
      }
      if (value === undefined) throw new LinkError('login-required', 'getAccessToken gave no token: nobody is signed in.');
      if (typeof value !== 'string') {
        throw new LinkError('not-configured', 'getAccessToken did not resolve with an access token.', {
          hint: 'Make getAccessToken return a string, or undefined if nobody is signed in.',
        });
      }
      return readAccessToken(value);
    },
    getOrganization: () => Promise.resolve(settings.organization),
  };
}
