import { LinkError } from '../domain/link-error.js';

/** Lets one operation run at a time. Asking for the one that runs joins it; asking for another is refused. */
export class SingleFlight {
  #running: { readonly name: string; readonly ended: Promise<unknown>; readonly abort: AbortController } | undefined;

  /** The operation that runs, as a promise of its end. */
  get current(): Promise<unknown> | undefined {
    return this.#running?.ended;
  }

  /** Whether the operation that runs succeeds, once it has ended. */
  get success(): Promise<boolean> | undefined {
    return this.#running?.ended.then(() => true).catch(() => false);
  }

  /** Starts the operation at once, in the caller's task. */
  run<T>(name: string, operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#running) {
      if (this.#running.name === name) return this.#running.ended as Promise<T>;
      const hint = 'Wait for the promise of the operation in progress, or call cancel() first.';
      return Promise.reject(new LinkError('busy', `Cannot start "${name}": "${this.#running.name}" is in progress.`, { hint }));
    }
    const abort = new AbortController();
    let begin = (): void => undefined;
    const ended = new Promise<T>((resolve, reject) => {
      begin = () => void operation(abort.signal).then(resolve, reject);
    }).finally(() => {
      if (this.#running?.abort === abort) this.#running = undefined;
    });
    // Before it begins: whatever it tells, and whoever asks for something else then, finds it running.
    this.#running = { name, ended, abort };
    begin();
    return ended;
  }

  /** Whether the operation that was given this signal still runs. */
  isCurrent(signal: AbortSignal): boolean {
    return this.#running?.abort.signal === signal;
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
