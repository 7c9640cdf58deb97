import type { Account } from '../../domain/accounts-gateway.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import type { SendRequest } from '../management/management-client.js';
import type { AuthSdk } from '../sdk/auth-client.js';
import type { CarriedSession } from '../session/carried-session.js';
import type { AccessToken } from '../tokens/access-token.js';
import type { IdToken } from '../tokens/id-token.js';
import type { SignInWindowOptions } from '../window/sign-in-window.js';
import type { SecondAccount } from './second-account.js';

// What a link has in hand at each of its stages: prepared → signed in → two sides, which are joined.

/** What every link works with. */
export interface LinkEnvironment extends SignInWindowOptions {
  readonly settings: TenantSettings;
  readonly session: CarriedSession;
  readonly send: SendRequest;
}

/** The application that the second account signs in to. */
export interface Application extends TenantSettings {
  readonly clientId: string;
  /** Scopes of the Management API that the second account has to bring a token with; without any, it brings none. */
  readonly secondScope?: string;
}

/** All that has to be there before the tenant's session may change hands. */
export interface Prepared {
  /** The first account's, for linking to it later. */
  readonly token: AccessToken;
  /** The first account's, for linking it to the other; there only if the user may choose that. */
  readonly idToken?: IdToken;
  /** Scopes of the Management API that the account that is kept is changed with. */
  readonly scope: string;
  readonly sdk: AuthSdk;
  readonly application: Application;
}

/** Two accounts signed in side by side, whichever way the second one signed in. */
export interface SignedIn extends Prepared {
  readonly second: SecondAccount;
  /** Seconds that the second sign-in took. */
  readonly duration: number;
  /** Called before anything is changed: from then on, the sign-in is used up. */
  readonly joining?: () => void;
}

/** Two accounts that are about to become one. */
export interface Sides {
  /** Stays, with the other as one of its identities. */
  readonly kept: { readonly account: Account; readonly token: AccessToken };
  /** Ends, and all its identities come along. */
  readonly absorbed: { readonly idToken: IdToken; readonly token?: AccessToken };
  /** Whether the account that was shown before is the one that ends. */
  readonly primaryChanged: boolean;
}
