import { LinkError } from '../../domain/link-error.js';
import type { AuthClient } from './auth-client.js';

export interface ClientOptions {
  readonly domain?: string;
  readonly clientId?: string;
  readonly useRefreshTokens?: boolean;
  readonly useRefreshTokensFallback?: boolean;
  readonly cacheLocation?: string;
  readonly cache?: object;
  readonly authorizationParams?: { readonly organization?: string; readonly redirect_uri?: string };
}

/** What the page's client was made with. Its `options` are not part of its types, but of every 2.x. */
export function readClientOptions(client: AuthClient): ClientOptions {
  const { options } = client as { readonly options?: ClientOptions };
  return { ...options, ...client.getConfiguration?.() };
}

const needed = ['getTokenSilently', 'loginWithRedirect', 'handleRedirectCallback', 'getUser', 'getIdTokenClaims'] as const;

/** By name and version, as the SDK tells the tenant; those before cannot be relied on to check where an answer comes from. */
const leastVersion = [2, 18, 2] as const;

const clientHint =
  `Set client to an Auth0Client of @auth0/auth0-spa-js ${leastVersion.join('.')} or later (new Auth0Client(…), or what createAuth0Client(…) resolves ` +
  'with; with auth0-react, the one of <Auth0Provider client>), or set getAccessToken and domain.';

/**
 * Refuses what is not the SDK's client, such as a promise of one.
 * @throws {LinkError} `not-configured`
 */
export function checkClient(client: unknown): void {
  const given = Object(client) as Partial<Record<string, unknown>>;
  const missing = needed.find((name) => typeof given[name] !== 'function');
  if (missing === undefined) return;
  const what = typeof given['then'] === 'function' ? 'a promise' : `without ${missing}()`;
  throw new LinkError('not-configured', `The property client is no Auth0Client: it is ${what}.`, { hint: clientHint });
}

/**
 * Refuses a client whose version is known to be too old, by the address that it sends users to.
 * @throws {LinkError} `not-configured`
 */
export function checkVersion(address: URL): void {
  const version = readVersion(address.searchParams.get('auth0Client'));
  const difference = version?.map((part, index) => part - (leastVersion[index] ?? 0)).find((part) => part !== 0) ?? 0;
  if (difference >= 0) return;
  throw new LinkError('not-configured', `The page’s client is of @auth0/auth0-spa-js ${version?.join('.')}, which is too old.`, {
    hint: clientHint,
  });
}

/** `undefined` if the client is another package's, which has versions of its own. */
function readVersion(encoded: string | null): readonly number[] | undefined {
  try {
    const { name, version } = JSON.parse(atob(encoded ?? '')) as Readonly<Record<string, unknown>>;
    const parts = name === 'auth0-spa-js' ? /^(\d+)\.(\d+)\.(\d+)/.exec(String(version)) : null;
    return parts?.slice(1).map(Number);
  } catch {
    return undefined;
  }
}
