import { SignJWT, importJWK, type JWTPayload } from 'jose';
import { signingKey } from '../../demo/tenant/signing-key.js';
import { createAction } from '../../src/action/create-action.js';
import type { PostLoginApi, PostLoginEvent, TenantUser } from '../../src/action/post-login.js';
import type { SessionTokenPayload } from '../../src/domain/session-token.js';

export const now = Date.parse('2026-11-22T12:00:00Z');
const seconds = now / 1000;
export const sessionTokenSecret = '0123456789abcdef0123456789abcdef';

export const secrets = {
  TENANT_DOMAIN: 'acme.eu.auth0.com',
  PAGE_URL: 'https://acme.example/link',
  PAGE_CLIENT_ID: 'page',
  SESSION_TOKEN_SECRET: sessionTokenSecret,
  MANAGEMENT_CLIENT_ID: 'machine',
  MANAGEMENT_CLIENT_SECRET: 'machine-secret',
};

/** The account of years ago. */
export const oldAda: TenantUser = {
  user_id: 'auth0|old',
  email: 'ada@example.com',
  email_verified: true,
  created_at: '2021-03-14T09:26:53.000Z',
  identities: [{ connection: 'Username-Password-Authentication', provider: 'auth0', user_id: 'old' }],
  app_metadata: { plan: 'team' },
};

/** The account that has just come about. */
export const newAda: TenantUser = {
  user_id: 'google-oauth2|new',
  email: 'ada@example.com',
  email_verified: true,
  created_at: '2026-11-22T11:59:59.000Z',
  identities: [{ connection: 'google-oauth2', provider: 'google-oauth2', user_id: 'new' }],
};

interface Sent {
  readonly method: string;
  /** Below the tenant's origin. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

type Responder = (sent: Sent) => Response | Promise<Response> | undefined;

/** An Action in the middle of a login, with a tenant that holds these users. */
export class Scene {
  readonly sent: Sent[] = [];
  readonly log: string[] = [];
  /** What was told to an address outside the tenant. */
  readonly notified: { url: string; method: string; body: string; signature: string; redirect: string }[] = [];
  answerNotification = (): Promise<Response> => Promise.resolve(new Response());
  readonly claims: Record<string, unknown> = {};
  readonly cache = new Map<string, string>();
  readonly ttls: Record<string, number | undefined> = {};
  readonly waits: number[] = [];
  /** Whether all answers are of one login. */
  isOneLogin = false;
  shown: { readonly url: string; readonly payload: SessionTokenPayload; readonly seconds: number } | undefined;
  /** Where else the user was sent. */
  sentTo: URL | undefined;
  denied: string | undefined;
  /** What is kept of this login: at first, of the page that `answer` answers, unless a test takes that back. */
  metadata: Record<string, string> = { account_link_page: 'page-1' };
  /** What the tenant gives for a code. */
  secondIdToken: string | undefined;
  primaryUser: string | undefined;
  canRedirect = true;
  /** Answers in the tenant's place, the first that has an answer. */
  readonly responders: Responder[] = [];
  users: TenantUser[];

  constructor(...users: TenantUser[]) {
    this.users = users.length > 0 ? users : [oldAda, newAda];
  }

  event(members: Partial<PostLoginEvent> = {}): PostLoginEvent {
    return {
      user: newAda,
      client: { client_id: 'app' },
      connection: { name: 'google-oauth2', strategy: 'google-oauth2' },
      stats: { logins_count: 1 },
      request: { method: 'GET', query: {} },
      ...members,
      transaction: {
        protocol: 'oidc-basic-profile',
        ...members.transaction,
        metadata: { ...this.metadata, ...members.transaction?.metadata },
      },
      secrets: { ...secrets, ...members.secrets },
    };
  }

  login(members?: Partial<PostLoginEvent>): Promise<void> {
    return this.#action.onExecutePostLogin(this.event(members), this.#api);
  }

  /** The page posts this. */
  async answer(answered: Record<string, unknown>, members?: Partial<PostLoginEvent>): Promise<void> {
    if (!this.isOneLogin) this.metadata = { account_link_page: 'page-1' };
    const body = { session_token: await sessionToken({}, members?.user?.user_id), ...answered };
    return this.#action.onContinuePostLogin(this.event({ request: { method: 'POST', body }, ...members }), this.#api);
  }

  async answerLink(claims?: JWTPayload, members?: Partial<PostLoginEvent>): Promise<void> {
    await this.answer({ answer: 'link', id_token: await idToken(claims) }, members);
  }

  /** Comes back by an address. */
  leave(members?: Partial<PostLoginEvent>): Promise<void> {
    return this.#action.onContinuePostLogin(this.event(members), this.#api);
  }

  /** Paths and methods of what was asked of the Management API. */
  get calls(): string[] {
    return this.sent
      .filter(({ path }) => path.startsWith('/api/v2/'))
      .map(({ method, path }) => `${method} ${path.slice(8).split('?', 1)[0]}`);
  }

