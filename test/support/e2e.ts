import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { startTenant, type TenantOptions } from '../../demo/tenant/index.js';
import { newContext } from './e2e-browser.js';
import { RecordedEvents } from './e2e-events.js';
import { Journey } from './e2e-journey.js';
import { startPages, type PagesOptions } from './e2e-pages.js';

export interface JourneyOptions extends PagesOptions {
  /** Settings of the tenant; without any, it allows all that the page needs. */
  readonly tenant?: (pageOrigin: string) => Partial<TenantOptions>;
  /** The browser blocks windows that no click or key has asked for. */
  readonly blocksWindows?: boolean;
}

const running: Journey[] = [];

afterEach(async () => {
  const journeys = running.splice(0);
  await Promise.all(journeys.map((journey) => journey.close()));
  // What a page throws without anyone to catch it.
  assert.deepEqual(
    journeys.flatMap(({ uncaught }) => uncaught),
    [],
  );
});

/** A fresh tenant, pages on another port and a browser without a past. All of it is gone after the test. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const pages = await startPages(options, () => ({ tenant, origin: pages.origin }));
  const tenant = await startTenant({ allowedOrigins: [pages.origin], ...options.tenant?.(pages.origin) });
  const context = await newContext();
  const page = await context.newPage();
  if (options.blocksWindows) await page.addInitScript(blockWindows);
  const journey = new Journey({ tenant, pages, page, events: await RecordedEvents.of(page) });
  running.push(journey);
  return journey;
}

/**
 * Runs in the page: blocks windows that are not opened in the task of a click or key. The browser that is packaged for tests does not do
 * so by itself; and what Playwright runs in a page counts as a user's gesture there.
 */
function blockWindows(): void {
  const open = window.open.bind(window);
  let isAsked = false;
  for (const type of ['click', 'keydown']) {
    const ask = ({ isTrusted }: Event): void => {
      isAsked = isTrusted;
      setTimeout(() => (isAsked = false));
    };
    addEventListener(type, ask, { capture: true });
  }
  window.open = (...args) => (isAsked ? open(...args) : null);
}
