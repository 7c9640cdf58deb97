import { untilAborted } from './until-aborted.js';

interface Running<T> {
  readonly outcome: Promise<T>;
  readonly abort: AbortController;
  waiting: number;
}

/** Lets all who want the same at the same time have it from one piece of work. */
export class SharedWork<T> {
  readonly #running = new Map<string, Running<T>>();

  /**
   * The outcome of the work that runs under this name, else of `start`. Who aborts stops waiting and leaves the others alone; the work
   * is ended when nobody waits any more.
   */
  async run(name: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const running = this.#running.get(name) ?? this.#start(name, start);
    running.waiting += 1;
    try {
      return await untilAborted(signal, running.outcome);
    } finally {
      running.waiting -= 1;
      if (running.waiting === 0) this.#end(name, running);
    }
  }

  /** Who comes from now on has what is asked for from now on. */
  renew(): void {
    this.#running.clear();
  }

  #start(name: string, start: (signal: AbortSignal) => Promise<T>): Running<T> {
    const abort = new AbortController();
    const outcome = start(abort.signal);
    const running = { outcome, abort, waiting: 0 };
    this.#running.set(name, running);
    // A caller that asks after its end asks again, even before the last of those who waited has been told.
    const forget = (): void => this.#forget(name, running);
    outcome.then(forget, forget);
    return running;
  }

  #end(name: string, running: Running<T>): void {
    this.#forget(name, running);
    running.abort.abort();
  }

  #forget(name: string, running: Running<T>): void {
    if (this.#running.get(name) === running) this.#running.delete(name);
  }
}
