/** Every way in which loading, linking, unlinking or signing in can fail. The union is closed: a new cause gets a code here. */
export type LinkErrorCode =
  /** The browser did not open the sign-in window, or took it away at once. Fix: Call `link()` and `signIn()` in the task of a click. */
  | 'popup-blocked'
  /** The user closed the sign-in window, or came back from the sign-in page without signing in. Fix: Nothing; if the window closed by itself, the hint names the page's opener policy or a callback URL. */
  | 'popup-closed'
  /** No answer came within ten minutes, from the window or to the redirect. Fix: As for `popup-closed`. */
  | 'popup-timeout'
  /** Nobody is signed in any more. Fix: The user signs in again, by the button. */
  | 'login-required'
  /** The tenant wants to ask the user for consent first, as it does for `localhost`. Fix: The user signs in by the button. */
  | 'consent-required'
  /** The tenant wants one more factor. Fix: The user signs in by the button. */
  | 'mfa-required'
  /** The user, or a rule of the tenant, refused the sign-in. Fix: The tenant's log says which: Dashboard > Monitoring > Logs. */
  | 'access-denied'
  /** The signed-in account has no verified email. Fix: The user verifies it; or set `allow-unverified`. */
  | 'unverified-primary'
  /** The second account has no verified email. Fix: The user verifies it; or set `allow-unverified`. */
  | 'unverified-secondary'
  /** The second sign-in was to the account that is signed in. Fix: The user chooses another one. */
  | 'same-account'
  /** The account is linked already, here or to another user. Fix: The user unlinks it there first. */
  | 'already-linked'
  /** A directory or an organization manages the account, so it is not made a secondary one. Fix: The user chooses another one; or take its connection off the list of managed ones. */
  | 'managed-account'
  /** The primary identity cannot be unlinked. Fix: Do not call `unlink()` with it. */
  | 'primary-identity'
  /** Another account signed in than the one that was expected. Fix: The user tries again. */
  | 'wrong-account'
  /** The tenant did not ask the second account to sign in again. Fix: The tenant must heed `prompt=login` and `max_age=0`. */
  | 'stale-login'
  /** The access token is expired, or is not for this API. Fix: The user signs in again; check what `getAccessToken` returns. */
  | 'invalid-token'
  /** The token lacks a scope. Fix: Allow the scopes: Dashboard > Applications > APIs > Auth0 Management API > Application Access. */
  | 'insufficient-scope'
  /** Another user is signed in than the one shown. Fix: Load the page again. */
  | 'session-mismatch'
  /** The tenant refused the request for the number of requests. Fix: Wait `retryAfter` seconds; a plan with higher limits helps. */
  | 'rate-limited'
  /** The merged metadata would not fit into a profile. Fix: Keep less in `user_metadata`, or merge less by `mergeMetadata`. */
  | 'metadata-too-large'
  /** No answer came, or the browser kept it from the page: CORS, a content security policy. Fix: Check Allowed Web Origins, and the policy. */
  | 'network'
  /** The page does not say which tenant or application, or says it wrongly. Fix: The hint names the attribute. */
  | 'not-configured'
  /** A setting of the tenant is wrong. Fix: The hint names it. */
  | 'tenant-misconfigured'
  /** The clock of this device is wrong by more than sign-ins tolerate. Fix: The user corrects it. */
  | 'device-clock'
  /** The browser keeps storage or cookies from this page. Fix: The user allows site data; in a frame, open the page by itself. */
  | 'storage-blocked'
  /** Another operation is in progress. Fix: Wait for its end, or call `cancel()`. */
  | 'busy'
  /** There is no list yet, or the element is not in the page. Fix: Wait for `identities-loaded`. */
  | 'not-ready'
  /** `cancel()`, a removal from the page or a changed property ended the operation. Fix: Nothing: the page did it itself. */
  | 'aborted'
  /** The tenant failed, or something else answered in its place. Fix: Try later; check `domain`. */
  | 'server'
  /** Anything else. Fix: Look at `cause`. */
  | 'unknown';

export interface LinkErrorOptions {
  /** What was caught, unchanged. */
  readonly cause?: unknown;
  /** HTTP status of the tenant's answer. */
  readonly status?: number;
  /** Seconds until another try can succeed. */
  readonly retryAfter?: number;
  /** What a developer has to change in the tenant's settings or in the page. */
  readonly hint?: string;
  /** Which setting is wrong, as the documentation of set-up names it. */
  readonly setting?: string;
}

/** The one error of this package. Its message is English and for developers; users are shown a sentence of their own language, chosen by `code`. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code: LinkErrorCode;
  /** HTTP status of the tenant's answer, if there was one. */
  readonly status?: number;
  /** Seconds until another try can succeed, if the tenant says so. */
  readonly retryAfter?: number;
  /** What a developer has to change in the tenant's settings or in the page. */
  readonly hint?: string;
  /** Which setting is wrong, as the documentation of set-up names it; missing if that is not known, or if none is. */
  readonly setting?: string;

  constructor(code: LinkErrorCode, message: string, options: LinkErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.hint = options.hint;
    this.setting = options.setting;
  }

  /** The error as it is when it is a `LinkError` already, else one with code `unknown` that keeps it as its cause. */
  static from(error: unknown): LinkError {
    // By name: a page may hold two copies of this package.
    if (error instanceof LinkError || (error instanceof Error && error.name === 'LinkError')) return error as LinkError;
    const reason = error instanceof Error ? error.message : String(error);
    return new LinkError('unknown', `Unexpected failure: ${reason}`, { cause: error });
  }
}
