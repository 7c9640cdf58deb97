import { errors } from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { findConnection, findOrganization } from './connections.js';
import type { Settings } from './settings.js';

/** Keeps what was asked for as it was: the library takes some of it for something else, and Actions are told of all of it. */
export const askedQuery = 'asked_query';

type Validator = (ctx: KoaContextWithOIDC, value: string | undefined) => void;

/** Parameters of `/authorize` beyond OpenID's, with their checks. */
export function authorizeParams(settings: Settings): Record<string, Validator | null> {
  return {
    audience: (ctx) => {
      keepOfflineAccess(ctx);
      checkWebOrigin(ctx, settings);
    },
    connection: (_ctx, name) => checkConnection(name, settings),
    organization: (_ctx, organization) => {
      if (organization !== undefined && !findOrganization(organization))
        throw new errors.InvalidRequest('parameter organization is invalid');
    },
    screen_hint: null,
    prevent_sign_up: null,
    [askedQuery]: (ctx) => {
      if (ctx.oidc.params) ctx.oidc.params[askedQuery] ??= ctx.querystring;
    },
  };
}

function checkConnection(name: string | undefined, { enabledConnections }: Settings): void {
  if (name !== undefined && !findConnection(name)) throw new errors.InvalidRequest('the connection was not found');
  if (enabledConnections.length === 0) throw new errors.InvalidRequest('no connections enabled for the client');
  if (name === undefined || enabledConnections.some((connection) => connection.name === name)) return;
  throw new errors.InvalidRequest('the connection was disabled');
}

// OpenID wants `prompt=consent` for offline_access, and the library has dropped the scope by now. Auth0 wants nothing of the kind.
function keepOfflineAccess(ctx: KoaContextWithOIDC): void {
  const { params, client } = ctx.oidc;
  const asked = typeof ctx.query['scope'] === 'string' ? ctx.query['scope'].split(' ') : [];
  if (params && client?.grantTypeAllowed('refresh_token') && asked.includes('offline_access'))
    params['scope'] = [...new Set([...String(params['scope']).split(' '), 'offline_access'])].join(' ');
}

// An answer that no listed web origin may have goes to nobody: an error page is shown in its place, and the page that waits for the message waits on.
function checkWebOrigin(ctx: KoaContextWithOIDC, settings: Settings): void {
  const { origin } = new URL(String(ctx.oidc.params?.['redirect_uri']));
  if (ctx.oidc.params?.['response_mode'] !== 'web_message' || settings.isAllowedOrigin(origin)) return;
  const error = new errors.InvalidRequest(`The origin ${origin} is not in the list of Allowed Web Origins of the application.`, 403);
  error.allow_redirect = false;
  throw error;
}
