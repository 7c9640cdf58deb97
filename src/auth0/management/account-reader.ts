import type { Account } from '../../domain/accounts-gateway.js';
import { identityId } from '../../domain/identity.js';
import type { Identity } from '../../domain/identity.js';
import type { Profile, User } from '../../domain/profile.js';
import { badAnswer } from './management-error.js';

type Json = Readonly<Record<string, unknown>>;

/** Reads the answer to `GET /api/v2/users/{id}`. */
export function readAccount(body: unknown): Account {
  const root = isObject(body) ? body : {};
  const userId = text(root.user_id);
  if (!userId) throw badAnswer('names no user_id');
  const user: User = { userId, profile: readProfile(root), createdAt: text(root.created_at) };
  return { user, identities: readIdentities(root.identities, user) };
}

/** Reads the names of the settings that the application keeps with a user; `undefined` if the answer does not say. */
export function readSettingNames(body: unknown): readonly string[] | undefined {
  if (!isObject(body)) return undefined;
  return isObject(body.user_metadata) ? Object.keys(body.user_metadata) : [];
}

/** Reads the identities that linking and unlinking answer with. */
export function readIdentities(body: unknown, user: User): readonly Identity[] {
  if (!Array.isArray(body)) throw badAnswer('holds no list of identities');
  const identities = body.flatMap((entry: unknown) => readIdentity(entry, user) ?? []);
  const primary = identities.find((identity) => identity.isPrimary);
  if (!primary) throw badAnswer('holds no identity of the account itself');
  return [primary, ...identities.filter((identity) => identity !== primary)];
}

/** Reads a profile from where the tenant keeps it: a user, an identity's `profileData` or the claims of an ID token. */
export function readProfile(from: Json): Profile {
  return {
    name: text(from.name) ?? text([from.given_name, from.family_name].map(text).filter(Boolean).join(' ')),
    email: text(from.email),
    // Some providers' claims come as text.
    emailVerified: from.email_verified === true || from.email_verified === 'true',
    username: text(from.username) ?? text(from.nickname),
    phoneNumber: text(from.phone_number),
    picture: text(from.picture),
  };
}

/** `undefined` for an entry that cannot be told from others: the rest of the list is shown without it. */
function readIdentity(entry: unknown, user: User): Identity | undefined {
  const json = isObject(entry) ? entry : {};
  const provider = text(json.provider);
  const userId = typeof json.user_id === 'number' ? String(json.user_id) : text(json.user_id);
  if (!provider || !userId) return undefined;
  const isPrimary = identityId({ provider, userId }) === user.userId;
  return {
    connection: text(json.connection) ?? provider,
    provider,
    userId,
    isSocial: json.isSocial === true,
    isPrimary,
    profile: isPrimary ? user.profile : readProfile(isObject(json.profileData) ? json.profileData : {}),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** What can be seen of a text; `undefined` if that is nothing. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim() ? value.trim() : undefined;
}
