import { errors } from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { UserStore } from '../user-store.js';
import type { LoginActions } from './login-actions.js';
import { keepTokenClaims } from './token-claims.js';
import { usedConnection } from './used-connection.js';

/** Runs the Action when a refresh token is redeemed: nobody can be shown anything then, and no login is counted. */
export async function actOnRefresh(
  { oidc, method, host }: KoaContextWithOIDC,
  userId: string,
  actions: LoginActions,
  users: UserStore,
): Promise<void> {
  const params = oidc.params ?? {};
  const user = users.get(userId);
  if (!actions.isDeployed || !user || oidc.route !== 'token' || params['grant_type'] !== 'refresh_token') return;
  const request = { method, hostname: host, query: {} };
  const login = { user, params, connection: usedConnection(user, params), protocol: 'oauth2-refresh-token' } as const;
  const { denied, idTokenClaims, accessTokenClaims } = await actions.run('onExecutePostLogin', login, request, false);
  if (denied !== undefined) throw new errors.AccessDenied(denied);
  keepTokenClaims(oidc.entities.Grant?.jti ?? '', { idToken: idTokenClaims, accessToken: accessTokenClaims });
}
