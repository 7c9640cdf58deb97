import type { ReactiveControllerHost } from 'lit';
import { LinkError } from '../domain/link-error.js';

/** A module that an element needs after its first view. A failure is not remembered: the next `load` tries again. */
export class LazyModule<Module> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #import: () => Promise<Module>;
  #value: Module | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, importModule: () => Promise<Module>) {
    this.#host = host;
    this.#import = importModule;
  }

  /** The module, once it is here; the host is then rendered again. */
  get value(): Module | undefined {
    return this.#value;
  }

  /** Rejects with a `LinkError` where the module could not be fetched. */
  load(): Promise<void> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    try {
      this.#value = await this.#import();
      this.#host.requestUpdate();
    } catch (cause) {
      this.#loading = undefined;
      throw fileMissing(cause);
    }
  }
}

export function fileMissing(cause: unknown): LinkError {
  return new LinkError('network', 'A file of this package could not be fetched.', {
    cause,
    hint: 'Publish all of its files next to each other.',
  });
}
