import { after } from 'node:test';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { chromiumPath } from './chromium.js';

const browsers = new Map<boolean, Promise<Browser>>();

after(async () => {
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
});

/** The browser of a test file, started when it is first asked for. Playwright lets pages open any window, unless windows are to be blocked. */
export function sharedBrowser(blocksWindows: boolean): Promise<Browser> {
  const browser = browsers.get(blocksWindows) ?? launch(blocksWindows ? { ignoreDefaultArgs: ['--disable-popup-blocking'] } : {});
  browsers.set(blocksWindows, browser);
  return browser;
}

async function launch(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...(await chromiumPath()), ...options });
}
