import { after } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './chromium.js';

let browser: Promise<Browser> | undefined;

after(async () => (await browser)?.close());

/** The browser of a test file, started when it is first asked for. */
export function sharedBrowser(): Promise<Browser> {
  // Pages are kept for the Back button as for any user. The browser that is packaged for tests cannot do that; an installed one can.
  browser ??= chromiumPath().then((launch) => chromium.launch({ ...launch, ignoreDefaultArgs: ['--disable-back-forward-cache'] }));
  return browser;
}
