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
  /** What is kept until the login ends. */
  readonly transactionMetadata: Record<string, TransactionValue>;
}

export type TransactionValue = string | number | boolean;

interface Run {
  readonly userId: string;
  /** Host name of the tenant. */
  readonly host: string;
  readonly canRedirect: boolean;
  readonly cache: ActionCache;
  readonly metadata: Readonly<Record<string, TransactionValue>>;
}

/** The API that an Action is handed, and what will have come of it. */
export function createLoginApi({ userId, host, canRedirect, cache, metadata }: Run): {
  readonly api: object;
  readonly outcome: LoginOutcome;
} {
  const outcome: LoginOutcome = {
    idTokenClaims: {},
    accessTokenClaims: {},
    appMetadata: {},
    userMetadata: {},
    transactionMetadata: { ...metadata },
  };
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
      setMetadata(key: string, value: TransactionValue) {
        if (!['string', 'number', 'boolean'].includes(typeof value)) throw new Error('Transaction metadata are text, numbers or booleans.');
        outcome.transactionMetadata[key] = value;
        const sizes = Object.entries(outcome.transactionMetadata).map(([name, each]) => Buffer.byteLength(name + String(each)));
        if (Math.max(...sizes) > 8192 || sizes.reduce((sum, size) => sum + size, 0) > 16_384)
          throw new Error('Transaction metadata are too large.');
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
