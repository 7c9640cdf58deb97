import { createHmac } from 'node:crypto';
import type { Metadata } from '../user.js';
import type { ActionCache } from './action-cache.js';

/** What an Action has asked for in one run. */
export interface LoginOutcome {
  denied?: string;
  redirect?: URL;
  primaryUserId?: string;
  readonly idTokenClaims: Metadata;
  readonly accessTokenClaims: Metadata;
  readonly appMetadata: Metadata;
  readonly userMetadata: Metadata;
  /** What the login remembers until it ends. */
  readonly transactionMetadata: Metadata;
}

interface Run {
  readonly userId: string;
  /** Host name of the tenant. */
  readonly host: string;
  readonly canRedirect: boolean;
  readonly cache: ActionCache;
}

/** The API that an Action is handed, and what will have come of it. */
export function createLoginApi({ userId, host, canRedirect, cache }: Run): { readonly api: object; readonly outcome: LoginOutcome } {
  const outcome: LoginOutcome = { idTokenClaims: {}, accessTokenClaims: {}, appMetadata: {}, userMetadata: {}, transactionMetadata: {} };
  const setter = (target: Metadata) => (name: string, value: unknown) => {
    target[name] = structuredClone(value);
    return api;
  };
  const api = {
    access: { deny: (reason: string) => ((outcome.denied = String(reason)), api) },
    accessToken: { setCustomClaim: setter(outcome.accessTokenClaims) },
    authentication: {
      setPrimaryUser(id: string) {
        if (outcome.primaryUserId !== undefined) throw new Error('setPrimaryUser can be called once per transaction.');
        outcome.primaryUserId = String(id);
      },
    },
    cache: {
      get: (key: string) => cache.get(key),
      set: (key: string, value: string, options?: { ttl?: number }) => cache.set(key, value, options),
      delete: (key: string) => cache.delete(key),
    },
    idToken: { setCustomClaim: setter(outcome.idTokenClaims) },
    redirect: {
      canRedirect: () => canRedirect,
      encodeToken: ({ secret, expiresInSeconds = 900, payload }: TokenOptions) =>
        signSessionToken({ ...payload, sub: userId, iss: host, ip: '127.0.0.1' }, expiresInSeconds, secret),
      sendUserTo(url: string, { query = {} }: { query?: Record<string, string> } = {}) {
        outcome.redirect = new URL(url);
        for (const [name, value] of Object.entries(query)) outcome.redirect.searchParams.set(name, value);
        return api;
      },
    },
    transaction: {
      setMetadata(key: string, value: string | number | boolean) {
        if (Buffer.byteLength(String(value)) > 8192) throw new Error('transaction metadata: a value has at most 8 kB.');
        outcome.transactionMetadata[key] = value;
        return api;
      },
    },
    user: { setAppMetadata: setter(outcome.appMetadata), setUserMetadata: setter(outcome.userMetadata) },
  };
  return { api, outcome };
}

interface TokenOptions {
  readonly secret: string;
  readonly expiresInSeconds?: number;
  readonly payload: object;
}

// By hand, as Actions get it at once and libraries give it later.
function signSessionToken(claims: object, expiresInSeconds: number, secret: string): string {
  const iat = Math.floor(Date.now() / 1000);
  const signed = [
    { alg: 'HS256', typ: 'JWT' },
    { iat, exp: iat + expiresInSeconds, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
