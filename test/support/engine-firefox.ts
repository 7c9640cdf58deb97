import { existsSync } from 'node:fs';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import type { Engine } from './engine.js';

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * Firefox by WebDriver BiDi.
 * @param env where it is to be seen; by default nowhere
 */
export async function startFirefox(env?: NodeJS.ProcessEnv): Promise<Engine> {
  const executablePath = [process.env['FIREFOX_PATH'], ...places].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('There is no Firefox: install it (Debian: firefox-esr), or set FIREFOX_PATH.');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: !env, ...(env && { env }) });
  const names = new Map<Page, string>();
  const nameOf = (page: Page): string => {
    const name = names.get(page) ?? `window ${names.size}`;
    names.set(page, name);
    return name;
  };
  const [first] = await browser.pages();
  // The window that it begins with never has the keyboard.
  let page = await browser.newPage();
  await first?.close();
  return {
    open: async (url) => void (await page.goto(url)),
    url: () => Promise.resolve(page.url()),
    // A page that is shown as it was when it was left never says that it has loaded.
    back: async () => void (await page.evaluate('history.back()')),
    evaluate: (expression) => page.evaluate(expression),
    async click(expression) {
      const element = (await page.evaluateHandle(expression)) as ElementHandle;
      await element.click();
    },
    press: (key) => page.keyboard.press(key),
    windows: async () => (await browser.pages()).map(nameOf),
    async bringToFront(window) {
      page = (await browser.pages()).find((each) => nameOf(each) === window) ?? page;
      await page.bringToFront();
    },
    close: () => browser.close(),
  };
}
