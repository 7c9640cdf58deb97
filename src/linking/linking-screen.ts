import type { Account, ProfileChoice, SignInWindow } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import type { User } from '../domain/profile.js';
import { LinkError } from '../domain/link-error.js';
import type { LinkingEventDetails, LinkingEventName } from './linking-events.js';
import { isChangeOfMind, expectedAndStep, withActivity, withFailure, withOutcome } from './linking-transitions.js';
import type { Activity, LinkingState, Notice, Target } from './linking-state.js';

/** Holds what is shown, the one state of a store, and has the store's listeners told of each change and of what happens. */
export class LinkingScreen {
  readonly #listeners: EventTarget;
  #state: LinkingState = { status: 'loading' };

  constructor(listeners: EventTarget) {
    this.#listeners = listeners;
  }

  get state(): LinkingState {
    return this.#state;
  }

  set(state: LinkingState): void {
    this.#state = state;
    this.#listeners.dispatchEvent(new Event('state-changed'));
  }

  /** The account that is shown, to do something with. */
  account(): Account {
    if (this.#state.status === 'ready') return this.#state.account;
    throw new LinkError('not-ready', 'No list is shown yet.', { hint: 'Wait for the event identities-loaded.' });
  }

  /** The window in which the user is signing in. */
  get window(): SignInWindow | undefined {
    const waiting = this.#state.status === 'ready' ? this.#state.activity : this.#state;
    return 'window' in waiting ? waiting.window : undefined;
  }

  begin(activity: Activity): void {
    if (this.#state.status === 'ready') this.set(withActivity(this.#state, activity));
  }

  /** @param expected who has to sign in, if no state tells yet */
  beginSignIn(window?: SignInWindow, expected?: User): void {
    const state = this.#state;
    if (state.status === 'ready') return this.begin({ kind: 'signing-in', window });
    this.set({ status: 'signing-in', window, ...(expected && { expected }), ...expectedAndStep(state) });
  }

  end(notice?: Notice, account?: Account): void {
    if (this.#state.status === 'ready') this.set(withOutcome(this.#state, notice, account));
  }

  askWhichToKeep(connection: Connection | undefined, choice: ProfileChoice, signal: AbortSignal): Promise<keyof ProfileChoice> {
    return this.#ask(connection, signal, (choose) => ({ kind: 'choosing', connection, choice, choose }));
  }

  askToLink(connection: Connection | undefined, other: User, signal: AbortSignal): Promise<void> {
    return this.#ask(connection, signal, (confirm) => ({ kind: 'confirming-link', connection, other, confirm }));
  }

  #ask<Answer>(
    connection: Connection | undefined,
    signal: AbortSignal,
    asking: (answer: (given: Answer) => void) => Activity,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      const answer = (given: Answer): void => {
        this.begin({ kind: 'linking', connection });
        resolve(given);
      };
      this.begin(asking(answer));
    });
  }

  /** Adds to a failure that is shown already what came to light after it. */
  sessionLost({ operation }: Target): void {
    const state = this.#state;
    if (state.status === 'ready' && state.notice && 'target' in state.notice && state.notice.target.operation === operation) {
      this.set({ ...state, notice: { ...state.notice, isSessionLost: true } });
    }
  }

  /** Shows a failure, or a change of mind, and tells of it. */
  fail(target: Target, caught: unknown, isSessionLost = false): LinkError {
    const error = LinkError.from(caught);
    this.set(withFailure(this.#state, target, error, isSessionLost));
    if (!isChangeOfMind(error)) this.emit('account-link-failed', { operation: target.operation, error });
    return error;
  }

  /** @returns whether no listener has objected */
  emit<Name extends LinkingEventName>(name: Name, detail: LinkingEventDetails[Name], cancelable = false): boolean {
    return this.#listeners.dispatchEvent(new CustomEvent(name, { detail, cancelable }));
  }
}
