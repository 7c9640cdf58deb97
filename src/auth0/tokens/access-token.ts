import { jwtDecode } from 'jwt-decode';
import { LinkError } from '../../domain/link-error.js';
import { scopeHint } from '../base/management-scopes.js';

/** A Management API access token with the claims that it is compared by. None of them is trusted: the tenant checks the token itself. */
export interface AccessToken {
  readonly value: string;
  readonly userId: string;
  /** The application that it was issued to. */
  readonly clientId?: string;
  readonly scope?: string;
  /** Seconds since 1970. */
  readonly expiresAt?: number;
}

const hint = 'Ask for a token of the Management API (audience https://TENANT/api/v2/), which is a JSON Web Token that names its user.';

/** Reads a token. What cannot be read is never quoted: it may be a token all the same. */
export function readAccessToken(value: string | undefined): AccessToken {
  if (!value) throw new LinkError('login-required', 'There is no access token: nobody is signed in.');
  const claims = decode(value);
  if (typeof claims.sub !== 'string' || !claims.sub)
    throw new LinkError('invalid-token', 'The access token does not name a user (sub).', { hint, setting: 'access-token' });
  return {
    value,
    userId: claims.sub,
    clientId: typeof claims.azp === 'string' ? claims.azp : undefined,
    scope: typeof claims.scope === 'string' ? claims.scope : undefined,
    expiresAt: typeof claims.exp === 'number' ? claims.exp : undefined,
  };
}

/** Refuses a token that the account shown cannot be changed with, so that nobody signs in for nothing. */
export function checkAccessToken(
  token: AccessToken,
  userId: string,
  now: number,
  needed: readonly string[] = ['update:current_user_identities'],
): void {
  if (token.userId !== userId) {
    throw new LinkError('session-mismatch', 'Another user is signed in now than the one whose account is shown. Nothing was changed.', {
      hint: 'Call refresh(), or let the user sign in again.',
    });
  }
  if (isExpired(token, now)) {
    throw new LinkError('invalid-token', 'The access token has expired.', {
      hint: 'Make getAccessToken return a token that is still valid.',
    });
  }
  const scopes = token.scope?.split(' ');
  const missing = scopes && needed.filter((scope) => !scopes.includes(scope));
  if (missing?.length) {
    throw new LinkError('insufficient-scope', `The access token lacks the scope ${missing.join(' ')}.`, { hint: scopeHint });
  }
}

export function isExpired({ expiresAt }: { readonly expiresAt?: number }, now: number): boolean {
  return expiresAt !== undefined && expiresAt * 1000 <= now;
}

function decode(value: string): Record<string, unknown> {
  try {
    const claims: unknown = jwtDecode(value);
    if (typeof claims === 'object' && claims !== null) return claims as Record<string, unknown>;
  } catch {
    // Its message can quote the token.
  }
  throw new LinkError('invalid-token', 'The access token cannot be read.', { hint, setting: 'access-token' });
}
