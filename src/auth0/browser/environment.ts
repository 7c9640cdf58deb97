import type { AuthSdk } from '../sdk/auth-client.js';
import { loadSdk } from '../sdk/load-sdk.js';
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
  loadSdk,
};
