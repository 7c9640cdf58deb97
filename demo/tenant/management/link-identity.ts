import { decodeProtectedHeader } from 'jose';
import type { JWTPayload } from 'jose';
import { verifyToken } from '../tokens.js';
import type { TenantUser, UserIdentity } from '../user.js';
import type { UserStore } from '../user-store.js';
import { authorize } from './caller.js';
import type { Caller } from './caller.js';
import { listIdentities } from './list-identities.js';
import { ManagementError, badBody, noSuchUser } from './management-error.js';

/** `POST /users/{id}/identities`: the user's identities with the new one. */
export async function linkIdentity(
  userId: string,
  body: Record<string, unknown>,
  caller: Caller,
  users: UserStore,
): Promise<readonly UserIdentity[]> {
  const isByToken = body['link_with'] !== undefined;
  const beside = isByToken ? namesOfAccount.filter((name) => name in body) : [];
  if (beside.length > 0) throw badBody(`Payload validation error: 'Additional properties not allowed: ${beside.join(',')}'.`);
  // Pages may link only what they prove to be the user's: an account whose ID token they hold.
  authorize(caller, userId, ['update:users'], isByToken ? ['update:current_user_identities'] : []);
  const primary = users.get(userId);
  if (!primary) throw noSuchUser();
  const secondaryId = isByToken ? await subjectOf(body['link_with'], caller) : namedUser(body, users);
  if (secondaryId === userId) throw badBody('Main identity and the new one are the same.');
  users.link(primary, secondaryUser(secondaryId, users));
  return listIdentities(primary);
}

function secondaryUser(secondaryId: string, users: UserStore): TenantUser {
  const secondary = users.get(secondaryId);
  if (secondary) return secondary;
  if (users.findByIdentity(secondaryId)) throw new ManagementError(409, 'The specified identity already exists.', 'identity_conflict');
  throw badBody('The secondary account was not found.');
}

/** What names the second account where no token does. */
const namesOfAccount = ['provider', 'connection_id', 'user_id'];

/** `user_id` may be the provider's own id or, as recorded of a live tenant, the whole one. */
function namedUser({ provider, user_id: userId }: Record<string, unknown>, users: UserStore): string {
  const isId = typeof userId === 'string' || typeof userId === 'number';
  if (typeof provider !== 'string' || !isId) throw badBody("Payload validation error: 'Missing required property: provider or user_id'.");
  const named = `${provider}|${userId}`;
  return !users.findByIdentity(named) && String(userId).startsWith(`${provider}|`) ? String(userId) : named;
}

async function subjectOf(linkWith: unknown, caller: Caller): Promise<string> {
  const claims = await readLinkToken(linkWith);
  if (claims.iss !== caller.issuer)
    throw badBody('The issuer of the token in link_with must be the issuer of the token used for authentication.');
  if (![claims.aud].flat().includes(caller.clientId)) {
    throw badBody('The audience of the token in link_with must match the authorized party (azp) of the token used for authentication.');
  }
  if (!claims.sub) throw badBody('The token in link_with must contain a sub claim.');
  return claims.sub;
}

async function readLinkToken(linkWith: unknown): Promise<JWTPayload> {
  const invalid = badBody('The token in link_with is invalid.');
  if (typeof linkWith !== 'string') throw invalid;
  let algorithm: string | undefined;
  try {
    algorithm = decodeProtectedHeader(linkWith).alg;
  } catch {
    throw invalid;
  }
  if (algorithm !== 'RS256') throw badBody('The token in link_with must be signed with RS256.');
  return verifyToken(linkWith).catch(() => {
    throw invalid;
  });
}
