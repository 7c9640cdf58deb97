/**
 * What a tenant tells about the person behind an identity. Every member may be missing: a provider need not share it.
 * All of it is text from outside and is only ever shown as text.
 */
export interface Profile {
  readonly name?: string;
  readonly email?: string;
  /** Only `true` if the tenant says so. */
  readonly emailVerified?: boolean;
  readonly username?: string;
  readonly phoneNumber?: string;
  /** Address of a picture, as the tenant gives it; unchecked. */
  readonly picture?: string;
}

/** The signed-in user: the account that other identities are linked to. */
export interface User {
  /** `provider|id`, the tenant's `user_id`. */
  readonly userId: string;
  readonly profile: Profile;
  /** When the account was created, as an ISO 8601 date and time; missing if the tenant does not say. */
  readonly createdAt?: string;
}

/** What tells people their own account apart: the email, else a name, else the phone number; `undefined` if there is nothing but an id. */
export function describeProfile(profile: Profile): string | undefined {
  return profile.email || profile.username || profile.name || profile.phoneNumber || undefined;
}
