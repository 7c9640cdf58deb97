import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { type Pages, startPages } from '../../demo/pages-server.js';
import { steadyChromium } from './chromium.js';

/** Text is drawn alike on every machine: no hinting, no colours of a particular screen. */
const steadyText = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/** The demo page that shows every state, in a browser. */
export class Gallery {
  readonly #pages: Pages;
  readonly #browser: Browser;

  private constructor(pages: Pages, browser: Browser) {
    this.#pages = pages;
    this.#browser = browser;
  }

  static async start(): Promise<Gallery> {
    const { args, ...launch } = await steadyChromium();
    const pages = await startPages({ port: 0, domain: 'http://localhost:9', clientId: 'gallery' });
    return new Gallery(pages, await chromium.launch({ ...launch, args: [...args, ...steadyText] }));
  }

  /** @param query what to show; see the page's own script */
  async open(query: Record<string, string | string[]>, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.newPage(options);
    const search = new URLSearchParams(Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value])));
    await page.goto(`${this.#pages.origin}/gallery.html?${search}`, { waitUntil: 'networkidle' });
    await page.locator('html.settled').waitFor();
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: 1600, height: 900 }, reducedMotion: 'reduce', ...options });
    // tsx calls this helper of its own in functions that are handed to the page.
    await page.addInitScript('globalThis.__name = (named) => named');
    return page;
  }

  /** The address of another demo page. */
  url(path: string): string {
    return `${this.#pages.origin}${path}`;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#pages.close();
  }
}
