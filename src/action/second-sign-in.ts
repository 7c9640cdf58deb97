import { base64url } from 'jose';
import { isVerified } from '../domain/email.js';
import { Fault } from './fault.js';
import { fetchJson } from './fetch-json.js';
import { textOf } from './linking-request.js';
import type { LinkingSettings } from './linking-settings.js';
import type { PostLoginApi, PostLoginEvent } from './post-login.js';
import { verifyToken, type KeySource } from './verify-token.js';

/** What is kept while the second account signs in; never leaves the tenant. */
interface Pending {
  readonly tx: string;
  readonly connection?: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly userId: string;
  /** Address of the browser that began. */
  readonly ip?: string;
}

type Source = KeySource & { readonly settings: LinkingSettings };

const pendingKey = 'account_link';
/** The companion's ID tokens name the connection in it: the tenant itself tells nobody which one was used. */
const connectionClaim = 'account_link_connection';
/** Seconds by which two clocks may differ. */
const leeway = 10;

/** The companion's logins run the Action, too. */
export function nameConnection({ connection }: PostLoginEvent, api: PostLoginApi): void {
  api.idToken.setCustomClaim(connectionClaim, connection.name);
}

/** Sends the user to sign in with the second account, at the same domain. */
export async function startSecondSignIn(
  event: PostLoginEvent,
  api: PostLoginApi,
  { settings, environment }: Source,
  { tx, connection }: Pick<Pending, 'tx'> & { readonly connection: string | undefined },
): Promise<void> {
  const verifier = randomText();
  const pending: Pending = {
    tx,
    ...(connection && { connection }),
    nonce: randomText(),
    verifier,
    startedAt: environment.now(),
    userId: event.user.user_id,
    ...(event.request.ip && { ip: event.request.ip }),
  };
  api.transaction.setMetadata(pendingKey, JSON.stringify(pending));
  const origin = originOf(event, settings);
  const language = event.transaction?.ui_locales?.join(' ');
  api.redirect.sendUserTo(`${origin}/authorize`, {
    query: {
      client_id: settings.companionClientId,
      redirect_uri: `${origin}/continue`,
      response_type: 'code',
      scope: 'openid profile email',
      prompt: 'login',
      max_age: '0',
      nonce: pending.nonce,
      code_challenge: await challengeOf(verifier),
      code_challenge_method: 'S256',
      ...(connection && { connection }),
      ...(language && { ui_locales: language }),
      ...(event.organization && { organization: event.organization.id }),
    },
  });
}

/** What this login waits for, which it then forgets: no answer is good twice. */
export function takePending({ transaction }: PostLoginEvent, api: PostLoginApi): Pending | undefined {
  const kept = textOf(transaction?.metadata?.[pendingKey]);
  if (!kept) return undefined;
  api.transaction.setMetadata(pendingKey, '');
  return JSON.parse(kept) as Pending;
}

/**
 * Redeems the code of the second sign-in.
 * @returns the user id of the account that has signed in
 * @throws {Fault}
 */
export async function finishSecondSignIn(event: PostLoginEvent, pending: Pending, source: Source): Promise<string> {
  const { query = {} } = event.request;
  if (event.user.user_id !== pending.userId) throw new Fault('session-mismatch', 'Another user began this link.');
  checkBrowser(pending, event, source.settings);
  if (query['error']) throw new Fault('access-denied', `The second sign-in was refused: ${textOf(query['error'])}.`);
  const origin = originOf(event, source.settings);
  const claims = await verifyToken(await redeem(textOf(query['code']), origin, pending, source), source, {
    issuer: `${origin}/`,
    audience: source.settings.companionClientId,
    currentDate: new Date(source.environment.now()),
    clockTolerance: leeway,
    requiredClaims: ['sub', 'exp', 'auth_time', 'nonce'],
  });
  const { sub = '', nonce, auth_time: signedInAt, email_verified: verified, [connectionClaim]: connection } = claims;
  if (nonce !== pending.nonce) throw new Fault('invalid-token', 'The second sign-in is that of another login (nonce).');
  if (typeof signedInAt !== 'number' || (signedInAt + leeway) * 1000 < pending.startedAt) {
    throw new Fault('stale-login', 'The second account has not signed in anew (auth_time).');
  }
  if (pending.connection && connection !== pending.connection) {
    throw new Fault('wrong-account', `The second sign-in was by another connection than ${pending.connection}.`);
  }
  if (!isVerified(verified)) throw new Fault('unverified-secondary', 'The second account has no verified email.');
  return sub;
}

/** A user who is sent the address of somebody else's second sign-in would bring their account to that user. */
function checkBrowser({ ip }: Pending, { request }: PostLoginEvent, { comparesAddresses }: LinkingSettings): void {
  if (!comparesAddresses || ip === undefined || request.ip === undefined || ip === request.ip) return;
  throw new Fault(
    'session-mismatch',
    'The second sign-in comes from another address. Set COMPARE_IP to off if your users’ addresses change.',
  );
}

async function redeem(code: string, origin: string, { verifier }: Pending, { settings, environment, signal }: Source): Promise<string> {
  const { companionClientId: client_id, companionClientSecret: client_secret } = settings;
  const redirect_uri = `${origin}/continue`;
  const body = { grant_type: 'authorization_code', client_id, client_secret, code, code_verifier: verifier, redirect_uri };
  const answer = await fetchJson(environment, signal, { url: `${origin}/oauth/token`, method: 'POST', body });
  const { id_token: idToken, error } = answer.body as { id_token?: unknown; error?: unknown };
  if (answer.status === 200 && typeof idToken === 'string') return idToken;
  if (error === 'invalid_grant')
    throw new Fault('invalid-token', 'The code of the second sign-in is not this login’s, or was used before.');
  const advice = 'Check COMPANION_CLIENT_ID and COMPANION_CLIENT_SECRET.';
  throw new Fault(answer.status >= 500 ? 'server' : 'tenant-misconfigured', `No ID token (${answer.status}). ${advice}`);
}

/** The name of the tenant that this login uses, if it is one that the secrets name. */
function originOf({ request }: PostLoginEvent, { issuers, tenantOrigin }: LinkingSettings): string {
  const origins = issuers.map((issuer) => issuer.slice(0, -1));
  return origins.find((origin) => new URL(origin).host === request.hostname) ?? tenantOrigin;
}

function randomText(): string {
  return encode(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function encode(bytes: Uint8Array): string {
  return base64url.encode(bytes);
}
