import { errors } from 'jose';
import type { JWTPayload } from 'jose';
import { textOf } from '../http.js';
import { verifyToken } from '../tokens.js';
import { ManagementError, unauthenticated, unauthorized } from './management-error.js';

/** Who calls the Management API, and what for. */
export interface Caller {
  readonly subject: string;
  /** The application that the token was given to. */
  readonly clientId: string;
  readonly issuer: string;
  readonly scopes: ReadonlySet<string>;
}

/** The caller that the access token names. It has to be of the host that is asked: a custom domain's tokens are good there only. */
export async function authenticate(authorization: string | undefined, issuer: string, audience: string): Promise<Caller> {
  if (!authorization) throw unauthenticated();
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (!token) throw new ManagementError(400, 'Bad HTTP authentication header format', 'Bearer');
  const { sub = '', azp, scope } = await verify(token, issuer, audience);
  return { subject: sub, clientId: textOf(azp), issuer, scopes: new Set(textOf(scope).split(' ')) };
}

/**
 * Lets the caller act on the user, or refuses.
 * @param anyUser scopes of machines, good for every user
 * @param ownUser scopes of pages, good for the user that the token is about
 */
export function authorize(caller: Caller, userId: string, anyUser: readonly string[], ownUser: readonly string[]): void {
  if (anyUser.some((scope) => caller.scopes.has(scope))) return;
  if (!ownUser.some((scope) => caller.scopes.has(scope))) {
    throw new ManagementError(403, `Insufficient scope, expected any of: ${[...anyUser, ...ownUser].join(',')}`, 'insufficient_scope');
  }
  if (caller.subject !== userId) {
    throw new ManagementError(403, 'User to be acted on does not match subject in bearer token.', 'unowned_resource');
  }
}

async function verify(token: string, issuer: string, audience: string): Promise<JWTPayload> {
  try {
    return await verifyToken(token, { issuer, audience });
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthorized('Expired token received for JSON Web Token validation');
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
      throw unauthorized(`Bad audience: ${String(error.payload.aud)}`);
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw unauthorized('Invalid signature received for JSON Web Token validation');
    throw unauthorized('Invalid token');
  }
}
