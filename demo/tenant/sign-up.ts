import { randomInt } from 'node:crypto';
import { findConnection } from './connections.js';
import type { TenantUser } from './user.js';
import type { UserStore } from './user-store.js';

/** Whether newcomers are welcome: where the page asks for it, and the prompt, which looks for an account that there is, does not forbid it. */
export function canSignUp(params: Readonly<Record<string, unknown>>): boolean {
  return params['screen_hint'] === 'signup' && params['prevent_sign_up'] !== 'true';
}

/** A new user of a connection. Providers vouch for their users' emails; that of a new database user is still to be verified. */
export function signUp(users: UserStore, connection: string, email: string): TenantUser {
  const userId = Array.from({ length: 21 }, () => randomInt(1, 10)).join('');
  const [nickname = ''] = email.split('@', 1);
  const name = nickname.charAt(0).toUpperCase() + nickname.slice(1);
  const isVerified = findConnection(connection)?.strategy !== 'auth0';
  return users.add({ connection, userId, profile: { email, email_verified: isVerified, name, nickname } });
}
