import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import type { Provider } from 'oidc-provider';
import { queryOf, readBody, redirect, send } from './http.js';
import { errorPage } from './pages/error-page.js';
import { html } from './pages/html.js';
import { page } from './pages/page.js';
import type { Settings } from './settings.js';
import { verifyToken } from './tokens.js';

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly provider: Provider;
  readonly settings: Settings;
}

/** `/v2/logout`: ends the browser's session and goes to `returnTo`. */
export async function logout(visit: Visit): Promise<void> {
  await leave(visit, queryOf(visit.request), 'returnTo');
}

/** `/oidc/logout`: the same by OpenID's names. Without a hint that names the session, the user is asked: any page can send a browser here. */
export async function openIdLogout(visit: Visit): Promise<void> {
  const { request, response, provider } = visit;
  const form = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : new URLSearchParams();
  const params = new URLSearchParams([...queryOf(request), ...form]);
  const hint = params.get('id_token_hint');
  const sid = hint === null ? params.get('logout_hint') : await readSid(hint, provider.issuer);
  if (sid === undefined) {
    const description = 'The "id_token_hint" parameter is no ID token of this tenant.';
    return send(response, errorPage(400, 'Something went wrong', description));
  }
  const session = await provider.Session.get(provider.createContext(request, response));
  const isAsked = session.accountId === undefined || sid === session.sidFor('') || form.has('log-out');
  await leave(visit, params, 'post_logout_redirect_uri', isAsked ? undefined : question());
}

async function leave(visit: Visit, params: URLSearchParams, name: string, question?: ReturnType<typeof page>): Promise<void> {
  const { request, response, provider, settings } = visit;
  const target = params.get(name) ?? (params.has('client_id') ? settings.firstLogoutUrl() : undefined);
  if (target !== undefined && !settings.isAllowedLogoutUrl(target)) {
    const description = `The "${name}" querystring parameter "${target}" is not defined as a valid URL in "Allowed Logout URLs"`;
    return send(response, errorPage(400, 'Something went wrong', description));
  }
  if (question) return send(response, question);
  const context = provider.createContext(request, response);
  const session = await provider.Session.get(context);
  await session.destroy();
  context.cookies.set(provider.cookieName('session'), null, { signed: true });
  if (target === undefined) return send(response, { status: 200, body: 'OK' });
  const location = new URL(target);
  const state = name === 'post_logout_redirect_uri' ? params.get('state') : null;
  if (state !== null) location.searchParams.set('state', state);
  redirect(response, location.href, 302);
}

function question() {
  const content = html`<h1>Log out?</h1>
    <form method="post"><button class="main" name="log-out" value="yes">Log out</button></form>`;
  return page({ title: 'Log out', content });
}

/** The session that an ID token is of, `undefined` unless the tenant has signed it. One that has expired is good, too. */
async function readSid(idToken: string, issuer: string): Promise<string | undefined> {
  try {
    const { iat = 0 } = decodeJwt(idToken);
    const { sid } = await verifyToken(idToken, { issuer, currentDate: new Date(iat * 1000) });
    return String(sid);
  } catch {
    return undefined;
  }
}
