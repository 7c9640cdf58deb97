import { Fault } from './fault.js';
import type { LinkingSettings } from './linking-settings.js';
import type { PostLoginEvent } from './post-login.js';
import { verifyToken, type KeySource } from './verify-token.js';

/** What a page asks for by a scope and by parameters whose names begin with `ext-`. */
export type LinkingRequest =
  | { readonly kind: 'link'; readonly tx: string; readonly connection: string | undefined }
  | { readonly kind: 'unlink'; readonly tx: string; readonly identity: string };

/** A login that is no user's wish: it must not go on. */
export class Denial extends Fault {}

export const listScope = 'read:linked_identities';

export function asksForList(event: PostLoginEvent): boolean {
  return scopesOf(event).includes(listScope);
}

/** `undefined` if this login is one like any other. */
export function readLinkingRequest(event: PostLoginEvent): LinkingRequest | undefined {
  const { query = {} } = event.request;
  const tx = textOf(query['ext-link-tx']).slice(0, 64);
  if (scopesOf(event).includes('link_account')) return { kind: 'link', tx, connection: textOf(query['ext-link-connection']) || undefined };
  if (scopesOf(event).includes('unlink_account')) return { kind: 'unlink', tx, identity: textOf(query['ext-unlink-identity']) };
  return undefined;
}

/**
 * Checks that a page of the tenant's asks, and for the user who is signed in.
 * @throws {Denial}
 */
export async function checkAsker(event: PostLoginEvent, source: KeySource & { readonly settings: LinkingSettings }): Promise<void> {
  const { client, request, transaction, user } = event;
  const { query = {} } = request;
  if (!source.settings.pageClientIds.includes(client.client_id)) {
    throw new Denial('access-denied', `PAGE_CLIENT_IDS does not name the application ${client.client_id}.`);
  }
  const isCodeFlow = transaction?.protocol === 'oidc-basic-profile' && query['response_type'] === 'code';
  if (!isCodeFlow || query['code_challenge_method'] !== 'S256') throw new Denial('access-denied', 'Only the code flow with PKCE may ask.');
  const { sub } = await verifyHint(textOf(query['id_token_hint']), client.client_id, source);
  if (sub !== user.user_id) throw new Denial('session-mismatch', 'The id_token_hint is of another user than the one who is signed in.');
}

/** A hint may have expired, so the time is none that any token expires before: how recent the sign-in is, the session tells. */
async function verifyHint(hint: string, audience: string, source: KeySource): Promise<{ readonly sub?: string }> {
  try {
    const options = { issuer: [...source.settings.issuers], audience, requiredClaims: ['sub'], currentDate: new Date(0) };
    return await verifyToken(hint, source, options);
  } catch (error) {
    const { code, message } = Fault.from(error);
    throw code === 'invalid-token' ? new Denial(code, `id_token_hint: ${message}`) : error;
  }
}

/** Seconds since the user of this session has last signed in. */
export function secondsSinceSignIn({ authentication }: PostLoginEvent, now: number): number {
  const times = (authentication?.methods ?? []).map(({ timestamp }) => Date.parse(timestamp)).filter(Number.isFinite);
  return (now - Math.max(...times, -Infinity)) / 1000;
}

function scopesOf({ transaction }: PostLoginEvent): readonly string[] {
  return transaction?.requested_scopes ?? [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
