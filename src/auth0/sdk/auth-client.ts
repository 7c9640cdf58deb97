type Parameters = Record<string, string | number | undefined>;

/** What one of the SDK's calls may be told. */
export interface AuthRequest {
  readonly authorizationParams?: Parameters;
  readonly cacheMode?: 'on' | 'off' | 'cache-only';
}

/** The claims of an ID token, and the token itself as `__raw`. */
export interface IdTokenClaims {
  readonly __raw: string;
  readonly [claim: string]: unknown;
}

/**
 * The part of `@auth0/auth0-spa-js` 2.x that is used here. A page may bundle another copy and another version of it than this package
 * does, so everything is told by its shape and nothing by its class.
 */
export interface AuthClient {
  getTokenSilently(options?: AuthRequest): Promise<string | undefined>;
  /** Tells `openUrl` where the user has to sign in; `handleRedirectCallback` takes the query of the page that the user comes back to. */
  loginWithRedirect(options: AuthRequest & { readonly openUrl: (url: string) => void }): Promise<void>;
  handleRedirectCallback(url: string): Promise<unknown>;
  getUser(): Promise<{ readonly [claim: string]: unknown } | undefined>;
  getIdTokenClaims(): Promise<IdTokenClaims | undefined>;
  /** Not every 2.x has it. */
  getConfiguration?(): { readonly domain: string; readonly clientId: string };
}

/** Signs a user in by a client, in a window that is open already. May be called again, for another client, in the same window. */
export type LogIn = (client: AuthClient, request?: AuthRequest) => Promise<void>;

/** Seconds in which a user has to sign in: a minute is too short for a forgotten password or a second factor. */
export const signInTimeout = 600;

/** A client that this package has made for itself. */
export interface OwnClient extends AuthClient {
  logout(): Promise<void>;
}

/** What a client of this package is made with. Written here, as the SDK's own types do not compile under every setting of a page's TypeScript. */
interface OwnClientOptions {
  readonly domain: string;
  readonly clientId: string;
  readonly authorizeTimeoutInSeconds?: number;
  readonly httpTimeoutInSeconds?: number;
  readonly leeway?: number;
  readonly cacheLocation?: 'memory';
  readonly authorizationParams?: Parameters;
}

/** The SDK, as far as it is used. */
export interface AuthSdk {
  readonly Auth0Client: new (options: OwnClientOptions) => OwnClient;
}

/** Seconds to wait for what needs nobody: an iframe that does not answer in this time will not do so later. */
const silentTimeout = 10;

/** Seconds to wait for the token endpoint; the SDK asks three times. */
const requestTimeout = 5;

/**
 * A client with a memory of its own: tokens live as long as it does, and no refresh token is asked for (it would start a worker, which a
 * strict content security policy refuses).
 */
export function createOwnClient(sdk: AuthSdk, options: Omit<OwnClientOptions, 'cacheLocation'>): OwnClient {
  const client = new sdk.Auth0Client({
    authorizeTimeoutInSeconds: silentTimeout,
    httpTimeoutInSeconds: requestTimeout,
    ...options,
    cacheLocation: 'memory',
  });
  // A silent sign-in that ends with `login_required` calls this, and it would remove cookies that the page's own client shares by client id.
  client.logout = () => Promise.resolve();
  return client;
}

/** The organization that a user is signed in to. */
export async function readOrganization(client: AuthClient): Promise<string | undefined> {
  const user = await client.getUser();
  return typeof user?.org_id === 'string' ? user.org_id : undefined;
}
