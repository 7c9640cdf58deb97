/** Every way in which loading, linking, unlinking or signing in can fail. The union is closed: a new cause gets a code here. */
export type LinkErrorCode =
  /** The browser did not open the sign-in window, or took it away at once. */
  | 'popup-blocked'
  /** The user closed the sign-in window, or came back from the sign-in page without signing in. */
  | 'popup-closed'
  /** `cancel()`, a removal from the page or a changed property ended the operation. */
  | 'aborted'
  /** Another operation is in progress. */
  | 'busy'
  /** There is no list yet, or the element is not in the page. */
  | 'not-ready'
  /** The clock of this device is wrong by more than sign-ins tolerate. */
  | 'device-clock'
  /** The browser keeps storage or cookies from this page. */
  | 'storage-blocked'
  | 'popup-timeout'
  | 'login-required'
  | 'consent-required'
  | 'mfa-required'
  | 'access-denied'
  | 'unverified-primary'
  | 'unverified-secondary'
  | 'same-account'
  | 'already-linked'
  | 'primary-identity'
  | 'wrong-account'
  | 'stale-login'
  | 'invalid-token'
  | 'insufficient-scope'
  | 'session-mismatch'
  | 'rate-limited'
  | 'metadata-too-large'
  | 'network'
  | 'not-configured'
  | 'tenant-misconfigured'
  | 'server'
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
}

/** The one error of this package. Its message is English and for developers; users are shown a sentence of their own language, chosen by `code`. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code: LinkErrorCode;
  /** HTTP status of the tenant's answer, where there was one. */
  readonly status?: number;
  /** Seconds until another try can succeed, where the tenant says so. */
  readonly retryAfter?: number;
  /** What a developer has to change in the tenant's settings or in the page. */
  readonly hint?: string;

  constructor(code: LinkErrorCode, message: string, options: LinkErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.hint = options.hint;
  }

  /** The error as it is when it is a `LinkError` already, else one with code `unknown` that keeps it as its cause. */
  static from(error: unknown): LinkError {
    // By name: a page may hold two copies of this package.
    if (error instanceof LinkError || (error instanceof Error && error.name === 'LinkError')) return error as LinkError;
    const reason = error instanceof Error ? error.message : String(error);
    return new LinkError('unknown', `Unexpected failure: ${reason}`, { cause: error });
  }
}
