import type { Environment } from '../browser/environment.js';

/**
 * What has become of a window: it is `open`, as far as can be told; the user has `closed` it; the browser has `blocked` it; it is `cut-off`
 * and may still be in use; or it is cut off and `forsaken`, as the user is back at the page.
 */
export type WindowFate = 'open' | 'closed' | 'blocked' | 'cut-off' | 'forsaken';

interface WatchedWindow {
  readonly closed: boolean;
  readonly location: { readonly href: string };
}

/** Milliseconds within which no user closes a window that shows nothing yet. */
const blockersMoment = 600;
/** Milliseconds after which the focus is where it stays, once a window seems to be closed. */
const focusSettles = 1000;
/** Milliseconds to wait for an answer if the focus says nothing: the page has had it all along. */
const undecided = 5000;
/** Milliseconds that a user spends at the page who has given its window up. */
const lostInterest = 10_000;

/**
 * Tells a closed window from one that a `Cross-Origin-Opener-Policy` on the way has cut off: `closed` is true for both. A user who closes
 * a window is back at the page; one who signs in in it is not.
 */
export class WindowWatch {
  readonly #popup: WatchedWindow;
  readonly #environment: Pick<Environment, 'page' | 'now'>;
  readonly #openedAt: number;
  #isSent = false;
  #isCutOff = false;
  #isEmpty = true;
  /** Whether something else has the focus than the page, as last looked at. */
  #isAway = false;
  #focusChangedAt = 0;
  /** Whether something else had it when the window was last seen open, or since. */
  #wasAway = false;
  #closedAt: number | undefined;
  #backAt: number | undefined;

  constructor(popup: WatchedWindow, environment: Pick<Environment, 'page' | 'now'>) {
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
    if (isAway !== this.#isAway) this.#focusChangedAt = now();
    this.#isAway = isAway;
    this.#isEmpty &&= !this.#isSent || isReadable(this.#popup);
    if (this.#isCutOff) return this.#lookAtCutOff(isAway, now());
    if (!this.#popup.closed) {
      this.#wasAway = isAway;
      this.#closedAt = undefined;
      return 'open';
    }
    this.#closedAt ??= now();
    const ended = this.#isEmpty && this.#closedAt - this.#openedAt < blockersMoment ? 'blocked' : 'closed';
    if (!this.#isSent) return ended;
    if (isAway) this.#wasAway = true;
    const since = now() - Math.max(this.#closedAt, this.#focusChangedAt);
    if (since < (this.#wasAway ? focusSettles : undecided)) return 'open';
    this.#isCutOff = isAway;
    return isAway ? 'cut-off' : ended;
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

/** Whether the window shows nothing of another origin's, or did so before it was closed. */
function isReadable({ location }: WatchedWindow): boolean {
  try {
    return location.href !== '';
  } catch {
    return false;
  }
}
