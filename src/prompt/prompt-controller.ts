import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LinkError } from '../domain/link-error.js';
import { promptEventNames } from './prompt-events.js';
import type { PromptGateway } from './prompt-gateway.js';
import type { PromptState } from './prompt-state.js';
import type { PromptSettings, PromptStore } from './prompt-store.js';

/** What a controller asks of its element. */
export interface PromptHost {
  readonly settings: () => PromptSettings;
  readonly createGateway: (signal: AbortSignal) => Promise<PromptGateway>;
}

/** Ties a store to an element: fetches its code, starts it with the element, ends it with the element, renders its states and passes its events on. */
export class PromptController implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: PromptHost;
  #store: PromptStore | undefined;
  #failure: LinkError | undefined;
  #running: AbortController | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement, host: PromptHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  get state(): PromptState {
    return this.#failure ? { status: 'failed', error: this.#failure } : (this.#store?.state ?? { status: 'loading' });
  }

  /** Carries out what the user wants; missing while its code is on its way. */
  get store(): PromptStore | undefined {
    return this.#store;
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#comeBack);
    this.#element.requestUpdate();
  }

  /** Starts with the first update, when all that the page has set is there. */
  hostUpdate(): void {
    if (this.#running || !this.#element.isConnected) return;
    this.#running = new AbortController();
    void this.#start(this.#running.signal);
  }

  /** An element that is back within a microtask was only moved: a window that is open stays open. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
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
    this.#store?.disconnect();
    this.#element.requestUpdate();
  }

  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.reset();
  };

  async #start(signal: AbortSignal): Promise<void> {
    try {
      this.#store ??= await this.#createStore();
      if (!signal.aborted) this.#store.connect(this.#host.createGateway);
    } catch (cause) {
      if (signal.aborted) return;
      this.#failure = new LinkError('network', 'The code of the element could not be fetched.', { cause });
      this.#dispatch('account-link-failed', { operation: 'load', error: this.#failure });
      this.#element.requestUpdate();
    }
  }

  async #createStore(): Promise<PromptStore> {
    const { PromptStore } = await import('./prompt-runtime.js');
    if (this.#store) return this.#store;
    const store = new PromptStore(this.#host.settings);
    store.addEventListener('state-changed', () => this.#element.requestUpdate());
    for (const name of promptEventNames) store.addEventListener(name, (event) => this.#dispatch(name, (event as CustomEvent).detail));
    return store;
  }

  #dispatch(name: string, detail: unknown): void {
    this.#element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
