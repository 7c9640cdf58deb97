import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LinkError } from '../domain/link-error.js';

/** What an element shows and does, without a document. */
export interface Store<State> extends EventTarget {
  readonly state: State;
}

/** A store and how it is started and ended with its element, as often as that comes and goes. */
export interface StoreParts<S> {
  readonly store: S;
  start(): void;
  stop(): void;
}

type CommonState = { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: LinkError };

/** Ties a store to an element: fetches its code, starts it with the element, ends it with the element, renders its states and passes its events on. */
export class StoreController<State extends { readonly status: string }, S extends Store<State>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #eventNames: readonly string[];
  readonly #create: () => Promise<StoreParts<S>>;
  #parts: StoreParts<S> | undefined;
  #failure: LinkError | undefined;
  #running: AbortController | undefined;

  /** @param create fetches the store's code; called again after a failure */
  constructor(host: ReactiveControllerHost & HTMLElement, eventNames: readonly string[], create: () => Promise<StoreParts<S>>) {
    this.#host = host;
    this.#eventNames = eventNames;
    this.#create = create;
    host.addController(this);
  }

  get state(): State | CommonState {
    return this.#failure ? { status: 'failed', error: this.#failure } : (this.#parts?.store.state ?? { status: 'loading' });
  }

  /** Carries out what the user wants; missing while its code is on its way. */
  get store(): S | undefined {
    return this.#parts?.store;
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#comeBack);
    this.#host.requestUpdate();
  }

  /** Starts with the first update, when all that the page has set is there. */
  hostUpdate(): void {
    if (this.#running || !this.#host.isConnected) return;
    this.#running = new AbortController();
    void this.#start(this.#running.signal);
  }

  /** An element that is back within a microtask was only moved: a window that is open stays open. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      removeEventListener('pageshow', this.#comeBack);
      this.reset();
    });
  }

  /** Ends what runs; the next update starts again. */
  reset(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#failure = undefined;
    this.#parts?.stop();
    this.#host.requestUpdate();
  }

  /** The user may have signed out on another page before the Back button showed this one again. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.reset();
  };

  async #start(signal: AbortSignal): Promise<void> {
    try {
      await this.#fetchStore();
    } catch (error) {
      if (signal.aborted) return;
      this.#failure = LinkError.from(error);
      this.#dispatch('account-link-failed', { operation: 'load', error: this.#failure });
      return this.#host.requestUpdate();
    }
    if (!signal.aborted) this.#parts?.start();
  }

  async #fetchStore(): Promise<void> {
    if (this.#parts) return;
    const parts = await this.#create();
    if (this.#parts) return;
    this.#parts = parts;
    parts.store.addEventListener('state-changed', () => this.#host.requestUpdate());
    for (const name of this.#eventNames) {
      parts.store.addEventListener(name, (event) => {
        const { detail, cancelable } = event as CustomEvent<unknown>;
        if (!this.#dispatch(name, detail, cancelable)) event.preventDefault();
      });
    }
  }

  #dispatch(name: string, detail: unknown, cancelable = false): boolean {
    if (name === 'account-link-failed') {
      import('./set-up-console.js').then(
        ({ tellOfSetUp }) => tellOfSetUp(this.#host, (detail as { readonly error: unknown }).error),
        () => undefined,
      );
    }
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}
