import { LinkError } from '../domain/link-error.js';

/** Lets one operation run at a time. Asking for the one that runs joins it; asking for another is refused. */
export class SingleFlight {
  #running: { readonly name: string; readonly ended: Promise<void>; readonly abort: AbortController } | undefined;

  /** The operation that runs, as a promise of its end. */
  get current(): Promise<void> | undefined {
    return this.#running?.ended;
  }

  /** Whether the operation that runs succeeds, once it has ended. */
  get success(): Promise<boolean> | undefined {
    return this.#running?.ended.then(() => true).catch(() => false);
  }

  /** Starts the operation at once, in the caller's task. */
  run(name: string, operation: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#running) {
      if (this.#running.name === name) return this.#running.ended;
      const message = `"${name}" was asked for while "${this.#running.name}" is under way; wait for its promise, or call cancel() first.`;
      return Promise.reject(new LinkError('unknown', message));
    }
    const abort = new AbortController();
    let begin = (): void => undefined;
    const ended = new Promise<void>((resolve, reject) => {
      begin = () => void operation(abort.signal).then(resolve, reject);
    }).finally(() => {
      if (this.#running?.abort === abort) this.#running = undefined;
    });
    // Before it begins: whatever it tells, and whoever asks for something else then, finds it running.
    this.#running = { name, ended, abort };
    begin();
    return ended;
  }

  /** Asks the operation that runs, if any, to end. */
  abort(reason: LinkError): void {
    this.#running?.abort.abort(reason);
  }

  /** Ends the operation that runs, if any, and makes room for the next one without waiting for it. */
  drop(reason: LinkError): void {
    this.abort(reason);
    this.#running = undefined;
  }
}
