import { createHash } from 'node:crypto';
import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify } from 'jose';

const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'PS256', 'EdDSA', 'Ed25519'];

/** A request with an access token. */
export interface ProvedRequest {
  readonly method: string;
  readonly url: string;
  readonly token: string;
}

/** The thumbprint of the key that the request's DPoP proof is by; `undefined` unless it is one for this request and token. */
export async function readProof(proof: string, { method, url, token }: ProvedRequest): Promise<string | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, { algorithms, typ: 'dpop+jwt', maxTokenAge: 300 });
    const { htm, htu, ath } = payload;
    const isForThis = htm === method && htu === url && ath === createHash('sha256').update(token).digest('base64url');
    return isForThis && protectedHeader.jwk ? await calculateJwkThumbprint(protectedHeader.jwk) : undefined;
  } catch {
    return undefined;
  }
}
