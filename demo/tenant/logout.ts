import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { redirect, send } from './http.js';
import { errorPage } from './pages/error-page.js';
import type { Settings } from './settings.js';

/** `/v2/logout`: ends the browser's session and goes to `returnTo`. */
export async function logout(request: IncomingMessage, response: ServerResponse, provider: Provider, settings: Settings): Promise<void> {
  const returnTo = new URLSearchParams(request.url?.split('?', 2)[1]).get('returnTo');
  if (returnTo !== null && !settings.isAllowedLogoutUrl(returnTo)) {
    const description = `The "returnTo" querystring parameter "${returnTo}" is not defined as a valid URL in "Allowed Logout URLs"`;
    return send(response, errorPage(400, 'Something went wrong', description));
  }
  const context = provider.createContext(request, response);
  const session = await provider.Session.get(context);
  await session.destroy();
  context.cookies.set(provider.cookieName('session'), null, { signed: true });
  if (returnTo === null) return send(response, { status: 200, body: 'OK' });
  redirect(response, returnTo);
}
