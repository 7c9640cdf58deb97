import { errors } from 'oidc-provider';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { errorPage } from './pages/error-page.js';

/** Shows a refusal of `/authorize` that must not be sent to the address that the request names. */
export function renderProviderError(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): void {
  const { status, body, headers = {} } = describe(ctx, out, error);
  ctx.status = status;
  ctx.type = 'html';
  ctx.set(headers);
  ctx.body = body;
}

function describe(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error) {
  if (error instanceof errors.InvalidRedirectUri) {
    const description = `The provided redirect_uri is not in the list of allowed callback URLs: ${String(ctx.query['redirect_uri'])}. Add it to Allowed Callback URLs in the settings of the application.`;
    return errorPage(403, 'Callback URL mismatch', description, 'unauthorized_client');
  }
  if (out.error === 'invalid_client') {
    return errorPage(403, 'Unknown client', `Unknown client: ${String(ctx.query['client_id'])}`, 'invalid_request');
  }
  return errorPage(ctx.status, 'Something went wrong', out.error_description ?? '', out.error);
}
