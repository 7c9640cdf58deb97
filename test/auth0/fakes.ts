import { LinkError } from '../../src/domain/link-error.js';
import type { Account, LinkContext, SessionChange, SignInWindow } from '../../src/domain/accounts-gateway.js';
import { parseAuth0Domain } from '../../src/auth0/base/auth0-domain.js';
import type { AuthRequest, OwnClient } from '../../src/auth0/sdk/auth-client.js';
import type { Environment } from '../../src/auth0/browser/environment.js';
import type { SignInRequest } from '../../src/auth0/session/session.js';
import { FakeOrigin } from './fake-page.js';
import { FakeWindow } from './fake-window.js';

export const now = Date.parse('2026-01-02T03:04:05Z');
export const seconds = now / 1000;
export const settings = { domain: parseAuth0Domain('tenant.eu.auth0.com'), audience: 'https://tenant.eu.auth0.com/api/v2/' };

export const ada: Account = {
  user: { userId: 'auth0|ada', profile: { name: 'Ada', email: 'ada@example.com', emailVerified: true } },
  identities: [
    {
      connection: 'Username-Password-Authentication',
      provider: 'auth0',
      userId: 'ada',
      isSocial: false,
      isPrimary: true,
      profile: { name: 'Ada', email: 'ada@example.com', emailVerified: true },
    },
  ],
};

/** Identities as the tenant sends them once Google is linked to Ada's account. */
export const linkedIdentities = [
  { connection: 'google-oauth2', provider: 'google-oauth2', user_id: '42', isSocial: true, profileData: { email: 'ada@example.com' } },
  { connection: 'Username-Password-Authentication', provider: 'auth0', user_id: 'ada', isSocial: false },
];

/** An unsigned JSON Web Token. */
export function token(claims: Record<string, unknown> = {}): string {
  const all = { sub: 'auth0|ada', azp: 'abc', scope: 'read:current_user update:current_user_identities', exp: seconds + 3600, ...claims };
  return ['{"alg":"RS256"}', JSON.stringify(all), 'signature'].map((part) => btoa(part).replace(/=+$/, '')).join('.');
}

/** The claims of a fresh sign-in of Ada by Google. */
export const googleClaims = {
  __raw: token({ sub: 'google-oauth2|42' }),
  sub: 'google-oauth2|42',
  email: 'ada@example.com',
  email_verified: true,
  auth_time: seconds,
  iat: seconds + 1,
};

type ClientAnswers = Partial<Omit<OwnClient, 'logout'>>;

/** The claims of Ada's own sign-in. */
export const adasClaims = { ...googleClaims, __raw: token({ aud: 'abc' }), sub: 'auth0|ada', exp: seconds + 3600 };

/** The SDK: clients that record what they are told and answer as they are given to. */
export class FakeSdk {
  readonly clients: FakeClient[] = [];
  /** What the next clients answer with, in the order of their making; the last counts for all that follow. */
  readonly answers: ClientAnswers[];
  readonly Auth0Client: new (options: object) => FakeClient;

  constructor(...answers: ClientAnswers[]) {
    this.answers = answers;
    const made = this.clients;
    this.Auth0Client = class extends FakeClient {
      constructor(options: object) {
        super(answers[Math.min(made.length, answers.length - 1)], options);
        made.push(this);
      }
    };
  }
}

export class FakeClient implements OwnClient {
  readonly calls: { readonly method: string; readonly request?: AuthRequest; readonly url?: string }[] = [];
  readonly options: Record<string, unknown> & { readonly authorizationParams?: Record<string, unknown> };
  readonly #answers: ClientAnswers;

  constructor(answers: ClientAnswers = {}, options: object = {}) {
    this.#answers = answers;
    this.options = { ...options };
  }

  async getTokenSilently(request?: AuthRequest): Promise<string | undefined> {
    this.calls.push({ method: 'getTokenSilently', request });
    return this.#answers.getTokenSilently ? this.#answers.getTokenSilently(request) : token();
  }

