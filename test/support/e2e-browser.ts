import { after } from 'node:test';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromiumPath } from './chromium.js';

/** Milliseconds that tests wait for what has to come: well above what it takes, also if the machine has four times as much to do as it can. */
export const patience = 30_000;

let browser: Promise<Browser> | undefined;

after(async () => (await browser)?.close());

/** The browser of a test file, started when it is first asked for. */
export function sharedBrowser(): Promise<Browser> {
  // Pages are kept for the Back button as for any user. The browser that is packaged for tests cannot do that; an installed one can.
  browser ??= chromiumPath().then((launch) => chromium.launch({ ...launch, ignoreDefaultArgs: ['--disable-back-forward-cache'] }));
  return browser;
}

/** A browser without a past. */
export async function newContext(): Promise<BrowserContext> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 768, height: 900 } });
  context.setDefaultTimeout(patience);
  // tsx calls this helper of its own in functions that are handed to pages.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}
