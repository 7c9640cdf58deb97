import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { LinkingTarget } from './linking-target.js';
import { isAsking, type Target } from './linking-state.js';
import { nameOf } from './linking-transitions.js';
import { SingleFlight } from './single-flight.js';

/** What comes to light while an operation runs. */
export interface Attempt {
  isSessionLost?: boolean;
}

const removed = new LinkError('popup-closed', 'The element was removed or set up anew before the operation had ended.');

/** Lets one operation of the user run at a time, by a gateway, and shows and tells how it ends. */
export class LinkingOperations extends LinkingTarget {
  readonly #flight = new SingleFlight();

  /** What asks the tenant; missing until it is set up. */
  protected gateway: AccountsGateway | undefined;
  /** The request for the list that runs: an operation brings a newer one. */
  protected loading = new AbortController();

  /** Ends what waits for the user: a sign-in, a question. What the tenant works on already goes on. Resolves once it has ended. */
  async cancel(): Promise<void> {
    if (this.state.status === 'ready' && this.state.activity.kind === 'confirming') this.end();
    else if (isAsking(this.state)) this.#flight.abort(new LinkError('popup-closed', 'The user cancelled.'));
    await this.#flight.current?.catch(() => undefined);
  }

  /** Brings the window in which the user signs in to the front; to be called in a user gesture. */
  showWindow(): void {
    this.window?.focus();
  }

  protected get isOperating(): boolean {
    return this.#flight.current !== undefined;
  }

  /** Whether the operation that runs succeeds, once it has ended. */
  protected get success(): Promise<boolean> | undefined {
    return this.#flight.success;
  }

  /** Ends whatever runs, and forgets the gateway. */
  protected drop(): void {
    this.gateway?.close?.();
    this.gateway = undefined;
    this.loading.abort(removed);
    this.#flight.drop(removed);
  }

  protected isRemoved({ reason }: AbortSignal): boolean {
    return reason === removed;
  }

  protected async operate(
    target: Target,
    run: (gateway: AccountsGateway, signal: AbortSignal, attempt: Attempt) => Promise<void>,
  ): Promise<void> {
    const { gateway } = this;
    if (!gateway) throw new LinkError('not-configured', 'The element is not set up yet; wait until its state is no longer loading.');
    return this.#flight.run(nameOf(target), async (signal) => {
      this.loading.abort();
      const attempt: Attempt = {};
      try {
        await run(gateway, signal, attempt);
      } catch (caught) {
        throw this.isRemoved(signal) ? removed : this.fail(target, caught, attempt.isSessionLost);
      }
    });
  }
}
