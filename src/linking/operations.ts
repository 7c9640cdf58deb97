import type { SessionChange, SignInContext, SignInWindow } from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { signInContext } from '../domain/sign-in-context.js';
import type { LinkingScreen } from './linking-screen.js';
import type { LinkingSettings } from './linking-settings.js';
import type { Target } from './linking-state.js';
import { nameOf } from './linking-transitions.js';
import { SingleFlight } from './single-flight.js';

/** Why what runs is given up: nobody is there any more to be told how it ends. */
class Removed extends LinkError {}

/** Runs one operation of the user at a time, and shows and tells how it fails. */
export class Operations {
  readonly #flight = new SingleFlight();
  readonly #screen: LinkingScreen;
  readonly #settings: () => LinkingSettings;

  constructor(screen: LinkingScreen, settings: () => LinkingSettings) {
    this.#screen = screen;
    this.#settings = settings;
  }

  /** The operation that runs, as a promise of its end. */
  get current(): Promise<unknown> | undefined {
    return this.#flight.current;
  }

  /** Whether the operation that runs succeeds, once it has ended. */
  get success(): Promise<boolean> | undefined {
    return this.#flight.success;
  }

  /** @param show shows that it runs, and the window in which the user signs in */
  run<T>(target: Target, show: (window?: SignInWindow) => void, work: (context: SignInContext) => Promise<T>): Promise<T> {
    return this.#flight.run(nameOf(target), async (signal) => {
      let isSessionLost = false;
      const sessionChanged = (change: SessionChange): void => {
        if (signal.reason instanceof Removed) return;
        isSessionLost = change.reason === 'link-failed' || change.reason === 'wrong-user';
        if (isSessionLost) this.#screen.sessionLost(target);
        this.#screen.emit('session-changed', change);
      };
      const showWindow = (window?: SignInWindow): void => {
        if (this.#flight.isCurrent(signal)) show(window);
      };
      try {
        return await work(signInContext(signal, this.#settings(), showWindow, sessionChanged));
      } catch (caught) {
        if (signal.reason instanceof Removed) throw signal.reason;
        throw this.#screen.fail(target, caught, isSessionLost);
      }
    });
  }

  /** Ends what waits for the user. */
  cancel(): void {
    this.#flight.abort(new LinkError('aborted', 'cancel() ended the operation.'));
  }

  /** Ends whatever runs without a word, and makes room for the next one. */
  drop(): void {
    this.#flight.drop(new Removed('aborted', 'The element was removed, or one of its settings changed, before the operation ended.'));
  }
}
