import type { AccessToken } from './access-token.js';
import type { Auth0Domain } from './auth0-domain.js';

/** What every session is given. */
export interface SessionSettings {
  readonly domain: Auth0Domain;
  /** Identifier of the Management API. */
  readonly audience: string;
  readonly organization?: string;
  readonly redirectUri?: string;
}

/** Who is signed in, and where the access tokens come from that the Management API is asked with. All rejections are `LinkError`s. */
export interface Session {
  /** The application, where it is known before a token is. */
  readonly clientId?: string;
  /** Whether new tokens come from the tenant's session in this browser, so that they follow whoever signed in last. */
  readonly renewsSilently: boolean;
  /** Never asks the user for anything. */
  getAccessToken(): Promise<AccessToken>;
  /** The organization that the user is signed in to. */
  getOrganization(): Promise<string | undefined>;
  /** Signs a user in, in a window that is open already. Absent where only the page can do that. */
  readonly signIn?: (popup: Window, language: string) => Promise<void>;
}

/** Seconds in which a user has to sign in: the SDK's minute is too short for a forgotten password or a second factor. */
export const signInTimeout = 600;
