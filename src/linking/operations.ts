import type { SessionChange, SignInContext, SignInWindow } from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { signInContext } from '../domain/sign-in-context.js';
import type { LinkingScreen } from './linking-screen.js';
import type { LinkingSettings } from './linking-settings.js';
import type { Target } from './linking-state.js';
import { nameOf } from './linking-transitions.js';

/** Why what runs is given up: nobody is there any more to be told how it ends. */
class Removed extends LinkError {}

interface Operation {
  readonly name: string;
  readonly ended: Promise<unknown>;
  readonly abort: AbortController;
}

type Work<T> = (context: SignInContext) => Promise<T>;

/**
 * Runs one operation of the user at a time, and shows and tells how it fails. Asking for the one that runs joins it; asking for another is
 * refused.
 */
export class Operations {
  readonly #screen: LinkingScreen;
  readonly #settings: () => LinkingSettings;
  #running: Operation | undefined;

  constructor(screen: LinkingScreen, settings: () => LinkingSettings) {
    this.#screen = screen;
    this.#settings = settings;
  }

  /** The operation that runs, as a promise of its end. */
  get current(): Promise<unknown> | undefined {
    return this.#running?.ended;
  }

  /** Whether the operation that runs succeeds, once it has ended. */
  get success(): Promise<boolean> | undefined {
    return this.#running?.ended.then(() => true).catch(() => false);
  }

  /**
   * Starts the work at once, in the caller's task.
   * @param show shows that it runs, and the window in which the user signs in
   * @throws {LinkError} `busy`
   */
  run<T>(target: Target, show: (window?: SignInWindow) => void, work: Work<T>): Promise<T> {
    const name = nameOf(target);
    if (this.#running) {
      if (this.#running.name === name) return this.#running.ended as Promise<T>;
      const hint = 'Wait for the promise of the operation in progress, or call cancel() first.';
      return Promise.reject(new LinkError('busy', `Cannot start "${name}": "${this.#running.name}" is in progress.`, { hint }));
    }
    const abort = new AbortController();
    let begin = (): void => undefined;
    const ended = new Promise<T>((resolve, reject) => {
      begin = () => void this.#perform(target, abort.signal, show, work).then(resolve, reject);
    }).finally(() => {
      if (this.#running?.abort === abort) this.#running = undefined;
    });
    // Before it begins: all that it tells, and all who ask for something else then, find it running.
    this.#running = { name, ended, abort };
    begin();
    return ended;
  }

  /** Ends what waits for the user. */
  cancel(): void {
    this.#running?.abort.abort(new LinkError('aborted', 'cancel() ended the operation.'));
  }

  /** Ends whatever runs without a word, and makes room for the next one without waiting for it. */
  drop(): void {
    const removed = new Removed('aborted', 'The element was removed, or one of its settings changed, before the operation ended.');
    this.#running?.abort.abort(removed);
    this.#running = undefined;
  }

  async #perform<T>(target: Target, signal: AbortSignal, show: (window?: SignInWindow) => void, work: Work<T>): Promise<T> {
    let isSessionLost = false;
    const sessionChanged = (change: SessionChange): void => {
      if (signal.reason instanceof Removed) return;
      isSessionLost = change.reason === 'link-failed' || change.reason === 'wrong-user';
      if (isSessionLost) this.#screen.sessionLost(target);
      this.#screen.emit('session-changed', change);
    };
    const showWindow = (window?: SignInWindow): void => {
      if (this.#running?.abort.signal === signal) show(window);
    };
    try {
      return await work(signInContext(signal, this.#settings(), showWindow, sessionChanged));
    } catch (caught) {
      if (signal.reason instanceof Removed) throw signal.reason;
      throw this.#screen.fail(target, caught, isSessionLost);
    }
  }
}
