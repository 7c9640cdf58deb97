import type { LogIn } from '../../src/auth0/sdk/auth-client.js';

/** Signs in by the client, in no window at all. */
export const logInByFake: LogIn = async (client, request = {}) => {
  await client.loginWithRedirect({ ...request, openUrl: () => undefined });
  await client.handleRedirectCallback('?code=c1&state=s1');
};
