import { setTimeout as delay } from 'node:timers/promises';
import { startTenant, type Tenant, type TenantOptions } from '../../demo/tenant/index.js';
import type { Engine } from './engine.js';
import { startPages, type PagesOptions } from './e2e-pages.js';
import type { StaticServer } from './static-server.js';

const root = `document.querySelector('account-link, account-link-prompt').shadowRoot`;
const nameOf = `(button) => (button.ariaLabel || button.innerText).replace(/[\\s+]+/g, ' ').trim()`;

/** A user's way through a page with the widget, in a browser of any make. */
export class EngineJourney {
  readonly tenant: Tenant;
  readonly pages: StaticServer;
  readonly #engine: Engine;
  readonly #main: string;

  private constructor(engine: Engine, main: string, tenant: Tenant, pages: StaticServer) {
    this.#engine = engine;
    this.#main = main;
    this.tenant = tenant;
    this.pages = pages;
  }

  static async start(engine: Engine, options: PagesOptions, settings: Partial<TenantOptions> = {}): Promise<EngineJourney> {
    const pages = await startPages(options, () => ({ tenant, origin: pages.origin }));
    const tenant = await startTenant({ allowedOrigins: [pages.origin], ...settings });
    const [main = ''] = await engine.windows();
    const journey = new EngineJourney(engine, main, tenant, pages);
    await engine.open(`${pages.origin}/`).catch(async (error: unknown) => {
      await journey.end();
      throw error;
    });
    return journey;
  }

  /** Waits until the text can be read in the widget. */
  async reads(text: string): Promise<void> {
    await this.until(async () => (await this.text()).includes(text), `reads "${text}"`);
  }

  async text(): Promise<string> {
    return String(await this.#engine.evaluate(`${root}.querySelector('[part~=base]').innerText.replace(/\\s+/g, ' ')`));
  }

  async press(name: string): Promise<void> {
    const button = `[...${root}.querySelectorAll('button')].find((button) => !button.disabled && (${nameOf})(button) === ${JSON.stringify(name)})`;
    await this.#press(button, `button "${name}"`);
  }

  /** What has the keyboard. */
  async focus(): Promise<string> {
    return String(await this.#engine.evaluate(`${root}.activeElement ? (${nameOf})(${root}.activeElement) : 'nothing'`));
  }

  /** Signs in as somebody in the window that has opened. */
  async chooseInWindow(userId: string): Promise<void> {
    await this.#inWindow(() => this.choose(userId));
  }

  /** Signs in as somebody on the tenant's page, the way of signing in first where it asks for that too. */
  async choose(userId: string): Promise<void> {
    const connection = this.tenant.users.get(userId)?.identities[0]?.connection ?? '';
    const way = `document.querySelector('[data-connection="${connection}"]')`;
    const user = `document.querySelector('[data-user="${userId}"]')`;
    await this.until(async () => Boolean(await this.#engine.evaluate(`${way} !== null || ${user} !== null`)), 'the tenant’s page');
    if (await this.#engine.evaluate(`${way} !== null`)) await this.#engine.click(way);
    await this.#press(user, `user ${userId}`);
  }

  /** Goes on from a provider's own page in the window that has opened. */
  async continueInWindow(): Promise<void> {
    await this.#inWindow(() => this.#press(`document.querySelector('[data-continue]')`, 'a link back to the tenant'), '[data-continue]');
  }

  /** The user closes the window that has opened. */
  async closeWindow(): Promise<void> {
    await this.#inWindow(async () => void (await this.#engine.evaluate('setTimeout(() => close())')));
  }

  async hasOneWindow(): Promise<void> {
    await this.until(async () => (await this.#engine.windows()).length === 1, 'all other windows are closed');
  }

  /** Waits for what is not in the widget. */
  async until(condition: () => Promise<boolean>, what: string): Promise<void> {
    const deadline = Date.now() + 15_000;
    // What is asked of a page that is being left fails.
    while (!(await condition().catch(() => false))) {
      if (Date.now() > deadline)
        throw new Error(`Waited in vain: ${what}; at ${await this.#engine.url()}: ${await this.text().catch(String)}`);
      await delay(50);
    }
  }

  /** Leaves nothing behind for the next. */
  async end(): Promise<void> {
    for (const window of await this.#engine.windows()) {
      if (window === this.#main) continue;
      await this.#engine.bringToFront(window);
      await this.#engine.evaluate('setTimeout(() => close())');
    }
    await this.#engine.bringToFront(this.#main);
    await this.#engine.open('about:blank');
    await Promise.all([this.pages.close(), this.tenant.close()]);
  }

  async #press(element: string, what: string): Promise<void> {
    await this.until(async () => Boolean(await this.#engine.evaluate(`Boolean(${element})`)), what);
    await this.#engine.click(element);
  }

  async #inWindow(act: () => Promise<void>, shown = 'form'): Promise<void> {
    let opened: string | undefined;
    await this.until(async () => Boolean((opened = (await this.#engine.windows()).find((window) => window !== this.#main))), 'a window');
    await this.#engine.bringToFront(opened ?? '');
    await this.until(async () => Boolean(await this.#engine.evaluate(`document.querySelector('${shown}') !== null`)), shown);
    await act();
    await this.#engine.bringToFront(this.#main);
  }
}
