import { decodeJwt } from 'jose';
import type { Provider } from 'oidc-provider';
import { signToken } from './tokens.js';

interface IdToken {
  issue(options: object): Promise<string>;
}

/** Gives ID tokens the header that Auth0's have: the library's lack `typ`, and it has no setting for it. */
export function signIdTokens(provider: Provider): void {
  const { prototype } = provider.IdToken as unknown as { prototype: IdToken };
  const { issue } = prototype;
  prototype.issue = async function (options) {
    return signToken(decodeJwt(await issue.call(this, options)));
  };
}
