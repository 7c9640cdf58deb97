import type { Account, ProfileChoice, SignInWindow } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import type { User } from '../domain/profile.js';
import { LinkError } from '../domain/link-error.js';
import type { LinkingEventDetails, LinkingEventName } from './linking-events.js';
import { isChangeOfMind, knownOf, withActivity, withFailure, withOutcome } from './linking-transitions.js';
import type { Activity, LinkingState, Notice, Target } from './linking-state.js';

/** Holds the one state and tells what happens to it. */
export class LinkingTarget extends EventTarget {
  #state: LinkingState = { status: 'loading' };

  get state(): LinkingState {
    return this.#state;
  }

  protected set(state: LinkingState): void {
    this.#state = state;
    this.dispatchEvent(new Event('state-changed'));
  }

  /** The account that is shown, to do something with. */
  protected account(): Account {
    if (this.#state.status === 'ready') return this.#state.account;
    throw new LinkError('not-ready', 'No list is shown yet.', { hint: 'Wait for the event identities-loaded.' });
  }

  /** The window in which the user is signing in. */
  protected get window(): SignInWindow | undefined {
    const waiting = this.#state.status === 'ready' ? this.#state.activity : this.#state;
    return 'window' in waiting ? waiting.window : undefined;
  }

  protected begin(activity: Activity): void {
    if (this.#state.status === 'ready') this.set(withActivity(this.#state, activity));
  }

  /** @param expected who has to sign in, where no state tells yet */
  protected beginSignIn(window?: SignInWindow, expected?: User): void {
    const state = this.#state;
    if (state.status === 'ready') return this.begin({ kind: 'signing-in', window });
    this.set({ status: 'signing-in', window, ...(expected && { expected }), ...knownOf(state) });
  }

  protected end(notice?: Notice, account?: Account): void {
    if (this.#state.status === 'ready') this.set(withOutcome(this.#state, notice, account));
  }

  protected askWhichToKeep(connection: Connection | undefined, choice: ProfileChoice, signal: AbortSignal): Promise<keyof ProfileChoice> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      const choose = (kept: keyof ProfileChoice): void => {
        this.begin({ kind: 'linking', connection });
        resolve(kept);
      };
      this.begin({ kind: 'choosing', connection, choice, choose });
    });
  }

  /** Adds to a failure that has been shown already what came to light after it. */
  protected sessionLost(): void {
    const state = this.#state;
    if (state.status === 'ready' && state.notice && 'target' in state.notice) {
      this.set({ ...state, notice: { ...state.notice, isSessionLost: true } });
    }
  }

  /** Shows a failure, or a change of mind, and tells of it. */
  protected fail(target: Target, caught: unknown, isSessionLost = false): LinkError {
    const error = LinkError.from(caught);
    this.set(withFailure(this.#state, target, error, isSessionLost));
    if (!isChangeOfMind(error)) this.emit('account-link-failed', { operation: target.operation, error });
    return error;
  }

  /** @returns whether no listener has objected */
  protected emit<Name extends LinkingEventName>(name: Name, detail: LinkingEventDetails[Name], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable }));
  }
}
