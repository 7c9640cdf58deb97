import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { openWithTokens } from '../support/e2e-page-client.js';
import type { Journey } from '../support/e2e-journey.js';
import { widget } from '../support/e2e-pages.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

declare global {
  interface Window {
    /** Cumulative layout shift, whatever caused it. */
    shift: number;
  }
}

// Before the script is here, the page keeps the widget out of sight with all that is below it.
const head = `<title>Settings</title><link rel="icon" href="data:,">
  <style>body { margin: 24px; max-width: 640px } account-link:not(:defined), account-link:not(:defined) ~ * { display: none }</style>`;

/** A page with more below the widget, and a tenant that leaves time to see what is there before the list. */
async function openSlowly(connections: string, linked: readonly string[] = []): Promise<Journey> {
  const journey = await startJourney({
    html: (place) => `<!doctype html><html lang="en">${head}<script type="module" src="/cdn/account-link.js"></script>
      <h1>Settings</h1>${widget(place, { connections })}<h2>Newsletter</h2><p>Once a month.</p></html>`,
  });
  await journey.page.addInitScript(() => {
    window.shift = 0;
    const add = (entries: PerformanceObserverEntryList): void => {
      for (const entry of entries.getEntries() as (PerformanceEntry & { value: number })[]) window.shift += entry.value;
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });
  const { users, faults } = journey.tenant;
  const primary = users.get(ada) ?? assert.fail();
  for (const id of linked) users.link(primary, users.get(id) ?? assert.fail());
  faults.add({ method: 'GET', path: /^\/api\/v2\/users\//, delay: 300 });
  await journey.openSignedIn(ada);
  return journey;
}

/** What has shifted since the widget was first there, once all that is shown has been painted. */
async function shiftOf({ page }: Journey): Promise<number> {
  return page.evaluate(async () => {
    // The task after a frame: what the frame has shifted is told by then.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return window.shift;
  });
}

test('nothing jumps between the skeleton and the list of a first account', async () => {
  const journey = await openSlowly('google-oauth2 facebook github');
  assert.equal(await shiftOf(journey), 0);
});

test('nothing jumps between the skeleton and a list with linked accounts', async () => {
  const journey = await openSlowly('google-oauth2 facebook github', [adaAtGoogle, adaAtFacebook]);
  assert.equal(await shiftOf(journey), 0);
});

test('nothing jumps if the page names no connections', async () => {
  const journey = await openSlowly('');
  assert.equal(await shiftOf(journey), 0);
});

test('the list asks for the SDK at once if it needs it, and with getAccessToken not before a link', async () => {
  const sdkOf = ({ pages }: Journey): number => pages.requests.filter((path) => path.startsWith('/cdn/auth0-spa-js')).length;
  const own = await startJourney();
  await own.open();
  assert.equal(sdkOf(own), 1);
  const journey = await openWithTokens();
  assert.equal(sdkOf(journey), 0);
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(sdkOf(journey), 1);
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
});

/** The code that the page has fetched until its list was there. */
function codeOf({ page, pages }: Journey): Promise<string[]> {
  return page.evaluate((origin) => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const list = entries.find(({ name }) => name.includes('/api/v2/users/'));
    return entries
      .filter(({ name, startTime }) => name.startsWith(`${origin}/cdn/`) && name.endsWith('.js') && startTime < (list?.responseEnd ?? 0))
      .map(({ name }) => name.slice(origin.length));
  }, pages.origin);
}

test('a list with a token of the page’s takes five files of code, and no SDK', async () => {
  const journey = await openWithTokens();
  await journey.is('ready');
  const code = await codeOf(journey);
  assert.ok(code.length > 1 && code.length <= 5, code.join());
  assert.ok(!code.some((file) => file.includes('auth0-spa-js')));
});

test('a list with a session of its own takes six files of code, the SDK included', async () => {
  const journey = await startJourney({ attributes: { connections: 'google-oauth2 facebook github apple windowslive twitter linkedin' } });
  await journey.openSignedIn(ada);
  const code = await codeOf(journey);
  assert.ok(code.length > 1 && code.length <= 6, code.join());
});
