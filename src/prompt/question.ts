import { jwtDecode } from 'jwt-decode';
import type { Candidate } from '../domain/candidate.js';
import type { LinkErrorCode } from '../domain/link-error.js';
import type { SessionTokenPayload } from '../domain/session-token.js';

/** What the user is asked: whether the account that has just signed in becomes one with one of these. Never without a candidate. */
export type Question = Pick<SessionTokenPayload, 'candidates' | 'reason' | 'language' | 'app'> & {
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** How the user has signed in now, if that is known. */
  readonly current?: SessionTokenPayload['current'];
  /** The user's email, for the sign-in page. */
  readonly email?: string;
  /** `false` says that there is a way to decline, whatever the page says. */
  readonly required?: boolean;
};

/** Why nothing can be asked. */
export type Unusable = 'missing' | 'malformed' | 'expired';

/**
 * Reads a session token, to show what is in it: anybody who writes an address can write any token, so it is trusted with nothing else.
 * @param now milliseconds since 1970
 */
export function readQuestion(token: string, now: number): Question | Unusable {
  if (!token) return 'missing';
  const claims = decode(token);
  const [first, ...others] = readCandidates(claims['candidates']);
  if (!first || typeof claims['exp'] !== 'number') return 'malformed';
  if (claims['exp'] * 1000 <= now) return 'expired';
  const { current, email, required, reason, language, app } = claims;
  return {
    candidates: [first, ...others],
    ...(isCandidate(current) && { current: clipped(current) }),
    ...(isText(email) && { email }),
    ...(typeof required === 'boolean' && { required }),
    ...(isReason(reason) && { reason }),
    ...(isText(language) && { language }),
    ...(isName(app) && { app }),
  };
}

/** The question that an app asks by itself. */
export function questionOf(candidates: unknown): Question | Unusable {
  const [first, ...others] = readCandidates(candidates);
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

/** More than anybody chooses from. */
const mostCandidates = 8;
/** Characters of each text that are shown. */
const longestText = 100;

function readCandidates(value: unknown): readonly Candidate[] {
  return Array.isArray(value) ? value.filter(isCandidate).slice(0, mostCandidates).map(clipped) : [];
}

function clipped(candidate: Candidate): Candidate {
  const { email } = candidate;
  return email !== undefined && email.length > longestText ? { ...candidate, email: `${email.slice(0, longestText)}…` } : candidate;
}

function isCandidate(value: unknown): value is Candidate {
  if (typeof value !== 'object' || value === null) return false;
  const { connection, id, provider, createdAt, email } = value as Record<string, unknown>;
  const names = [id, provider, createdAt].filter((text) => text !== undefined);
  return [connection, ...names].every(isName) && (email === undefined || isText(email));
}

/** A text that would mean something else if it were cut. */
function isName(value: unknown): value is string {
  return isText(value) && value.length <= longestText;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
