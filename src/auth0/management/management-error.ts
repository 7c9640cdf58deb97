import { LinkError } from '../../domain/link-error.js';
import type { LinkErrorCode } from '../../domain/link-error.js';
import { scopeHint } from '../base/management-scopes.js';
import type { ManagementRequest } from './management-api.js';
import { quote } from '../base/quote.js';
import { algorithmHint, audienceHint, isNetworkFailure, networkHint } from '../sdk/sdk-error.js';

const sameApplication =
  'Set client-id and domain to those that the access token was issued with: both sign-ins must use the same application and domain.';

type Rule = readonly [failure: RegExp, code: LinkErrorCode, hint?: string];

/** By "METHOD status message". The first that fits counts. Loose, as the messages are documented but not their exact words. */
const rules: readonly Rule[] = [
  [/^POST 400 .*already/i, 'already-linked'],
  [/^POST 400 .*(RS256|algorithm)/i, 'tenant-misconfigured', algorithmHint],
  [/^POST 400 .*(issuer|\biss\b|\baud\b|\bazp\b)/i, 'tenant-misconfigured', sameApplication],
  [/^POST 400 .*(main|primary) identity.*same|^POST 400 .*itself/i, 'same-account'],
  [
    /^POST 400 .*(expired|too old|\biat\b|\bage\b)/i,
    'stale-login',
    'Let the user try again: the second sign-in was too long ago when the link was sent.',
  ],
  [
    /^POST 400 .*(\bsub\b|subject|account|user)/i,
    'invalid-token',
    'Let the user sign in to the second account again: it no longer exists, or its ID token names no user.',
  ],
  [/^POST 400 .*(link_with|token)/i, 'invalid-token', sameApplication],
  [/^DELETE 400 .*(main|primary)/i, 'primary-identity'],
  [/^PATCH 4(00|13) .*(limit|size|large|exceed)/i, 'metadata-too-large'],
  [/ 40[01] .*audience/i, 'tenant-misconfigured', audienceHint],
  [/ 401 /, 'invalid-token', 'Let the user sign in again: the access token is expired, revoked or not for this Management API.'],
  [
    / 403 .*subject/i,
    'session-mismatch',
    'Let the user sign in again: the access token belongs to another user than the account that is shown.',
  ],
  [/ 403 /, 'insufficient-scope', scopeHint],
  [
    / 404 /,
    'session-mismatch',
    'Let the user sign in again: the signed-in user no longer exists, for example after a link to another account.',
  ],
  [/^POST 409 /, 'already-linked', 'Unlink the second account first: it is linked to an account already.'],
  [/ 429 /, 'rate-limited'],
  [/ 5\d\d /, 'server'],
];

/** A request that was answered with a failure. */
export function responseFailure(request: ManagementRequest, response: Response, body: unknown, now: number): LinkError {
  const { status } = response;
  const said = tenantMessage(body);
  const [, code, hint] = rules.find(([failure]) => failure.test(`${request.method} ${status} ${said}`)) ?? [];
  const message = `The tenant refused to ${purposes[request.method]} (status ${status})${said && `: ${said}`}`;
  return new LinkError(code ?? 'unknown', message, {
    status,
    hint,
    retryAfter: status === 429 ? retryAfter(response.headers, now) : undefined,
  });
}

/** A request without an answer. */
export function requestFailure(error: unknown): LinkError {
  if (!isNetworkFailure(error)) return LinkError.from(error);
  return new LinkError('network', 'The tenant’s Management API cannot be reached.', { cause: error, hint: networkHint });
}

export function timeoutFailure(milliseconds: number, cause: unknown): LinkError {
  return new LinkError('network', `The tenant’s Management API did not answer within ${milliseconds / 1000} seconds.`, { cause });
}

/** An answer that means success and cannot be understood. */
export function badAnswer(fault: string, status?: number): LinkError {
  return new LinkError('server', `The answer of the tenant’s Management API ${fault}.`, {
    status,
    hint: 'Check domain, and proxies on the way to it: something other than the tenant seems to answer.',
  });
}

const purposes = {
  GET: 'show the account',
  POST: 'link the account',
  PATCH: 'store the metadata',
  DELETE: 'unlink the identity',
} as const;

function tenantMessage(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? quote(message) : '';
}

function retryAfter(headers: Headers, now: number): number | undefined {
  const header = headers.get('retry-after');
  const seconds = header ? Number(header) : NaN;
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const at = header ? Date.parse(header) : Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
  return Number.isFinite(at) ? Math.max(0, Math.ceil((at - now) / 1000)) : undefined;
}
