import type { AuthSdk } from '../sdk/auth-client.js';
import { loadSdk } from '../sdk/load-sdk.js';
import { answersFromFrame, returnsInFrame } from './hidden-frame.js';
import { openEmptyWindow } from './open-window.js';
import { browserPage } from './page.js';
import type { Page } from './page.js';

/** All that this folder uses of the world outside. */
export interface Environment {
  readonly page: Page;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** As `window.open`, for an empty window of its own; `null` or a closed one if the browser blocks it. */
  readonly openWindow: (url: string, target: string, features: string) => Window | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A signal that aborts after so many milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
  /** Resolves after so many milliseconds. */
  readonly delay: (milliseconds: number) => Promise<void>;
  /** From 0 up to, but not 1. */
  readonly random: () => number;
  readonly frames: {
    /** Whether the page that a hidden frame shows sends this page an answer to a request for a sign-in. */
    readonly answers: (url: URL) => Promise<boolean>;
    /** Whether a hidden frame that is sent to the tenant comes back to this page's origin. */
    readonly returns: (url: URL) => Promise<boolean>;
  };
  readonly loadSdk: () => Promise<AuthSdk>;
}

export const browserEnvironment: Environment = {
  page: browserPage,
  fetch: (url, init) => fetch(url, init),
  openWindow: openEmptyWindow,
  now: () => Date.now(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
  delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
  frames: { answers: answersFromFrame, returns: returnsInFrame },
  loadSdk,
};
