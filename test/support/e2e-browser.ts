import { after } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './chromium.js';

let browser: Promise<Browser> | undefined;

after(async () => (await browser)?.close());

/** The browser of a test file, started when it is first asked for. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromiumPath().then((launch) => chromium.launch(launch));
  return browser;
}
