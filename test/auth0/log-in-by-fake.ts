import type { LogIn } from '../../src/auth0/window/log-in-by-window.js';

/** Signs in by the client, in no window at all. */
export const logInByFake: LogIn = async (client, request = {}, method = 'loginWithPopup') => {
  await client[method](request);
};
