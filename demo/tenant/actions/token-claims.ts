import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Metadata } from '../user.js';

/** Claims that an Action has set, for the tokens of one authorization. */
export interface TokenClaims {
  readonly idToken: Metadata;
  readonly accessToken: Metadata;
}

// A grant has no room for them. Ids are unique, so all tenants of the process can share it.
const claimsByGrant = new Map<string, TokenClaims>();

export function keepTokenClaims(grantId: string, claims: TokenClaims): void {
  claimsByGrant.set(grantId, claims);
}

export function accessTokenClaims(grantId: string | undefined): Metadata {
  return claimsByGrant.get(grantId ?? '')?.accessToken ?? {};
}

interface IdToken {
  readonly ctx?: KoaContextWithOIDC;
  set(name: string, value: unknown): void;
  issue(options: object): Promise<string>;
}

/** The library lets through the claims alone that its settings name, and an Action's are of any name. */
export function addIdTokenClaims(provider: Provider): void {
  const { prototype } = provider.IdToken as unknown as { prototype: IdToken };
  const issue = Object.getOwnPropertyDescriptor(prototype, 'issue')?.value as IdToken['issue'];
  prototype.issue = function (options) {
    const grantId = this.ctx?.oidc.entities.Grant?.jti;
    for (const [name, value] of Object.entries(claimsByGrant.get(grantId ?? '')?.idToken ?? {})) this.set(name, value);
    return issue.call(this, options);
  };
}
