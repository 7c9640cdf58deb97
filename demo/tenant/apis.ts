import { errors } from 'oidc-provider';
import type { KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import { currentUserScopes } from './settings.js';
import type { MachineClient } from './options.js';
import type { Settings } from './settings.js';

/** The API that the request's `audience` names, or `undefined` where it names none; refuses others with Auth0's words. */
export function requestedApi(ctx: KoaContextWithOIDC, settings: Settings): string | undefined {
  const machine = callingMachine(ctx, settings);
  if (machine && ctx.oidc.params) ctx.oidc.params['scope'] ||= machine.scope;
  const audience = machine ? ctx.oidc.body?.['audience'] : ctx.oidc.params?.['audience'];
  if (typeof audience !== 'string') {
    if (machine) throw new errors.AccessDenied('No audience parameter was provided, and no default audience has been configured');
    return undefined;
  }
  if (audience === settings.managementAudience && !machine && !settings.authorizeManagementApi) {
    throw new errors.InvalidRequest(`Client "${ctx.oidc.client?.clientId}" is not authorized to access resource server "${audience}".`);
  }
  if (audience === settings.managementAudience || settings.apis.includes(audience)) return audience;
  throw new errors.AccessDenied(machine ? `Service not enabled within domain: ${audience}` : `Service not found: ${audience}`);
}

export function describeApi(ctx: KoaContextWithOIDC, audience: string, settings: Settings): ResourceServer {
  const machine = callingMachine(ctx, settings);
  const isManagement = audience === settings.managementAudience && settings.grantManagementScopes;
  const pageScopes = ['openid', 'profile', 'email', 'phone', 'offline_access', ...(isManagement ? currentUserScopes : [])];
  return { scope: machine?.scope ?? pageScopes.join(' '), audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
}

/** The application that asks for itself, and for no user. */
function callingMachine({ oidc }: KoaContextWithOIDC, settings: Settings): MachineClient | undefined {
  if (oidc.body?.['grant_type'] !== 'client_credentials') return undefined;
  return settings.machineClients.find(({ clientId }) => clientId === oidc.client?.clientId);
}
