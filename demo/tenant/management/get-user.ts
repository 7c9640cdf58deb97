import type { TenantUser } from '../user.js';

/** The user with the properties that `fields` and `include_fields` pick; an empty list picks all. */
export function pickFields(user: TenantUser, query: URLSearchParams): Partial<TenantUser> {
  const fields = (query.get('fields') ?? '')
    .split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  if (fields.length === 0) return user;
  const isIncluded = query.get('include_fields') !== 'false';
  return Object.fromEntries(Object.entries(user).filter(([key]) => fields.includes(key) === isIncluded));
}
