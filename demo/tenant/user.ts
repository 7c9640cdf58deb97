/** What an identity provider tells about a person. */
export interface UserProfile {
  email?: string;
  email_verified?: boolean;
  name?: string;
  nickname?: string;
  given_name?: string;
  family_name?: string;
  picture?: string;
  username?: string;
  phone_number?: string;
  phone_verified?: boolean;
}

export interface UserIdentity {
  connection: string;
  provider: string;
  /** The provider's own id, which some of them give as a number. */
  user_id: string | number;
  isSocial: boolean;
  /** Kept from the account that was linked; a main identity has none. */
  profileData?: UserProfile;
}

export type Metadata = Record<string, unknown>;

/** A user in the Management API's shape. */
export interface TenantUser extends UserProfile {
  user_id: string;
  /** The main identity first. */
  identities: UserIdentity[];
  created_at: string;
  updated_at: string;
  last_login?: string;
  last_ip?: string;
  logins_count: number;
  user_metadata?: Metadata;
  app_metadata?: Metadata;
}

/** Type of each attribute of a profile. */
export const profileTypes = {
  email: 'string',
  email_verified: 'boolean',
  name: 'string',
  nickname: 'string',
  given_name: 'string',
  family_name: 'string',
  picture: 'string',
  username: 'string',
  phone_number: 'string',
  phone_verified: 'boolean',
} as const satisfies Record<keyof UserProfile, string>;

export function isProfileKey(key: string): key is keyof UserProfile {
  return Object.hasOwn(profileTypes, key);
}

/** The part of a user that its provider told. */
export function profileOf(user: UserProfile): UserProfile {
  return Object.fromEntries(Object.entries(user).filter(([key, value]) => isProfileKey(key) && value !== undefined));
}

/** `provider|user_id`: what the identity's account is called while it is not linked. */
export function identityKey(identity: Pick<UserIdentity, 'provider' | 'user_id'>): string {
  return `${identity.provider}|${identity.user_id}`;
}
