import { LinkError } from '../../domain/link-error.js';
import type { Page } from '../browser/page.js';

/** Whether the SDK's cookie says that somebody is signed in to an application, in whatever tab that happened. */
export function isMarkedSignedIn({ cookies }: Pick<Page, 'cookies'>, clientId: string): boolean {
  return cookies.split('; ').some((cookie) => cookie.replace(/^_legacy_/, '').startsWith(`auth0.${clientId}.is.authenticated=`));
}

/** Notices that the user signed out in another tab, while the tokens of this one are still good. */
export class SignOutWatch {
  readonly #page: Pick<Page, 'cookies'>;
  readonly #clientId: string;
  #wasMarked = false;

  constructor(page: Pick<Page, 'cookies'>, clientId: string) {
    this.#page = page;
    this.#clientId = clientId;
  }

  /** @throws {LinkError} `login-required` if somebody was signed in before and nobody is now */
  check(): void {
    const isMarked = isMarkedSignedIn(this.#page, this.#clientId);
    const wasMarked = this.#wasMarked;
    this.#wasMarked = isMarked;
    if (wasMarked && !isMarked) throw new LinkError('login-required', 'The user signed out in another tab.');
  }
}
