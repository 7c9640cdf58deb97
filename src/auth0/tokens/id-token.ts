import { LinkError } from '../../domain/link-error.js';
import type { IdTokenClaims } from '../sdk/auth-client.js';

/** Proof that a user has signed in: what the Management API links an account by. */
export interface IdToken {
  readonly value: string;
  readonly userId: string;
  /** Seconds since 1970. */
  readonly expiresAt?: number;
}

export function readIdToken(claims: IdTokenClaims | undefined): IdToken {
  if (!claims || typeof claims.sub !== 'string') {
    throw new LinkError('login-required', 'There is no ID token with a user (sub): nobody is signed in.');
  }
  return { value: claims.__raw, userId: claims.sub, expiresAt: typeof claims.exp === 'number' ? claims.exp : undefined };
}
