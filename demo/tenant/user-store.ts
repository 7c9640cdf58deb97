import { findConnection } from './connections.js';
import { identityKey, profileOf } from './user.js';
import type { Metadata, TenantUser, UserIdentity, UserProfile } from './user.js';

/** What is needed to create a user. */
export interface NewUser {
  readonly connection: string;
  /** The provider's own id, without the provider. */
  readonly userId: string | number;
  readonly profile: UserProfile;
  readonly createdAt?: string;
  readonly loginsCount?: number;
  readonly userMetadata?: Metadata;
  readonly appMetadata?: Metadata;
}

/** Someone who can sign in through a connection: a user, or an identity that is linked to one. */
export interface SignInChoice {
  /** `provider|user_id` of the identity; the user's own id unless the identity is linked to another. */
  readonly id: string;
  readonly profile: UserProfile;
  /** Who is signed in by it. */
  readonly user: TenantUser;
}

/** The tenant's users, in memory. */
export class UserStore {
  readonly #users = new Map<string, TenantUser>();
  readonly #seeds: readonly NewUser[];

  constructor(seeds: readonly NewUser[]) {
    this.#seeds = seeds;
    this.reset();
  }

  reset(): void {
    this.#users.clear();
    for (const seed of this.#seeds) this.add(seed);
  }

  all(): readonly TenantUser[] {
    return [...this.#users.values()];
  }

  get(userId: string): TenantUser | undefined {
    return this.#users.get(userId);
  }

  /** The user that has the identity, as its main one or linked. */
  findByIdentity(key: string): TenantUser | undefined {
    return this.#users.get(key) ?? this.all().find((user) => user.identities.some((identity) => identityKey(identity) === key));
  }

  signInChoices(connection: string): readonly SignInChoice[] {
    return this.all().flatMap((user) =>
      user.identities
        .filter((identity) => identity.connection === connection)
        .map((identity) => ({ id: identityKey(identity), profile: identity.profileData ?? profileOf(user), user })),
    );
  }

  add(user: NewUser): TenantUser {
    const connection = findConnection(user.connection);
    const identity: UserIdentity = {
      connection: user.connection,
      provider: connection?.strategy ?? user.connection,
      user_id: user.userId,
      isSocial: connection?.isSocial ?? true,
    };
    const createdAt = user.createdAt ?? new Date().toISOString();
    const added: TenantUser = {
      user_id: identityKey(identity),
      ...user.profile,
      identities: [identity],
      created_at: createdAt,
      updated_at: createdAt,
      logins_count: user.loginsCount ?? 0,
      ...(user.userMetadata && { user_metadata: structuredClone(user.userMetadata) }),
      ...(user.appMetadata && { app_metadata: structuredClone(user.appMetadata) }),
    };
    this.#users.set(added.user_id, added);
    return added;
  }

  recordLogin(user: TenantUser): void {
    user.logins_count += 1;
    user.last_login = new Date().toISOString();
    user.last_ip = '127.0.0.1';
  }

  /** The secondary user ends; its identities go on in the primary one, its metadata are lost. */
  link(primary: TenantUser, secondary: TenantUser): void {
    const [main, ...linked] = secondary.identities;
    if (main) primary.identities.push({ ...main, profileData: profileOf(secondary) }, ...linked);
    primary.updated_at = new Date().toISOString();
    this.#users.delete(secondary.user_id);
  }

  /** The identity becomes a user of its own again, without metadata. */
  unlink(user: TenantUser, identity: UserIdentity): void {
    user.identities = user.identities.filter((other) => other !== identity);
    user.updated_at = new Date().toISOString();
    this.add({ connection: identity.connection, userId: identity.user_id, profile: identity.profileData ?? {} });
  }
}
