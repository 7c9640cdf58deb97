/** The outcome of some work, or the signal's reason as soon as that comes first. The work goes on, unheard. */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    const stopListening = (): void => signal.removeEventListener('abort', abort);
    work.then(resolve, reject).then(stopListening, stopListening);
  });
}
