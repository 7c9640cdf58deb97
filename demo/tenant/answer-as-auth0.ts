import type { KoaContextWithOIDC } from 'oidc-provider';
import { textOf } from './http.js';

/** Changes answers of the library where Auth0's differ in a way that an SDK or a browser's console shows. */
export async function answerAsAuth0(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.path === '/oauth/token' && ctx.status >= 400 && typeof ctx.body === 'object') refuseToken(ctx);
  if (ctx.path.startsWith('/authorize') && String(ctx.body).includes("'authorization_response'")) {
    // The page that opened the window closes it: another sign-in may follow in it.
    ctx.body = String(ctx.body).replace('win.close();', '');
    ctx.status = 200;
  }
}

function refuseToken(ctx: KoaContextWithOIDC): void {
  const { error } = ctx.body as { error?: string };
  const grantType = textOf(ctx.oidc.params?.['grant_type']);
  if (ctx.oidc.client?.['dpopBoundAccessTokens'] && ctx.get('dpop') === '') {
    ctx.body = { error: 'invalid_dpop_proof', error_description: 'The client requires sender constraining: a DPoP proof is missing' };
    ctx.status = 400;
  } else if (ctx.oidc.client?.grantTypeAllowed(grantType) === false) {
    ctx.body = { error: 'unauthorized_client', error_description: `Grant type '${grantType}' not allowed for the client.` };
    ctx.status = 403;
  } else if (error === 'invalid_grant') {
    const isRefresh = grantType === 'refresh_token';
    ctx.body = { error, error_description: isRefresh ? 'Unknown or invalid refresh token.' : 'Invalid authorization code' };
    ctx.status = 403;
  } else if (error === 'invalid_client') {
    ctx.body = { error: 'access_denied', error_description: 'Unauthorized' };
    ctx.status = 401;
  } else if (error === 'access_denied') {
    ctx.status = 403;
  }
}
