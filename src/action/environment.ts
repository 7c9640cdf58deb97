/** All that the Action uses of the world outside. */
export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
  /** Writes a line to the Action's log. */
  readonly log: (line: string) => void;
}

export const nodeEnvironment: Environment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
  log: (line) => console.log(line),
};

/** Milliseconds in which a run gives up by itself: Auth0 ends it, and the login with it, after 20 seconds. */
export const runTime = 15_000;
