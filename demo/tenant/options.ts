import type { AbsorbedSession } from './account.js';
import type { IdTokenAlgorithm } from './id-token.js';
import type { ProviderPolicies } from './provider-pages.js';
import type { RateLimit } from './rate-limit.js';

/** A confidential application that gets Management API tokens by client credentials. */
export interface MachineClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes that it is granted, separated by spaces. */
  readonly scope: string;
  /** Exact callback URLs: it may sign users in, too. A path is of each of the tenant's own origins. */
  readonly callbackUrls?: readonly string[];
}

export interface TenantOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Name of the loopback host that stands for the tenant's canonical domain. */
  readonly host?: 'localhost' | '127.0.0.1';
  /** The other name of the loopback host is a custom domain of the same tenant. */
  readonly customDomain?: boolean;
  /** Origins of the pages: allowed web origins, allowed logout URLs and, unless `allowedCallbackUrls` is there, allowed callback URLs with any path. */
  readonly allowedOrigins: readonly string[];
  /** Allows the origins of every page on localhost, 127.0.0.1 and [::1] besides. */
  readonly allowLoopbackOrigins?: boolean;
  /** Exact callback URLs, compared as Auth0 does. Their origins may ask for tokens, too. */
  readonly allowedCallbackUrls?: readonly string[];
  /** The pages' application: public, with PKCE. */
  readonly clientId?: string;
  /** Further applications of the same kind. */
  readonly otherClientIds?: readonly string[];
  /** Connections that are enabled for the applications; all if left out. */
  readonly enabledConnections?: readonly string[];
  /** Connections whose sign-in leads through a page of the provider's own first, with the opener policy of that page. X has one with `same-origin`. */
  readonly providerPages?: ProviderPolicies;
  /** How ID tokens are signed. Accounts can be linked by RS256 alone, the default. */
  readonly idTokenAlgorithm?: IdTokenAlgorithm;
  /** `false`: the applications lack the grant type Refresh Token. */
  readonly allowRefreshTokens?: boolean;
  readonly machineClients?: readonly MachineClient[];
  /** Identifiers of APIs besides the Management API. */
  readonly apis?: readonly string[];
  /** Limit on the Management API; one that nobody reaches if left out. */
  readonly rateLimit?: RateLimit;
  /** Whether pages may read the rate limit headers; it is not known whether a live tenant lets them. */
  readonly exposeRateLimit?: boolean;
  /** Seconds. */
  readonly accessTokenLifetime?: number;
  /** What the browser session of a user comes to when that user is linked to another; what a live tenant does is not known. */
  readonly absorbedSession?: AbsorbedSession;
  /** `false`: the applications are not authorised for the Management API, and `/authorize` says so. */
  readonly authorizeManagementApi?: boolean;
  /** `false`: Management API tokens come without any of its scopes. */
  readonly grantManagementScopes?: boolean;
  /** The application must be consented to before it gets the Management API scopes, as Auth0 wants of pages on localhost. */
  readonly requireConsent?: boolean;
  /** The applications require sender constraining: a DPoP proof with each request for tokens. */
  readonly requireProofOfPossession?: boolean;
  /** Everybody has to prove a second factor, once for each sign-in. */
  readonly requireSecondFactor?: boolean;
  /** Milliseconds since the epoch, for the rate limit. */
  readonly now?: () => number;
}

/** Signs the second account in, for linking by the Action. */
export const demoCompanionClient: MachineClient = {
  clientId: 'demo-companion',
  clientSecret: 'demo-companion-secret',
  scope: 'read:users update:users read:users_app_metadata update:users_app_metadata',
  callbackUrls: ['/continue'],
};

export const demoMachineClient: MachineClient = {
  clientId: 'demo-machine',
  clientSecret: 'demo-machine-secret',
  scope: 'read:users update:users read:users_app_metadata update:users_app_metadata',
};
