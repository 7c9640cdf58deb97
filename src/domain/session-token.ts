import type { Candidate } from './candidate.js';
import type { LinkErrorCode } from './link-error.js';

/** What the Action tells the page, in a token that only the Action trusts. To the page it is text from a URL. */
export interface SessionTokenPayload {
  /** The user's own verified email, which the sign-in page is filled in with. */
  readonly email: string;
  /** How the user has signed in now. */
  readonly current: Pick<Candidate, 'connection' | 'provider'>;
  readonly candidates: readonly Candidate[];
  /** Of the page that was shown: the login knows which it was, and takes one answer to it. */
  readonly nonce?: string;
  /** What the application that is signed in to is called. */
  readonly app?: string;
  /** Whether there is no way to decline. */
  readonly required?: boolean;
  /** Why the page is shown again. */
  readonly reason?: LinkErrorCode;
  /** BCP 47 tag of the language that the login was asked for in. */
  readonly language?: string;
}
