import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { JWTPayload } from 'jose';
import type { Tenant, TenantUser, UserIdentity } from '../../demo/tenant/index.js';
import { ScriptFreeBrowser } from './script-free-browser.js';
import type { Visited } from './script-free-browser.js';

export interface TokenAnswer {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly scope: string;
  readonly expires_in: number;
}

interface Refusal {
  readonly statusCode: number;
  readonly error: string;
  readonly error_description: string;
  readonly message: string;
  readonly errorCode: string;
}

/** Has all that an answer may have: a test reads what it expects, and fails where that is not there. */
export interface JsonAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body & Refusal;
}

export type ManagementAnswer = JsonAnswer<TenantUser & readonly UserIdentity[]>;

type Params = Readonly<Record<string, string>>;

/** Origin of the pages in tests; nothing listens there. */
export const pageOrigin = 'http://localhost:9';
export const ada = 'auth0|5f7c8ec7c33c6c004bbafe82';
export const adaAtGoogle = 'google-oauth2|103547991597142817347';
export const adaAtFacebook = 'facebook|10221458823107549';
export const grace = 'github|1906091';
export const linus = 'twitter|783214';

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const managementScope = 'openid profile email read:current_user update:current_user_identities';

/** What a page does with a tenant, without the SDK. */
export class TenantClient {
  readonly tenant: Tenant;
  readonly browser = new ScriptFreeBrowser();
  readonly #origin: string;

  constructor(tenant: Tenant, origin = tenant.origin) {
    this.tenant = tenant;
    this.#origin = origin;
  }

  authorizeUrl(params: Params = {}): URL {
    const url = new URL('/authorize', this.#origin);
    const standard = {
      client_id: this.tenant.clientId,
      response_type: 'code',
      redirect_uri: `${pageOrigin}/`,
      scope: 'openid profile email',
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    };
    url.search = String(new URLSearchParams({ ...standard, ...params }));
    return url;
  }

  /** Opens the sign-in page, or ends at the callback where nobody has to be asked. */
  authorize(params?: Params): Promise<Visited> {
    return this.browser.visit(this.authorizeUrl(params));
  }

  /** Signs in by the button of a user, as a page with the parameters asks for it. */
  async choose(userId: string, connection: string, params: Params = {}): Promise<Visited> {
    const page = await this.authorize({ connection, prompt: 'login', ...params });
    return this.browser.visit(page.url, { user: userId });
  }

  /** All the way to the tokens. */
  async signIn(userId: string, connection: string, params: Params = {}): Promise<TokenAnswer> {
    const { url } = await this.choose(userId, connection, params);
    return (await this.redeem(url.searchParams.get('code') ?? '', params)).body;
  }

  /** With a token for the Management API. */
  signInToManage(userId: string, connection: string, scope = managementScope): Promise<TokenAnswer> {
    return this.signIn(userId, connection, { scope, audience: this.tenant.audience });
  }

  redeem(code: string, params: Params = {}, codeVerifier = verifier): Promise<JsonAnswer<TokenAnswer>> {
    const { client_id = this.tenant.clientId, redirect_uri = `${pageOrigin}/` } = params;
    return this.token({ grant_type: 'authorization_code', client_id, redirect_uri, code, code_verifier: codeVerifier });
  }

  refresh(refreshToken: string): Promise<JsonAnswer<TokenAnswer>> {
    return this.token({ grant_type: 'refresh_token', client_id: this.tenant.clientId, refresh_token: refreshToken });
  }

  async token(form: Params): Promise<JsonAnswer<TokenAnswer>> {
    return readJson(await fetch(`${this.#origin}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) }));
  }

  /** Calls the Management API; the path is sent as it is. */
  async manage(method: string, path: string, token: string, body?: unknown): Promise<ManagementAnswer> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return readJson(
      await fetch(`${this.#origin}/api/v2/${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    );
  }

  link(userId: string, token: string, linkWith: unknown): Promise<ManagementAnswer> {
    return this.manage('POST', `users/${encodeURIComponent(userId)}/identities`, token, { link_with: linkWith });
  }

  /** An access token of a machine. */
  async machineToken(): Promise<string> {
    const form = {
      grant_type: 'client_credentials',
      client_id: 'demo-machine',
      client_secret: 'demo-machine-secret',
      audience: this.tenant.audience,
    };
    return (await this.token(form)).body.access_token;
  }

  /** An access token that no sign-in gave: valid but for the claims that are given. */
  accessToken(sub: string, claims: JWTPayload = {}): Promise<string> {
    const { audience, clientId } = this.tenant;
    return this.tenant.sign({ iss: `${this.#origin}/`, aud: audience, azp: clientId, sub, scope: managementScope, ...claims });
  }

  /** An ID token that no sign-in gave: valid but for the claims that are given. */
  idToken(sub: string | undefined, claims: JWTPayload = {}): Promise<string> {
    return this.tenant.sign({ iss: `${this.#origin}/`, aud: this.tenant.clientId, ...(sub && { sub }), ...claims });
  }
}

/** The user of an answer's ID token. */
export function subjectOf(answer: TokenAnswer): string | undefined {
  return decodeJwt(answer.id_token).sub;
}

/** The body as what the caller takes it for. */
export async function readJson<Body>(response: Response): Promise<JsonAnswer<Body>> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Body & Refusal };
}
