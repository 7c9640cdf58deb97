type Json = Readonly<Record<string, unknown>>;

/** One way to sign in, as the tenant tells it. */
export interface TenantIdentity {
  readonly connection: string;
  readonly provider: string;
  /** The provider's own id, which some of them give as a number. */
  readonly user_id: string | number;
  /** What the provider told of a linked identity; missing for the main one. */
  readonly profileData?: { readonly email?: string; readonly email_verified?: unknown };
}

/** A user, as an Action's event and the Management API tell it. */
export interface TenantUser {
  readonly user_id: string;
  readonly email?: string;
  /** Some providers' claims come as text. */
  readonly email_verified?: boolean | string;
  /** ISO 8601. */
  readonly created_at: string;
  readonly identities: readonly TenantIdentity[];
  readonly app_metadata?: Json;
  readonly blocked?: boolean;
}

/** What is read of Auth0's post-login event. */
export interface PostLoginEvent {
  readonly user: TenantUser;
  readonly client: { readonly client_id: string; readonly name?: string };
  readonly connection: { readonly name: string; readonly strategy: string };
  readonly stats: { readonly logins_count: number };
  readonly secrets: Readonly<Record<string, string | undefined>>;
  readonly request: { readonly method: string; readonly ip?: string; readonly query?: Json; readonly body?: Json };
  readonly transaction?: { readonly protocol?: string; readonly ui_locales?: readonly string[]; readonly metadata?: Json };
}

interface CacheRecord {
  readonly value: string;
}

/** What is used of Auth0's post-login API. */
export interface PostLoginApi {
  readonly authentication: { setPrimaryUser(userId: string): void };
  readonly cache: {
    get(key: string): CacheRecord | undefined;
    set(key: string, value: string, options?: { readonly ttl: number }): unknown;
    delete(key: string): unknown;
  };
  /** Missing in runtimes of before 2025. */
  readonly transaction?: { setMetadata(key: string, value: string): unknown };
  readonly idToken: { setCustomClaim(name: string, value: unknown): unknown };
  readonly redirect: {
    /** Deprecated by Auth0, and missing one day. */
    canRedirect?(): boolean;
    encodeToken(options: { readonly secret: string; readonly expiresInSeconds: number; readonly payload: Json }): string;
    sendUserTo(url: string, options: { readonly query: Readonly<Record<string, string>> }): unknown;
  };
}
