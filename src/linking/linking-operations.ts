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

/** Why a request for the list is given up: an operation brings a newer one. */
export const overtaken = Symbol('overtaken');

/** Lets one operation of the user run at a time, by a gateway, and shows and tells how it ends. */
export class LinkingOperations extends LinkingTarget {
  readonly #flight = new SingleFlight();
  readonly #removals = new WeakSet<LinkError>();

  /** What asks the tenant; missing until it is set up. */
  protected gateway: AccountsGateway | undefined;
  /** The request for the list that runs: an operation brings a newer one. */
  protected loading = new AbortController();

  /** Ends what waits for the user: a sign-in, a question. What the tenant works on already goes on. Resolves once it has ended. */
  async cancel(): Promise<void> {
    if (this.state.status === 'ready' && this.state.activity.kind === 'confirming') this.end();
    else if (isAsking(this.state)) this.#flight.abort(new LinkError('aborted', 'cancel() ended the operation.'));
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
    const removed = new LinkError('aborted', 'The element was removed, or one of its settings changed, before the operation ended.');
    this.#removals.add(removed);
    this.loading.abort(removed);
    this.#flight.drop(removed);
  }

  protected isRemoved({ reason }: AbortSignal): boolean {
    return this.#removals.has(reason as LinkError);
  }

  /** Whether the operation that was given this signal still runs: what it tells later is not heard. */
  protected isCurrent(signal: AbortSignal): boolean {
    return this.#flight.isCurrent(signal);
  }

  protected async operate<T>(
    target: Target,
    run: (gateway: AccountsGateway, signal: AbortSignal, attempt: Attempt) => Promise<T>,
  ): Promise<T> {
    const { gateway } = this;
    if (!gateway)
      throw new LinkError('not-ready', 'The element is not set up yet.', { hint: 'Wait until its state is no longer loading.' });
    return this.#flight.run(nameOf(target), async (signal) => {
      this.loading.abort(overtaken);
      const attempt: Attempt = {};
      try {
        return await run(gateway, signal, attempt);
      } catch (caught) {
        throw this.isRemoved(signal) ? (signal.reason as LinkError) : this.fail(target, caught, attempt.isSessionLost);
      }
    });
  }
}
