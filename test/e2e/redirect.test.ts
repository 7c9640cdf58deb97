import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { widget } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const notFinished = 'Sign-in wasn’t completed. Nothing changed.';

async function openAda(options: JourneyOptions = {}, path = '/'): Promise<Journey> {
  const journey = await startJourney({ attributes: { flow: 'redirect' }, ...options });
  await journey.signInElsewhere(ada);
  await journey.open(path);
  await journey.is('ready');
  return journey;
}

/** Leaves the page for the tenant's, which is in its place then. */
async function leave(journey: Journey): Promise<void> {
  await journey.button('Link Google').click();
  await journey.page.getByRole('heading', { name: 'Google' }).waitFor();
}

/** What the page keeps in this tab. */
function kept({ page }: Journey): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...sessionStorage }));
}

test('a link by redirect gives the page its address and its place back', async () => {
  const journey = await openAda(
    {
      html: (place) =>
        `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="/cdn/account-link.js"></script>
        <p>Top</p><div id="space"></div>${widget(place, { flow: 'redirect' })}<style>#space { height: 3000px }</style></html>`,
    },
    '/?tab=security#accounts',
  );
  const { page } = journey;
  await page.evaluate(() => scrollTo(0, 2900));
  const top = await page.evaluate(() => scrollY);
  await leave(journey);
  await journey.choose(page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(page.url(), `${journey.pages.origin}/?tab=security#accounts`);
  assert.deepEqual(await journey.identities(), [
    'Email and password Primary ada@example.com Can’t be unlinked',
    'Google ada@example.com Unlink You can now sign in with Google.',
  ]);
  assert.deepEqual(await kept(journey), {});
  assert.deepEqual(journey.requests.management, ['GET 200', 'GET 200', 'POST 201']);
  await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 100, top);
  assert.ok(journey.events.types.includes('identity-linked'));
  assert.equal(journey.windows.length, 0);
});

test('a list that is asked for again after a link by a redirect is still that of its user', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  const before = await journey.identities();
  await journey.page.evaluate(() => (document.querySelector('account-link') as HTMLElement & { refresh(): Promise<void> }).refresh());
  await journey.is('ready');
  assert.equal((await journey.identities()).length, before.length);
});

/** What lies in this tab when the page is back, before any code of the widget runs. */
async function linkAndReadRecord(journey: Journey): Promise<Record<string, string>> {
  await journey.page.addInitScript(() => Object.assign(globalThis, { found: { ...sessionStorage } }));
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(await kept(journey), {});
  return journey.page.evaluate(() => (globalThis as unknown as { found: Record<string, string> }).found);
}

test('a trip keeps the tokens that it needs for the trip encrypted, in one record, and nothing afterwards', async () => {
  const journey = await openAda();
  const found = await linkAndReadRecord(journey);
  assert.deepEqual(Object.keys(found), ['account-link.trip']);
  const { tokens } = JSON.parse(found['account-link.trip'] ?? '') as { readonly tokens?: object };
  assert.deepEqual(Object.keys(tokens ?? {}), ['key', 'iv', 'data']);
  assert.doesNotMatch(found['account-link.trip'] ?? '', /eyJ/);
  await journey.page.reload();
  await journey.page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
});

test('a trip keeps no token if the page’s client does', async () => {
  const page = pageWithClient({ cacheLocation: 'localstorage' });
  const html: JourneyOptions['html'] = (place) => page.html?.(place).replace('<account-link', '<account-link flow="redirect"') ?? '';
  const found = await linkAndReadRecord(await openAda({ ...page, html }));
  assert.deepEqual(Object.keys(found), ['account-link.trip']);
  assert.doesNotMatch(found['account-link.trip'] ?? '', /eyJ/);
});

test('a cancelled sign-in comes back with a calm word', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.page.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped. Nothing changed.');
  assert.equal(journey.page.url(), `${journey.pages.origin}/`);
  assert.deepEqual(await kept(journey), {});
  assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'access-denied');
});

test('the Back button comes back without having linked', async () => {
  const journey = await openAda({}, '/?tab=security#accounts');
  await leave(journey);
  await journey.page.goBack({ waitUntil: 'commit' });
  await journey.reads(notFinished);
  assert.equal(journey.page.url(), `${journey.pages.origin}/?tab=security#accounts`);
  assert.deepEqual(await kept(journey), {});
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('a reload of the tenant’s page changes nothing', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.page.reload();
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('a reload in the middle of the return shows what the tenant knows', async () => {
  const journey = await openAda();
  await leave(journey);
  journey.tenant.faults.add({ method: 'POST', path: '/oauth/token', delay: 3000 });
  await journey.choose(journey.page, adaAtGoogle);
  await journey.is('busy');
  assert.equal(journey.page.url(), `${journey.pages.origin}/`);
  await journey.page.reload();
  await journey.page.locator('account-link:is(:state(ready), :state(signed-out))').waitFor();
  assert.deepEqual(await kept(journey), {});
  assert.ok(!journey.events.types.includes('identity-linked'));
});

test('a return to a widget of another application links nothing', async () => {
  let client = 'demo';
  const journey = await openAda({
    html: (place) => `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/cdn/account-link.js"></script>
      ${widget(place, { flow: 'redirect', 'client-id': client })}`,
    tenant: () => ({ otherClientIds: ['other'] }),
  });
  await leave(journey);
  client = 'other';
  await journey.choose(journey.page, adaAtGoogle);
  await journey.is('ready');
  assert.equal(journey.page.url(), `${journey.pages.origin}/`);
  assert.deepEqual(await kept(journey), {});
  assert.ok(!journey.requests.management.includes('POST 201'));
});

test('a trip comes back through a callback page to a page that routes by its hash', async () => {
  const journey = await openAda(
    {
      files: { '/callback.html': '<!doctype html><title>Signing in</title><script type="module" src="/cdn/callback.js"></script>' },
      html: (
        place,
      ) => `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/cdn/account-link.js"></script><main></main>
        <script type="module">if (location.hash === '#/accounts') document.querySelector('main').innerHTML =
          '${widget(place, { flow: 'redirect', 'redirect-uri': `${place.origin}/callback.html` })}'</script>`,
    },
    '/?tab=security#/accounts',
  );
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(journey.page.url(), `${journey.pages.origin}/?tab=security#/accounts`);
  assert.deepEqual(await kept(journey), {});
});

test('a blocked window leads to this tab', async () => {
  const journey = await startJourney({ blocksWindows: true });
  await journey.openSignedIn(ada);
  await journey.page.evaluate(() => {
    const element = document.querySelector('account-link') as HTMLElement & { link(name: string): Promise<unknown> };
    return element.link('google-oauth2').catch(() => undefined);
  });
  await journey.button('Continue in this tab').click();
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(journey.windows.length, 0);
});
