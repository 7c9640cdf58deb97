import { SignJWT, decodeJwt } from 'jose';
import type { Provider } from 'oidc-provider';
import { signToken } from './tokens.js';

export type IdTokenAlgorithm = 'RS256' | 'HS256';

interface IdToken {
  issue(options: object): Promise<string>;
}

/** Signs ID tokens as Auth0 does: the library leaves `typ` out of their headers, and has no setting for it. */
export function signIdTokens(provider: Provider, algorithm: IdTokenAlgorithm): void {
  const { prototype } = provider.IdToken as unknown as { prototype: IdToken };
  const issue = Object.getOwnPropertyDescriptor(prototype, 'issue')?.value as IdToken['issue'];
  prototype.issue = async function (options) {
    const claims = decodeJwt(await issue.call(this, options));
    if (algorithm === 'RS256') return signToken(claims);
    return new SignJWT(claims).setProtectedHeader({ alg: algorithm, typ: 'JWT' }).sign(clientSecret);
  };
}

/** Stands for the secret of the application, which pages do not know. */
const clientSecret = Buffer.alloc(32, 'client secret');
