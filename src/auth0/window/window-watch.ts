import type { Environment } from '../browser/environment.js';

/**
 * What has become of a window: it is `open`, as far as can be told; the user has `closed` it; the browser has `blocked` it; it is `cut-off`
 * and may still be in use; or it is cut off and `forsaken`, as the user is back at the page.
 */
export type WindowFate = 'open' | 'closed' | 'blocked' | 'cut-off' | 'forsaken';

/** Milliseconds within which no user closes a window. */
const blockersMoment = 600;
/** Milliseconds within which the page has the focus again once its window is closed. */
const focusReturns = 1000;
/** Milliseconds to wait for an answer if the focus says nothing: the page has had it all along. */
const undecided = 5000;
/** Milliseconds that a user spends at the page who has given its window up. */
const lostInterest = 10_000;

/**
 * Tells a closed window from one that a `Cross-Origin-Opener-Policy` on the way has cut off: `closed` is true for both. Whoever closes a
 * window is back at the page; whoever signs in in it is not.
 */
export class WindowWatch {
  readonly #popup: Pick<Window, 'closed'>;
  readonly #environment: Pick<Environment, 'page' | 'now'>;
  readonly #openedAt: number;
  #isSent = false;
  #isCutOff = false;
  /** Whether something else had the focus when the page was last looked at. */
  #wasAway = false;
  #closedAt: number | undefined;
  #backAt: number | undefined;

  constructor(popup: Pick<Window, 'closed'>, environment: Pick<Environment, 'page' | 'now'>) {
    this.#popup = popup;
    this.#environment = environment;
    this.#openedAt = environment.now();
  }

  /** The window has been sent to the tenant: until then nothing can cut it off. */
  sent(isCutOff: boolean): void {
    this.#isSent = true;
    this.#isCutOff ||= isCutOff;
  }

  /** To be called several times a second. */
  look(): WindowFate {
    const { page, now } = this.#environment;
    const isAway = !page.hasFocus;
    if (this.#isCutOff) return this.#lookAtCutOff(isAway, now());
    if (!this.#popup.closed) {
      this.#wasAway = isAway;
      this.#closedAt = undefined;
      return 'open';
    }
    this.#closedAt ??= now();
    const ended = this.#closedAt - this.#openedAt < blockersMoment ? 'blocked' : 'closed';
    const since = now() - this.#closedAt;
    if (!this.#isSent) return ended;
    if (isAway && since < focusReturns) return 'open';
    if (isAway) return this.#lookAtCutOff((this.#isCutOff = true), now());
    return this.#wasAway || since >= undecided ? ended : 'open';
  }

  #lookAtCutOff(isAway: boolean, now: number): WindowFate {
    if (isAway) {
      this.#wasAway = true;
      this.#backAt = undefined;
    } else if (this.#wasAway) {
      this.#backAt ??= now;
    }
    return this.#backAt !== undefined && now - this.#backAt >= lostInterest ? 'forsaken' : 'cut-off';
  }
}
