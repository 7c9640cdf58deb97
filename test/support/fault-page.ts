import type { ConsoleMessage, Page } from 'playwright-core';

/** What the widget writes to the console; what the browser writes of requests by itself is none of it. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const ofBrowser = /^(Failed to load resource|Access to (fetch|XMLHttpRequest)|Unsafe attempt|Refused to)/;
  // Some faults are what a wrong setting of the tenant looks like, which the developer is told once.
  const ofSetUp = /^<account-link[\w-]*>: .* docs\/set-up-problems\.md#/;
  const told = new Set<string>();
  page.on('console', (message: ConsoleMessage) => {
    const text = message.text();
    if (message.type() !== 'error' || ofBrowser.test(text)) return;
    if (!ofSetUp.test(text) || told.has(text)) complaints.push(text);
    told.add(text);
  });
  return complaints;
}

/** Lets waits of the page pass ten times as fast; if the tenant is slow, its limits too. */
export async function hurry(page: Page, hurriesLimits: boolean): Promise<void> {
  await page.addInitScript((isSlow) => {
    const start = globalThis.setTimeout.bind(globalThis) as (run: TimerHandler, milliseconds?: number, ...rest: unknown[]) => number;
    const scaled = (wait: number): number => (wait >= (isSlow ? 300 : 1e9) || (wait >= 300 && wait < 9000) ? wait / 10 : wait);
    Object.assign(globalThis, {
      setTimeout: (run: TimerHandler, wait = 0, ...rest: unknown[]) => start(run, scaled(wait), ...rest),
    });
    AbortSignal.timeout = (wait) => {
      const abort = new AbortController();
      start(() => abort.abort(new DOMException('signal timed out', 'TimeoutError')), isSlow ? wait / 10 : wait);
      return abort.signal;
    };
  }, hurriesLimits);
}
