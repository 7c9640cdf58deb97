import { jwtDecode } from 'jwt-decode';
import type { Candidate } from '../domain/candidate.js';
import type { LinkErrorCode } from '../domain/link-error.js';
import type { SessionTokenPayload } from '../domain/session-token.js';

/** What the user is asked: whether the account that has just signed in is to be one with one of these. Never without a candidate. */
export type Question = Pick<SessionTokenPayload, 'candidates' | 'reason' | 'language'> & {
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** How the user has signed in now, where that is known. */
  readonly current?: SessionTokenPayload['current'];
  /** The user's email, for the sign-in page. */
  readonly email?: string;
  /** `false` says that there is a way to decline, whatever the page says. */
  readonly required?: boolean;
};

/** Why nothing can be asked. */
export type Unusable = 'missing' | 'malformed' | 'expired';

/**
 * Reads a session token, to show what is in it: whoever writes an address can write any token, so it is trusted with nothing else.
 * @param now milliseconds since 1970
 */
export function readQuestion(token: string, now: number): Question | Unusable {
  if (!token) return 'missing';
  const claims = decode(token);
  const candidates = Array.isArray(claims['candidates']) ? claims['candidates'].filter(isCandidate) : [];
  const [first, ...others] = candidates;
  if (!first || typeof claims['exp'] !== 'number') return 'malformed';
  if (claims['exp'] * 1000 <= now) return 'expired';
  const { current, email, required, reason, language } = claims;
  return {
    candidates: [first, ...others],
    ...(isCandidate(current) && { current }),
    ...(isText(email) && { email }),
    ...(typeof required === 'boolean' && { required }),
    ...(isReason(reason) && { reason }),
    ...(isText(language) && { language }),
  };
}

/** The question that an app asks by itself. */
export function questionOf(candidates: unknown): Question | Unusable {
  const [first, ...others] = Array.isArray(candidates) ? candidates.filter(isCandidate) : [];
  return first ? { candidates: [first, ...others] } : 'missing';
}

/** What the Action may say of the last answer. */
const reasons: readonly LinkErrorCode[] = [
  'access-denied',
  'already-linked',
  'invalid-token',
  'network',
  'not-configured',
  'rate-limited',
  'server',
  'stale-login',
  'tenant-misconfigured',
  'unverified-secondary',
  'wrong-account',
];

function isReason(value: unknown): value is LinkErrorCode {
  return reasons.some((reason) => reason === value);
}

function decode(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = jwtDecode(token);
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isCandidate(value: unknown): value is Candidate {
  if (typeof value !== 'object' || value === null) return false;
  const { connection, ...others } = value as Record<string, unknown>;
  return isText(connection) && ['id', 'provider', 'email', 'createdAt'].every((name) => others[name] === undefined || isText(others[name]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
