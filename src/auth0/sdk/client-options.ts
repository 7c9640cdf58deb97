import type { AuthClient } from './auth-client.js';

export interface ClientOptions {
  readonly domain?: string;
  readonly clientId?: string;
  readonly useRefreshTokens?: boolean;
  readonly useRefreshTokensFallback?: boolean;
  readonly cacheLocation?: string;
  readonly cache?: object;
  readonly authorizationParams?: { readonly organization?: string; readonly redirect_uri?: string };
}

/** What the page's client was made with. Its `options` are not part of its types, but of every 2.x. */
export function readClientOptions(client: AuthClient): ClientOptions {
  const { options } = client as { readonly options?: ClientOptions };
  return { ...options, ...client.getConfiguration?.() };
}
