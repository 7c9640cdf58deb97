import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { ActionSettings } from './action-settings.js';
import type { Environment } from './environment.js';
import { isVerified } from '../domain/email.js';
import { Fault } from './fault.js';
import { fetchJson } from './fetch-json.js';

/** A fresh sign-in to another account, proven by the ID token that it gave. */
export interface Proof {
  readonly userId: string;
  readonly email: string;
  /** Tells this token from others, and nothing of what is in it. */
  readonly hash: string;
}

/** Seconds that a proof is good for. */
const proofLifetime = 120;
/** Seconds by which two clocks may differ. */
const leeway = 10;

/**
 * Verifies an ID token that a browser has posted: signed by the tenant, for the page's application, by a sign-in of the last two minutes
 * to an account with a verified email.
 * @throws {Fault}
 */
export async function verifyProof(
  idToken: string,
  settings: ActionSettings,
  environment: Environment,
  signal: AbortSignal,
): Promise<Proof> {
  const keys = createLocalJWKSet(await fetchKeys(settings, environment, signal));
  const now = environment.now();
  const claims = await verify(idToken, keys, {
    issuer: [...settings.issuers],
    audience: settings.page?.clientId ?? '',
    algorithms: ['RS256', 'PS256'],
    currentDate: new Date(now),
    clockTolerance: leeway,
    maxTokenAge: proofLifetime,
    requiredClaims: ['sub', 'exp', 'auth_time'],
  });
  const { sub, azp, email, email_verified: verified, auth_time: loggedInAt } = claims;
  if (azp !== undefined && azp !== settings.page?.clientId) {
    throw new Fault('invalid-token', 'The ID token was issued to another application (azp).');
  }
  const age = typeof loggedInAt === 'number' ? now / 1000 - loggedInAt : NaN;
  if (!(age <= proofLifetime + leeway && age >= -leeway)) {
    throw new Fault('stale-login', 'The ID token is of an earlier sign-in, or of one yet to come (auth_time).');
  }
  if (typeof email !== 'string' || !isVerified(verified)) throw new Fault('unverified-secondary', 'The ID token has no verified email.');
  return { userId: sub ?? '', email, hash: await hashOf(idToken) };
}

type VerifyOptions = Parameters<typeof jwtVerify>[2];

async function verify(token: string, keys: ReturnType<typeof createLocalJWKSet>, options: VerifyOptions): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, options);
    return payload;
  } catch (error) {
    const reason = error instanceof errors.JOSEError ? `${error.code}: ${error.message}` : 'it cannot be read';
    const isStale = error instanceof errors.JWTExpired;
    throw new Fault(isStale ? 'stale-login' : 'invalid-token', `The ID token is refused: ${reason}.`);
  }
}

async function fetchKeys({ tenantOrigin }: ActionSettings, environment: Environment, signal: AbortSignal): Promise<JSONWebKeySet> {
  const { status, body } = await fetchJson(environment, signal, { url: `${tenantOrigin}/.well-known/jwks.json`, method: 'GET' });
  if (status === 200 && typeof body === 'object' && body !== null && 'keys' in body) return body as JSONWebKeySet;
  throw new Fault('server', `The tenant’s keys could not be had (${status}).`);
}

/** Of what is signed. A signature can be written in several ways, and each of them would pass for another token. */
async function hashOf(token: string): Promise<string> {
  const signed = token.trim().split('.').slice(0, 2).join('.');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signed));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}
