import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { findOrganization } from './connections.js';
import type { TenantOrganization } from './connections.js';
import { textOf } from './http.js';

// A grant has no room for it, and an ID token of a refresh must name the same organization. Ids are unique, so all tenants of the process can share it.
const organizations = new Map<string, TenantOrganization>();

/**
 * Grants all that is asked for: the tenant asks for consent before, if it wants any. Each authorization is its own, so a revoked refresh
 * token takes none of the others along.
 */
export async function grantAtOnce(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { account, client, params, provider, resourceServers } = ctx.oidc;
  if (!account || !client) return undefined;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(textOf(params?.['scope']));
  for (const [audience, api] of Object.entries(resourceServers ?? {})) grant.addResourceScope(audience, api.scope);
  const id = await grant.save();
  const organization = findOrganization(textOf(params?.['organization']));
  if (organization) organizations.set(id, organization);
  return grant;
}

/** The organization that was signed in to. */
export function organizationOf(grantId: string): TenantOrganization | undefined {
  return organizations.get(grantId);
}
