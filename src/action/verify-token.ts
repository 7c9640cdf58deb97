import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyOptions } from 'jose';
import type { TenantSettings } from './action-settings.js';
import type { Environment } from './environment.js';
import { Fault } from './fault.js';
import { fetchJson } from './fetch-json.js';

/** How the tenant's keys are come by. */
export interface KeySource {
  readonly settings: TenantSettings;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/**
 * Verifies that the tenant has signed an ID token, and what the options ask of it.
 * @throws {Fault} `stale-login` if it has expired, else `invalid-token`
 */
export async function verifyToken(token: string, source: KeySource, options: JWTVerifyOptions): Promise<JWTPayload> {
  const keys = createLocalJWKSet(await fetchKeys(source));
  try {
    const { payload } = await jwtVerify(token, keys, { ...options, algorithms: ['RS256', 'PS256'] });
    return payload;
  } catch (error) {
    const reason = error instanceof errors.JOSEError ? `${error.code}: ${error.message}` : 'it cannot be read';
    const isStale = error instanceof errors.JWTExpired;
    throw new Fault(isStale ? 'stale-login' : 'invalid-token', `The ID token is refused: ${reason}.`);
  }
}

async function fetchKeys({ settings, environment, signal }: KeySource): Promise<JSONWebKeySet> {
  const { status, body } = await fetchJson(environment, signal, { url: `${settings.tenantOrigin}/.well-known/jwks.json`, method: 'GET' });
  if (status === 200 && typeof body === 'object' && body !== null && 'keys' in body) return body as JSONWebKeySet;
  throw new Fault('server', `The tenant’s keys could not be had (${status}).`);
}
