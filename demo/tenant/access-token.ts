import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC } from 'oidc-provider';
import { accessTokenClaims } from './actions/token-claims.js';

/** Gives a JWT access token the claims that Auth0's have. */
export function auth0Claims(ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, jwt: JWTStructured): void {
  const { payload } = jwt;
  const clientId = token.clientId ?? '';
  delete payload['client_id'];
  payload['azp'] = clientId;
  if (token.kind === 'AccessToken') Object.assign(payload, accessTokenClaims(token.grantId));
  if (token.kind === 'ClientCredentials') {
    payload.sub = `${clientId}@clients`;
    payload['gty'] = 'client-credentials';
  } else if (token.scope?.split(' ').includes('openid')) {
    payload.aud = [String(payload.aud), `${ctx.oidc.issuer}userinfo`];
  }
}
