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

const profileKeys = [
  'email',
  'email_verified',
  'name',
  'nickname',
  'given_name',
  'family_name',
  'picture',
  'username',
  'phone_number',
  'phone_verified',
] as const satisfies readonly (keyof UserProfile)[];

/** The part of a user that its provider told. */
export function profileOf(user: UserProfile): UserProfile {
  return Object.fromEntries(profileKeys.filter((key) => user[key] !== undefined).map((key) => [key, user[key]]));
}

/** `provider|user_id`: what the identity's account is called while it is not linked. */
export function identityKey(identity: Pick<UserIdentity, 'provider' | 'user_id'>): string {
  return `${identity.provider}|${identity.user_id}`;
}
