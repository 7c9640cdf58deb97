import type { Metadata, TenantUser } from '../user.js';
import type { UserStore } from '../user-store.js';
import { authorize } from './caller.js';
import type { Caller } from './caller.js';
import { badBody, noSuchUser } from './management-error.js';

const profileLimit = 10 * 1024;

const machineScopes = { user_metadata: ['update:users'], app_metadata: ['update:users', 'update:users_app_metadata'] };
const pageScopes = { user_metadata: ['update:current_user_metadata', 'create:current_user_metadata'], app_metadata: [] };

type MetadataKey = keyof typeof machineScopes;

/** `PATCH /users/{id}`, of which the stand-in knows the metadata alone. */
export function updateUser(userId: string, body: Record<string, unknown>, caller: Caller, users: UserStore): TenantUser {
  const keys = Object.keys(body);
  if (keys.length === 0) throw badBody("Payload validation error: 'Too few properties defined (0), minimum 1'.");
  const unknown = keys.find((key) => !isMetadataKey(key));
  if (unknown !== undefined) throw badBody(`Payload validation error: 'Additional properties not allowed: ${unknown}'.`);
  const updated = keys.filter(isMetadataKey);
  for (const key of updated) authorize(caller, userId, machineScopes[key], pageScopes[key]);
  const user = users.get(userId);
  if (!user) throw noSuchUser();
  const merged = updated.map((key): [MetadataKey, Metadata] => [key, mergeFirstLevel(user[key], body[key], key)]);
  for (const [key, metadata] of merged) user[key] = metadata;
  user.updated_at = new Date().toISOString();
  return user;
}

function isMetadataKey(key: string): key is MetadataKey {
  return key in machineScopes;
}

function mergeFirstLevel(current: Metadata = {}, patch: unknown, key: MetadataKey): Metadata {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    throw badBody(`Payload validation error: 'Expected type object but found another' on property ${key}.`);
  }
  const merged = Object.fromEntries(Object.entries({ ...current, ...patch }).filter(([, value]) => value !== null));
  if (Buffer.byteLength(JSON.stringify(merged)) > profileLimit)
    throw badBody(`Payload validation error: '${key}' exceeds the limit of 10 KB.`);
  return merged;
}
