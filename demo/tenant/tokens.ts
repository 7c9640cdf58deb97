import { SignJWT, importJWK, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyOptions } from 'jose';
import { signingKey } from './signing-key.js';

/** Signs any claims with the tenant's key, as they are: tests make odd tokens with it. `iat` and `exp` (an hour) are added where they are missing. */
export async function signToken(claims: JWTPayload): Promise<string> {
  const iat = claims.iat ?? Math.floor(Date.now() / 1000);
  return new SignJWT({ iat, exp: iat + 3600, ...claims })
    .setProtectedHeader({ alg: signingKey.alg, kid: signingKey.kid, typ: 'JWT' })
    .sign(await importJWK(signingKey));
}

/** The claims of a token that the tenant has signed with RS256; rejects with one of jose's errors otherwise. */
export async function verifyToken(token: string, options: JWTVerifyOptions = {}): Promise<JWTPayload> {
  const { kty, n, e } = signingKey;
  const { payload } = await jwtVerify(token, await importJWK({ kty, n, e, alg: 'RS256' }), { ...options, algorithms: ['RS256'] });
  return payload;
}