  async loginWithRedirect(request: Parameters<OwnClient['loginWithRedirect']>[0]): Promise<void> {
    this.calls.push({ method: 'loginWithRedirect', request });
    if (this.#answers.loginWithRedirect) return this.#answers.loginWithRedirect(request);
    request.openUrl('https://tenant.eu.auth0.com/authorize?response_mode=query&state=s1');
  }

  async handleRedirectCallback(url: string): Promise<void> {
    this.calls.push({ method: 'handleRedirectCallback', url });
    await this.#answers.handleRedirectCallback?.(url);
  }

  async getUser(): ReturnType<OwnClient['getUser']> {
    return this.#answers.getUser?.();
  }

  async getIdTokenClaims(): ReturnType<OwnClient['getIdTokenClaims']> {
    return this.#answers.getIdTokenClaims ? this.#answers.getIdTokenClaims() : googleClaims;
  }

  async logout(): Promise<void> {
    this.calls.push({ method: 'logout' });
  }
}

/** A failure as the SDK throws it, of no class that can be compared. */
export function sdkError(error: string, error_description = ''): Error {
  return Object.assign(new Error(error_description), { error, error_description });
}

export class FakeEnvironment implements Environment {
  readonly page = new FakeOrigin().openPage();
  readonly sdk: FakeSdk;
  /** The window that was opened last. */
  window = new FakeWindow();
  readonly requests: { readonly url: string; readonly init: RequestInit }[] = [];
  readonly clock = new AbortController();
  readonly log: string[] = [];
  /** What a sign-in in a window is answered with; by default the user signs in at once. */
  signIn: (request: URLSearchParams) => string | Promise<string> = (request) => `code=c1&state=${request.get('state')}`;
  /** Milliseconds that were waited for. */
  readonly delays: number[] = [];
  /** What the tenant answers with, one after the other. */
  readonly responses: (Response | Error | Promise<Response>)[];

  constructor(sdk = new FakeSdk({}), ...responses: (Response | Error | Promise<Response>)[]) {
    this.sdk = sdk;
    this.responses = responses;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    this.requests.push({ url, init });
    const response = await this.responses.shift();
    if (response instanceof Response) return response;
    throw response ?? new Error(`No answer was prepared for ${url}.`);
  };
  readonly openWindow: Environment['openWindow'] = () => {
    this.log.push('window');
    this.window = new FakeWindow((url) => void this.#answer(new URL(url)));
    return this.window as unknown as Window;
  };
  async #answer({ origin, searchParams }: URL): Promise<void> {
    const response = Object.fromEntries(new URLSearchParams(await this.signIn(searchParams)));
    const data = { type: 'authorization_response', response };
    this.page.events.dispatchEvent(new MessageEvent('message', { origin, data }));
  }
  readonly now = (): number => now;
  readonly timeout = (): AbortSignal => this.clock.signal;
  readonly delay = async (milliseconds: number): Promise<void> => void this.delays.push(milliseconds);
  readonly frames: Environment['frames'] = { answers: async () => true, returns: async () => true };
  readonly random = (): number => 0.5;
  readonly loadSdk = async (): Promise<FakeSdk> => {
    this.log.push('sdk');
    return this.sdk;
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

export interface FakeContext extends LinkContext {
  readonly windows: (SignInWindow | undefined)[];
  readonly changes: SessionChange[];
  readonly controller: AbortController;
}

export function createContext(given: Partial<LinkContext> = {}): FakeContext {
  const controller = new AbortController();
  const windows: (SignInWindow | undefined)[] = [];
  const changes: SessionChange[] = [];
  return {
    controller,
    windows,
    changes,
    signal: controller.signal,
    language: 'fr',
    account: ada,
    allowUnverified: false,
    way: 'window',
    signInFirst: false,
    windowChanged: (window) => windows.push(window),
    sessionChanged: (change) => changes.push(change),
    ...given,
  };
}

export const signInRequest = (given: Partial<SignInRequest> = {}): SignInRequest => ({
  language: 'fr',
  sessionChanged: () => undefined,
  ...given,
});

/** What some work failed with, which has to be a `LinkError`. */
export async function failureOf(work: Promise<unknown>): Promise<LinkError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof LinkError) return error;
  throw new Error(`Not failed with a LinkError: ${String(error)}`);
}

/** What a call throws, which has to be a `LinkError`. */
export function thrownBy(call: () => unknown): LinkError {
  try {
    call();
  } catch (error) {
    if (error instanceof LinkError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** Lets all that is settled already come through: promises have their effect before the next task, and no time has to pass. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

export function defer<T>(): Deferred<T> {
  let parts: Omit<Deferred<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => (parts = { resolve, reject }));
  if (!parts) throw new Error('A promise runs its executor at once.');
  return { promise, ...parts };
}
