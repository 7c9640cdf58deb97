import type { AccessToken } from '../tokens/access-token.js';
import type { Left, SignInContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { AuthClient, AuthRequest, IdTokenClaims, LogIn } from '../sdk/auth-client.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import type { IdToken } from '../tokens/id-token.js';

import type { WantedUser } from '../trip/trip.js';

/** What a sign-in is asked for. `sessionChanged` reports who signed in in place of the expected user. */
export interface SignInRequest extends Pick<SignInContext, 'language' | 'expected' | 'sessionChanged'> {
  /** Scopes of the Management API, if more than usual are needed. */
  readonly scope?: string;
}

/** The tenant's session in this browser may be anybody's: if somebody is expected, the tenant is made to ask. */
export type SignIn = (logIn: LogIn, request: SignInRequest) => Promise<void>;

/** A trip to the tenant and back, in the page's place. */
export interface PageTrip {
  /** The step that the page is back from; missing before the first. */
  readonly step?: string;
  /** Who has to sign in; settled at the first step. */
  readonly wanted?: WantedUser;
  /** Has a client read what the page came back with. */
  readonly read: (client: AuthClient) => Promise<void>;
  /** Leaves for another step, which `client` reads the answer to; as a client that is made in the same way then. */
  readonly leave: (step: string, client: AuthClient, request: AuthRequest, wanted?: WantedUser) => Promise<Left>;
}

/** Who is signed in, and where the access tokens come from that the Management API is asked with. All rejections are `LinkError`s. */
export interface Session {
  /** The application, if it is known before a token is. */
  readonly clientId?: string;
  /** Whether the page signs its user in by other means than this session, and so has to be told when it is another. */
  readonly isOfPage: boolean;
  /** Whether new tokens come from the tenant's session in this browser, so that they belong to the user who signed in last. */
  readonly renewsSilently: boolean;
  /** Whether new tokens need nobody and are the same user's, even if another one signs in at the tenant in this browser. */
  readonly renewsAlone: boolean;
  /** Whether access tokens outlive the page: they are still there when it is left and comes back. */
  readonly keepsTokens: boolean;
  /**
   * Never asks the user for anything.
   * @param scope of the Management API, if more than usual is needed
   */
  getAccessToken(scope?: string): Promise<AccessToken>;
  /** One that is good for some time yet. Absent if only the page has it. */
  readonly getIdToken?: () => Promise<IdToken>;
  /** The organization that the user is signed in to. */
  getOrganization(): Promise<string | undefined>;
  /** The user whom the session knows, without asking the tenant. Absent if only the page knows. */
  readonly getUserId?: () => Promise<string | undefined>;
  /** Signs a user in. Absent if only the page can do that. */
  readonly signIn?: SignIn;
  /** As `signIn`, in the page's place: called at the start, and once more after each trip. */
  readonly signInByPage?: (trip: PageTrip, request: SignInRequest) => Promise<void | Left>;
  /** Takes nobody but this user from now on, until a user signs in. Absent if the user is the page's. */
  readonly expect?: (userId: string) => void;
  /** Forgets the user, so that the next token may be another's. Absent if the user is the page's. */
  readonly forget?: () => void;
}

/** Tells the sessions of a page apart, also after it was left. */
export function nameOfSession({ audience, organization }: TenantSettings, { isOfPage }: Pick<Session, 'isOfPage'>): string {
  return JSON.stringify([isOfPage, audience, organization]);
}

/** How to let users sign in, or a `LinkError` that says who has to do it. */
export function requireSignIn({ signIn }: Session): SignIn {
  if (signIn) return signIn;
  throw pageHasToSignIn();
}

export function pageHasToSignIn(cause?: unknown): LinkError {
  return new LinkError('login-required', 'Only the page itself can sign the user in.', {
    cause,
    hint: 'Sign the user in by the library that getAccessToken uses, with any step that the tenant wants, and call refresh() after that.',
  });
}

/** Where the current account cannot be proved, it cannot become part of another. */
export function requireIdToken({ getIdToken }: Session): () => Promise<IdToken> {
  if (getIdToken) return getIdToken;
  throw new LinkError(
    'not-configured',
    'Users cannot choose which account to keep, because the page gives no ID token of the current one.',
    {
      hint: 'Leave out primary="choose", or set client (the page’s Auth0Client) in place of getAccessToken.',
    },
  );
}

/** What a sign-in of somebody who is expected asks for. */
export function expectedParams(expected: SignInContext['expected']): Record<string, string | undefined> {
  return expected ? { prompt: 'login', login_hint: expected.profile.email } : {};
}

/** Who has to sign in, as it is kept while the page is away. */
export function wantedUser({ expected }: Pick<SignInRequest, 'expected'>): WantedUser | undefined {
  return expected && { userId: expected.userId, email: expected.profile.email };
}

/** Refuses a user who has signed in in place of the expected one. */
export function refuseOther(
  claims: IdTokenClaims | undefined,
  wanted: unknown,
  { sessionChanged }: Pick<SignInRequest, 'sessionChanged'>,
): void {
  if (claims?.sub === wanted) return;
  if (typeof claims?.sub === 'string') sessionChanged({ reason: 'wrong-user', sub: claims.sub });
  throw otherUserSignedIn();
}

export function otherUserSignedIn(): LinkError {
  return new LinkError('session-mismatch', 'Another user has signed in than the one whose account is shown. Nothing was changed.', {
    hint: 'Let the user sign in again, to the account that is shown.',
  });
}
