import { LinkError } from '../../domain/link-error.js';
import type { Identity } from '../../domain/identity.js';
import type { Metadata } from '../../domain/metadata.js';

/** A request to the Management API, before it is known where to and on whose behalf it goes. */
export interface ManagementRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the tenant's origin, encoded. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

const fields = 'user_id,identities,name,nickname,username,email,email_verified,phone_number,picture,created_at';

export function getUser(userId: string): ManagementRequest {
  return { method: 'GET', path: `${userPath(userId)}?fields=${fields}&include_fields=true` };
}

export function getUserWithMetadata(userId: string): ManagementRequest {
  return { method: 'GET', path: `${userPath(userId)}?fields=${fields},user_metadata&include_fields=true` };
}

export function getMetadata(userId: string): ManagementRequest {
  return { method: 'GET', path: `${userPath(userId)}?fields=user_metadata&include_fields=true` };
}

/** @param change is merged by the tenant at its first level; `null` removes */
export function patchMetadata(userId: string, change: Metadata): ManagementRequest {
  return { method: 'PATCH', path: userPath(userId), body: { user_metadata: change } };
}

/** @param idToken of a sign-in to the account that is linked */
export function postIdentity(userId: string, idToken: string): ManagementRequest {
  return { method: 'POST', path: `${userPath(userId)}/identities`, body: { link_with: idToken } };
}

export function deleteIdentity(userId: string, identity: Pick<Identity, 'provider' | 'userId'>): ManagementRequest {
  return {
    method: 'DELETE',
    path: `${userPath(userId)}/identities/${segment(identity.provider)}/${segment(identity.userId)}`,
  };
}

function userPath(userId: string): string {
  return `/api/v2/users/${segment(userId)}`;
}

/** @throws {LinkError} `unknown` for what an address cannot hold: browsers resolve `.` and `..`, however they are encoded */
function segment(text: string): string {
  if (text !== '.' && text !== '..') return encodeURIComponent(text);
  throw new LinkError('unknown', `The id "${text}" cannot be part of a URL.`, {
    hint: 'Unlink this identity in Dashboard > User Management > Users.',
  });
}
