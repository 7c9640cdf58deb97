import { ServerResponse } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Provider } from 'oidc-provider';
import { Continuation } from './actions/continuation.js';
import { LoginActions } from './actions/login-actions.js';
import { avatar } from './avatar.js';
import { Consents } from './consents.js';
import { allowOrigin, rateLimitHeaders } from './cors.js';
import type { CorsPolicy } from './cors.js';
import { goWrong } from './fault-effect.js';
import { Faults } from './faults.js';
import { asFormRequest } from './form-request.js';
import { send } from './http.js';
import { logout, openIdLogout } from './logout.js';
import { managementApi } from './management/management-api.js';
import { style } from './pages/style.js';
import { createProvider } from './provider.js';
import { RateLimiter } from './rate-limit.js';
import { RequestLog } from './request-log.js';
import { seededUsers } from './seeds.js';
import type { Settings } from './settings.js';
import { signIn } from './sign-in.js';
import { Storage } from './storage.js';
import { UserStore } from './user-store.js';
import { userinfo } from './userinfo.js';

/** Paths that the application's pages ask from other origins. `/userinfo` and the well-known documents are for everyone's. */
const pageApi = /^\/(api\/v2\/|oauth\/(token|revoke)$)/;

/** All that the tenant is, apart from the socket. */
export class TenantApp {
  readonly log = new RequestLog();
  readonly faults = new Faults();
  readonly users: UserStore;
  readonly actions: LoginActions;
  readonly #continuation: Continuation;
  readonly #settings: Settings;
  readonly #storage = new Storage();
  readonly #consents = new Consents();
  readonly #providers: ReadonlyMap<string, Provider>;
  #rateLimiter: RateLimiter;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.users = new UserStore(seededUsers(settings.origin));
    this.actions = new LoginActions(this.users, settings.now);
    this.#continuation = new Continuation(this.actions, this.users);
    const parts = { settings, users: this.users, storage: this.#storage, consents: this.#consents, actions: this.actions };
    this.#providers = new Map(settings.origins.map((origin) => [new URL(origin).host, createProvider(origin, parts)]));
    this.#rateLimiter = this.#createRateLimiter();
  }

  reset(): void {
    this.users.reset();
    this.#storage.clear();
    this.#consents.clear();
    this.#continuation.clear();
    this.faults.clear();
    this.log.clear();
    this.#rateLimiter = this.#createRateLimiter();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.log.record(request, response);
    const path = request.url?.split('?', 1)[0] ?? '';
    const cors = this.#corsPolicy(path);
    if (cors && allowOrigin(request, response, cors)) return send(response, { status: 204 });
    const fault = this.faults.take(request.method ?? '', path);
    const route = (asked: IncomingMessage, answer: ServerResponse): Promise<void> => this.#route(path, asked, answer);
    if (!fault) return route(request, response);
    return goWrong(fault, request, response, route, () => new ServerResponse(request));
  }

  #corsPolicy(path: string): CorsPolicy | undefined {
    const { mayAskForTokens, exposeRateLimit } = this.#settings;
    if (path === '/userinfo') return { isAllowed: () => true, exposed: [] };
    if (!pageApi.test(path)) return undefined;
    const exposed = [...(path.startsWith('/oauth/') ? ['dpop-nonce'] : []), ...(exposeRateLimit ? rateLimitHeaders : [])];
    return { isAllowed: mayAskForTokens, exposed };
  }

  async #route(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.#providers.get(request.headers.host ?? '');
    if (!provider) return send(response, { status: 404, body: 'There is no tenant of this host name' });
    if (path.startsWith('/api/v2/')) return this.#managementApi(request, response, provider.issuer);
    if (path === '/u/style.css')
      return send(response, { status: 200, body: style, headers: { 'content-type': 'text/css; charset=utf-8' } });
    if (path.startsWith('/u/login/'))
      return signIn({ request, response, provider, settings: this.#settings, users: this.users, consents: this.#consents });
    if (path.startsWith('/u/actions/')) return this.#continuation.begin({ request, response, provider });
    if (path === '/continue') return this.#continuation.resume({ request, response, provider });
    if (path === '/v2/logout') return logout({ request, response, provider, settings: this.#settings });
    if (path === '/oidc/logout') return openIdLogout({ request, response, provider, settings: this.#settings });
    if (path === '/userinfo') return send(response, await userinfo(request, provider, this.users));
    if (path === '/favicon.ico') return send(response, { status: 204 });
    if (path.startsWith('/avatars/')) return send(response, avatar(path));
    const asked = path.startsWith('/oauth/') ? await asFormRequest(request) : request;
    await provider.callback()(asked, response);
  }

  async #managementApi(request: IncomingMessage, response: ServerResponse, issuer: string): Promise<void> {
    const { headers, refusal } = this.#rateLimiter.take();
    if (refusal) return send(response, refusal);
    const reply = await managementApi(request, issuer, this.#settings.managementAudience, this.users);
    send(response, { ...reply, headers: { ...headers, ...reply.headers } });
  }

  #createRateLimiter(): RateLimiter {
    return new RateLimiter(this.#settings.rateLimit, this.#settings.now);
  }
}