  bodyOf(call: string): unknown {
    return this.sent.find(({ method, path }) => `${method} ${path.slice(8).split('?', 1)[0]}` === call)?.body;
  }

  /** Lets the requests to a path fail; for as long as the scene lasts, or so many times. */
  fail(path: RegExp, respond: () => Response | Promise<Response>, times = Infinity): void {
    let left = times;
    this.responders.push((sent) => (path.test(`${sent.method} ${sent.path}`) && left-- > 0 ? respond() : undefined));
  }

  readonly #action = createAction({
    fetch: (url, init) => this.#fetch(url, init),
    now: () => now,
    wait: async (milliseconds) => void this.waits.push(milliseconds),
    timeout: () => new AbortController().signal,
    log: (line) => void this.log.push(line),
  });

  readonly #api: PostLoginApi = {
    access: { deny: (reason) => void (this.denied = reason) },
    transaction: { setMetadata: (key, value) => void (this.metadata[key] = value) },
    authentication: { setPrimaryUser: (userId) => void (this.primaryUser = userId) },
    cache: {
      get: (key) => (this.cache.has(key) ? { value: this.cache.get(key) ?? '' } : undefined),
      set: (key, value, options) => {
        this.cache.set(key, value);
        this.ttls[key] = options?.ttl;
      },
      delete: (key) => this.cache.delete(key),
    },
    idToken: { setCustomClaim: (name, value) => void (this.claims[name] = value) },
    redirect: {
      canRedirect: () => this.canRedirect,
      encodeToken: ({ secret, expiresInSeconds, payload }) => JSON.stringify({ secret, expiresInSeconds, payload }),
      sendUserTo: (url, { query }) => {
        if (query['session_token'] === undefined) return (this.sentTo = new URL(`${url}?${new URLSearchParams(query)}`));
        const { payload, expiresInSeconds } = JSON.parse(query['session_token'] ?? '') as {
          payload: SessionTokenPayload;
          expiresInSeconds: number;
        };
        this.shown = { url, payload, seconds: expiresInSeconds };
      },
    },
  };

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const { origin, pathname, search } = new URL(url);
    if (url === 'https://acme.example/notify') {
      const signature = new Headers(init.headers).get('x-account-link-signature') ?? '';
      this.notified.push({
        url,
        method: init.method ?? '',
        body: typeof init.body === 'string' ? init.body : '',
        signature,
        redirect: init.redirect ?? '',
      });
      return this.answerNotification();
    }
    if (origin !== 'https://acme.eu.auth0.com') throw new TypeError(`nothing answers at ${origin}`);
    const headers = new Headers(init.headers);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const sent = { method: init.method ?? '', path: pathname + search, body, authorization: headers.get('authorization') ?? undefined };
    this.sent.push(sent);
    for (const respond of this.responders) {
      const response = await respond(sent);
      if (response) return response;
    }
    return this.#respond(sent);
  }

  #respond({ method, path, body }: Sent): Response {
    const { code } = (body ?? {}) as { code?: unknown };
    if (path === '/oauth/token' && code !== undefined) {
      return this.secondIdToken ? json({ id_token: this.secondIdToken }) : json({ error: 'invalid_grant' }, 403);
    }
    if (path === '/oauth/token') return json({ access_token: 'machine-token', expires_in: 86_400 });
    if (path === '/.well-known/jwks.json') return json({ keys: [publicKey] });
    if (path.startsWith('/api/v2/users-by-email?')) {
      const email = new URLSearchParams(path.split('?', 2)[1]).get('email');
      return json(this.users.filter((user) => user.email === email));
    }
    const [, id, identities] = /^\/api\/v2\/users\/([^/?]+)(\/identities)?/.exec(path) ?? [];
    const user = this.users.find(({ user_id: userId }) => userId === decodeURIComponent(id ?? ''));
    if (method === 'GET' && !identities) return user ? json(user) : json({}, 404);
    if (method === 'DELETE') return json(user?.identities.filter((each) => !path.endsWith(`/${each.provider}/${each.user_id}`)));
    if (method === 'PATCH') return json({});
    return json([], 201);
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

const { kty, n, e, kid, alg, use } = signingKey;
const publicKey = { kty, n, e, kid, alg, use };

/** What the page gets when the old account signs in: valid but for the claims that are given. */
export async function idToken(claims: JWTPayload = {}): Promise<string> {
  const standard = { iss: 'https://acme.eu.auth0.com/', aud: 'page', sub: 'auth0|old', email: 'ada@example.com', email_verified: true };
  return new SignJWT({ ...standard, iat: seconds - 5, exp: seconds + 36_000, auth_time: seconds - 6, ...claims })
    .setProtectedHeader({ alg, kid })
    .sign(await importJWK(signingKey));
}

/** What the page was shown with, as the tenant signs it. */
export async function sessionToken(payload: object, sub = newAda.user_id, secret = sessionTokenSecret): Promise<string> {
  return new SignJWT({ nonce: 'page-1', ...payload, sub, exp: seconds + 600 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}
