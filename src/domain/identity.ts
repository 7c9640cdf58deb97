import type { Profile } from './profile.js';

/** One way to sign in to an account. */
export interface Identity {
  /** The tenant's name of the connection, such as `google-oauth2` or `Username-Password-Authentication`. */
  readonly connection: string;
  /** The kind of identity provider, such as `google-oauth2`, `auth0` or `samlp`; several connections may share one. */
  readonly provider: string;
  /** The id that the provider gives the account; without the provider. */
  readonly userId: string;
  readonly isSocial: boolean;
  /** Whether it is the account's main identity, which cannot be unlinked. */
  readonly isPrimary: boolean;
  readonly profile: Profile;
}

/** The tenant's id of the account that an identity is, or was before it was linked: `provider|user_id`. */
export function identityId(identity: Pick<Identity, 'provider' | 'userId'>): string {
  return `${identity.provider}|${identity.userId}`;
}

/** Splits `provider|user_id` at its first `|`: the second part may hold more of them (`samlp|acme|a@b`). */
export function splitUserId(id: string): Pick<Identity, 'provider' | 'userId'> {
  const bar = id.indexOf('|');
  return { provider: bar < 0 ? '' : id.slice(0, bar), userId: id.slice(bar + 1) };
}
