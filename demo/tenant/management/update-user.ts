import { isProfileKey, profileTypes } from '../user.js';
import type { Metadata, TenantUser } from '../user.js';
import type { UserStore } from '../user-store.js';
import { authorize } from './caller.js';
import type { Caller } from './caller.js';
import { badBody, noSuchUser } from './management-error.js';

const profileLimit = 10 * 1024;

const machineScopes = { user_metadata: ['update:users'], app_metadata: ['update:users', 'update:users_app_metadata'] };
const pageScopes = { user_metadata: ['update:current_user_metadata', 'create:current_user_metadata'], app_metadata: [] };

type MetadataKey = keyof typeof machineScopes;

/** `PATCH /users/{id}`: both kinds of metadata and, for machines, the attributes of the profile. Takes all of the body or none. */
export function updateUser(userId: string, body: Record<string, unknown>, caller: Caller, users: UserStore): TenantUser {
  const keys = Object.keys(body);
  if (keys.length === 0) throw badBody("Payload validation error: 'Too few properties defined (0), minimum 1'.");
  const unknown = keys.find((key) => !isMetadataKey(key) && !isProfileKey(key));
  if (unknown !== undefined) throw badBody(`Payload validation error: 'Additional properties not allowed: ${unknown}'.`);
  for (const key of keys) {
    const isMetadata = isMetadataKey(key);
    authorize(caller, userId, isMetadata ? machineScopes[key] : ['update:users'], isMetadata ? pageScopes[key] : []);
  }
  const user = users.get(userId);
  if (!user) throw noSuchUser();
  const changes = keys.map((key) => [key, isMetadataKey(key) ? merge(user[key], body[key], key) : checkAttribute(key, body[key])]);
  Object.assign(user, Object.fromEntries(changes), { updated_at: new Date().toISOString() });
  return user;
}

function isMetadataKey(key: string): key is MetadataKey {
  return key in machineScopes;
}

function checkAttribute(key: string, value: unknown): unknown {
  const expected = isProfileKey(key) ? profileTypes[key] : 'string';
  if (typeof value === expected) return value;
  throw badBody(`Payload validation error: 'Expected type ${expected} but found type ${typeof value}' on property ${key}.`);
}

/** Merges the first level, where `null` removes; an empty object removes all. */
function merge(current: Metadata = {}, patch: unknown, key: MetadataKey): Metadata {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    throw badBody(`Payload validation error: 'Expected type object but found another' on property ${key}.`);
  }
  const name = forbiddenName(patch);
  if (name !== undefined) throw badBody(`Payload validation error: 'Invalid property name ${name}: no . and no $' on property ${key}.`);
  if (Object.keys(patch).length === 0) return {};
  const merged = Object.fromEntries(Object.entries({ ...current, ...patch }).filter(([, value]) => value !== null));
  if (Buffer.byteLength(JSON.stringify(merged)) > profileLimit)
    throw badBody(`Payload validation error: '${key}' exceeds the limit of 10 KB.`);
  return merged;
}

/** The first name at any depth that Auth0 does not take. */
function forbiddenName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = Array.isArray(value) ? undefined : Object.keys(value).find((name) => /[.$]/.test(name));
  if (own !== undefined) return own;
  return Object.values(value)
    .map(forbiddenName)
    .find((name) => name !== undefined);
}
