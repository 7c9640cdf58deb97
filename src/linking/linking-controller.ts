import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { linkingEventNames } from './linking-events.js';
import type { LinkingSettings } from './linking-settings.js';
import type { LinkingState } from './linking-state.js';
import type { LinkingStore } from './linking-store.js';
import type { SharedChanges } from './shared-changes.js';

/** Ties a store to an element: fetches its code, starts it with the element, ends it with the element, renders its states and passes its events on. */
export class LinkingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => LinkingSettings;
  readonly #createGateway: () => Promise<AccountsGateway>;
  #store: LinkingStore | undefined;
  #changes: SharedChanges | undefined;
  #failure: LinkError | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => LinkingSettings, createGateway: () => Promise<AccountsGateway>) {
    this.#host = host;
    this.#settings = settings;
    this.#createGateway = createGateway;
    host.addController(this);
  }

  get state(): LinkingState {
    return this.#failure ? { status: 'failed', error: this.#failure } : (this.#store?.state ?? { status: 'loading' });
  }

  /**
   * What the user's wishes are carried out by.
   * @throws {LinkError} `not-ready` while it is on its way
   */
  get store(): LinkingStore {
    if (this.#store) return this.#store;
    throw new LinkError('not-ready', 'The element is not set up yet.', { hint: 'Wait until its state is no longer loading.' });
  }

  get storeIfReady(): LinkingStore | undefined {
    return this.#store;
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

  /** Ends what runs; the next update starts anew. */
  reset(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#failure = undefined;
    this.#changes?.close();
    this.#store?.disconnect();
    this.#host.requestUpdate();
  }

  /** The user may have signed out on another page before the Back button showed this one again. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.reset();
  };

  async #start(signal: AbortSignal): Promise<void> {
    try {
      await this.#fetchStore();
    } catch (cause) {
      if (signal.aborted) return;
      this.#failure = new LinkError('network', 'The code of the element could not be fetched.', { cause });
      this.#dispatch('account-link-failed', { operation: 'load', error: this.#failure });
      return this.#host.requestUpdate();
    }
    if (signal.aborted) return;
    this.#changes?.open();
    this.#store?.connect(this.#createGateway);
  }

  async #fetchStore(): Promise<void> {
    const { LinkingStore, SharedChanges } = await import('./linking-runtime.js');
    if (this.#store) return;
    const store = new LinkingStore(this.#settings);
    store.addEventListener('state-changed', () => this.#host.requestUpdate());
    for (const name of linkingEventNames) {
      store.addEventListener(name, (event) => {
        const { detail, cancelable } = event as CustomEvent<unknown>;
        if (!this.#dispatch(name, detail, cancelable)) event.preventDefault();
      });
    }
    this.#store = store;
    this.#changes = new SharedChanges(store);
  }

  #dispatch(name: string, detail: unknown, cancelable = false): boolean {
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}
