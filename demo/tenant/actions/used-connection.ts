import type { InteractionResults } from 'oidc-provider';
import { textOf } from '../http.js';
import type { TenantUser } from '../user.js';

/** The connection that a user has just signed in by, or would have, if the session was enough. */
export function usedConnection(user: TenantUser, params: Readonly<Record<string, unknown>>, submitted?: InteractionResults): string {
  return textOf(submitted?.login?.['connection']) || textOf(params['connection']) || (user.identities[0]?.connection ?? '');
}
