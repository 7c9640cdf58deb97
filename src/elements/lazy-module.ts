import type { ReactiveControllerHost } from 'lit';
import { fetchCode } from '../domain/fetch-code.js';

/** A module that an element needs after its first view. A failure is not remembered: the next `load` tries again. */
export class LazyModule<Module> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #import: () => Promise<Module>;
  #value: Module | undefined;
  #loading: Promise<Module> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, importModule: () => Promise<Module>) {
    this.#host = host;
    this.#import = importModule;
  }

  /** The module, once it is here; the host is then rendered again. */
  get value(): Module | undefined {
    return this.#value;
  }

  /** @throws {LinkError} `network` */
  load(): Promise<Module> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<Module> {
    try {
      const module = (this.#value = await fetchCode(this.#import));
      this.#host.requestUpdate();
      return module;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
