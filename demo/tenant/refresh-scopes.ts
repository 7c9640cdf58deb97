import { Provider } from 'oidc-provider';

interface RefreshTokens {
  find(...args: readonly unknown[]): Promise<{ readonly scopes: ReadonlySet<string> } | undefined>;
}

/** Leaves the scopes of a refresh out that its token has not: Auth0 ignores them without a word, the library refuses. */
export function ignoreFurtherScopes(provider: Provider): void {
  const refreshTokens = provider.RefreshToken as unknown as RefreshTokens;
  const find = refreshTokens.find.bind(refreshTokens);
  refreshTokens.find = async (...args) => {
    const token = await find(...args);
    const params = Provider.ctx?.oidc.params;
    if (token && typeof params?.['scope'] === 'string') {
      const known = params['scope'].split(' ').filter((scope) => token.scopes.has(scope));
      params['scope'] = known.length > 0 ? known.join(' ') : undefined;
    }
    return token;
  };
}
