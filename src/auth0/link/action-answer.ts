import type { Account } from '../../domain/accounts-gateway.js';
import { identityId } from '../../domain/identity.js';
import type { Identity } from '../../domain/identity.js';
import { LinkError } from '../../domain/link-error.js';
import type { LinkErrorCode } from '../../domain/link-error.js';
import type { User } from '../../domain/profile.js';
import { readIdentities, readProfile } from '../management/account-reader.js';
import type { IdTokenClaims } from '../sdk/auth-client.js';

/** What the Action says in an ID token. */
interface Claim {
  readonly tx?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly identities?: unknown;
}

const listClaim = 'account_link_identities';
const resultClaim = 'account_link_result';

const setUpHint =
  'Deploy the post-login Action with this application in PAGE_CLIENT_IDS and the companion application’s secrets (Dashboard > Actions > Triggers > post-login): its log in Monitoring > Logs names what is missing.';

export function hasList(claims: IdTokenClaims): boolean {
  return findList(claims) !== undefined;
}

/** The list, or what the Action says of it after a change. */
function findList(claims: IdTokenClaims): Claim | undefined {
  return [claims[listClaim], claims[resultClaim]].find((claim): claim is Claim => (Object(claim) as Claim).identities !== undefined);
}

/** The account that an ID token lists. */
export function readList(claims: IdTokenClaims): Account {
  const list = findList(claims);
  if (list) return readAccount(claims, list);
  throw new LinkError('not-configured', 'The ID token holds no list of identities.', { hint: setUpHint });
}

/** What became of the change that `tx` names. */
export function readResult(claims: IdTokenClaims, tx: string): Account {
  const result = Object(claims[resultClaim]) as Claim;
  if (result.status === undefined)
    throw new LinkError('not-configured', 'The ID token holds no answer to the change.', { hint: setUpHint });
  if (result.tx !== tx)
    throw new LinkError('invalid-token', 'The ID token answers another request than this one. What is linked is not known.');
  if (result.status === 'refused') throw refusal(result.code);
  return readAccount(claims, result);
}

/** The one that was not there before. */
export function newIdentity(before: readonly string[], { identities }: Account): Identity {
  const added = identities.find((identity) => !before.includes(identityId(identity)));
  if (added) return added;
  throw new LinkError('server', 'The Action has linked nothing that was not linked before.');
}

/** A login that the Action denies says why in the words that the tenant passes on. */
export function readDenial(error: unknown): LinkError | undefined {
  const [, code] =
    /^account-link: ([a-z-]+)$/.exec(String((error as { error_description?: unknown } | undefined)?.error_description)) ?? [];
  return code === undefined ? undefined : refusal(code, error);
}

const codes: readonly LinkErrorCode[] = [
  'access-denied',
  'already-linked',
  'invalid-token',
  'login-required',
  'managed-account',
  'network',
  'not-configured',
  'primary-identity',
  'rate-limited',
  'same-account',
  'server',
  'session-mismatch',
  'stale-login',
  'tenant-misconfigured',
  'unverified-primary',
  'unverified-secondary',
  'wrong-account',
];

function refusal(code: unknown, cause?: unknown): LinkError {
  const known = codes.find((each) => each === code) ?? 'unknown';
  return new LinkError(known, `The Action has refused: ${known}. Nothing was changed.`, {
    cause,
    hint: 'Read the Action’s reason in Dashboard > Monitoring > Logs.',
  });
}

function readAccount(claims: IdTokenClaims, { identities }: Claim): Account {
  const user: User = { userId: String(claims['sub']), profile: readProfile(claims) };
  const entries = Array.isArray(identities) ? identities.map((each: object) => ({ ...each, profileData: each })) : identities;
  return { user, identities: readIdentities(entries, user) };
}
