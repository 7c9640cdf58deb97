import { errors } from 'oidc-provider';
import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC } from 'oidc-provider';
import { accessTokenClaims } from './actions/token-claims.js';
import { organizationOf } from './grants.js';

/** Gives a JWT access token the header and claims that Auth0's have. */
export function auth0Claims(ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, jwt: JWTStructured): void {
  const { payload } = jwt;
  const clientId = token.clientId ?? '';
  jwt.header = { typ: 'JWT' };
  delete payload['client_id'];
  delete payload.jti;
  payload['azp'] = clientId;
  leaveUnbound(ctx, token, jwt);
  if (token.kind === 'AccessToken') {
    const organization = organizationOf(token.grantId ?? '');
    Object.assign(payload, organization && { org_id: organization.id }, accessTokenClaims(token.grantId));
  }
  if (token.kind === 'ClientCredentials') {
    payload.sub = `${clientId}@clients`;
    payload['gty'] = 'client-credentials';
  } else if (token.scope?.split(' ').includes('openid')) {
    payload.aud = [String(payload.aud), `${ctx.oidc.issuer}userinfo`];
  }
}

/** No API here has a policy of sender constraining: a proof binds none of their tokens, and an application that requires bound ones gets none. */
function leaveUnbound(ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, { payload }: JWTStructured): void {
  if (ctx.oidc.client?.['dpopBoundAccessTokens']) {
    throw new errors.InvalidRequest(`The client requires sender constraining, which "${String(payload.aud)}" is not set up for.`);
  }
  delete token.jkt;
  delete payload['cnf'];
}
