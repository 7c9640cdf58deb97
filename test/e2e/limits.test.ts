import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freePlan, type TenantOptions } from '../../demo/tenant/index.js';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { widget, widgetPage, type Place } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const google = 'Google, ada@example.com';
const users = /^\/api\/v2\/users\/[^/]+$/;
const identities = /\/identities/;
const limited = (): Partial<TenantOptions> => ({ rateLimit: freePlan });

async function openSignedIn(options: JourneyOptions = {}): Promise<Journey> {
  const journey = await startJourney(options);
  await journey.openSignedIn(ada);
  return journey;
}

/** Opens the list of a tenant in which something goes wrong with it. */
async function openWith(fault: Omit<Parameters<Journey['tenant']['faults']['add']>[0], 'path'>): Promise<Journey> {
  const journey = await startJourney();
  await journey.signInElsewhere(ada);
  journey.tenant.faults.add({ method: 'GET', path: users, ...fault });
  await journey.open();
  return journey;
}

async function recover(journey: Journey): Promise<void> {
  journey.tenant.faults.clear();
  await journey.button('Try again').click();
  await journey.is('ready');
  assert.equal((await journey.identities()).length, 1);
}

for (const how of ['own session', 'page’s client'] as const) {
  test(`200 widgets that open at once under the Free plan’s limit all arrive: ${how}`, async () => {
    const own = { html: (place: Place) => widgetPage(place).replace('</body>', `${widget(place).repeat(199)}</body>`) };
    const client = pageWithClient({});
    const ofPage = {
      ...client,
      html: (place: Place) =>
        (client.html?.(place) ?? '')
          .replace('</body>', `${widget(place, { domain: '', 'client-id': '' }).repeat(199)}</body>`)
          .replace(
            "document.querySelector('account-link').client =",
            "for (const each of document.querySelectorAll('account-link')) each.client =",
          ),
    };
    const journey = await startJourney({ ...(how === 'own session' ? own : ofPage), tenant: limited });
    await journey.signInElsewhere(ada);
    await journey.page.goto(journey.pages.origin);
    await journey.until(() => journey.events.types.filter((type) => type === 'identities-loaded').length === 200);
    assert.equal(await journey.page.locator('account-link:state(ready)').count(), 200);
    assert.ok(journey.requests.management.length <= 2, String(journey.requests.management));
    // The sign-in elsewhere and one for all widgets.
    assert.equal(journey.requests.authorize.length, 2);
    assert.ok(!journey.events.types.includes('account-link-failed'));
  });
}

for (const [how, fault] of Object.entries({
  'that says how long': { headers: { 'retry-after': '1' } },
  'whose headers are hidden': { hideHeaders: true },
})) {
  test(`a refusal for the number of requests ${how} is waited for`, async () => {
    const journey = await openWith({ status: 429, times: 2, body: { message: 'Global limit has been reached' }, ...fault });
    await journey.is('ready');
    assert.deepEqual(journey.requests.management, ['GET 429', 'GET 429', 'GET 200']);
  });
}

test('a wait that is too long is told, and the list can be asked for again', async () => {
  const journey = await openWith({
    status: 429,
    times: Infinity,
    headers: { 'retry-after': '90', 'access-control-expose-headers': 'retry-after' },
  });
  await journey.is('failed');
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'rate-limited');
  assert.deepEqual(journey.requests.management, ['GET 429']);
  await recover(journey);
});

const brief = {
  '5xx': { status: 503 },
  'a cut answer': { cut: true },
  HTML: { status: 200, body: '<!doctype html><h1>Hello</h1>' },
  'no CORS': { withoutCors: true },
};
for (const [what, fault] of Object.entries(brief)) {
  test(`the user does not notice ${what} once`, async () => {
    const journey = await openWith({ ...fault, times: 1 });
    await journey.is('ready');
    assert.equal(journey.requests.management.length, 2);
  });

  test(`${what} again and again is told, and the list can be asked for again`, async () => {
    const journey = await openWith({ ...fault, times: Infinity });
    await journey.is('failed');
    assert.equal(journey.requests.management.length, 2);
    await recover(journey);
  });
}

test('identities that make no sense are told of, and the list can be asked for again', async () => {
  const journey = await openWith({ status: 200, body: { user_id: ada, identities: [{ provider: 'auth0' }] } });
  await journey.is('failed');
  assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'server');
  await recover(journey);
});

test('a tenant that does not answer in 10 seconds is given up', async () => {
  const journey = await startJourney();
  await journey.signInElsewhere(ada);
  journey.tenant.faults.add({ method: 'GET', path: users, delay: 60_000 });
  await journey.page.goto(journey.pages.origin);
  await journey.page.locator('account-link:state(failed)').waitFor({ timeout: 14_000 });
  const { detail } = await journey.events.first('account-link-failed');
  assert.match(detail.error?.message ?? '', /within 10 seconds/);
  await recover(journey);
});

const lost = {
  cut: { cut: true },
  '5xx': { status: 502 },
  HTML: { status: 200, body: '<h1>Hello</h1>' },
  unreadable: { status: 200, body: { done: true } },
};
for (const [what, fault] of Object.entries(lost)) {
  test(`a link that has come true is a success, though its answer was ${what}`, async () => {
    const journey = await openSignedIn();
    journey.tenant.faults.add({ method: 'POST', path: identities, ...fault, takesEffect: true });
    await journey.link('Google', adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    assert.equal(journey.requests.management.length, 3);
    assert.ok(!journey.events.types.includes('account-link-failed'));
  });

  test(`an unlink that has come true is a success, though its answer was ${what}`, async () => {
    const journey = await openSignedIn();
    await journey.link('Google', adaAtGoogle);
    journey.tenant.faults.add({ method: 'DELETE', path: identities, ...fault, takesEffect: true });
    await journey.unlink(google);
    await journey.reads('Google unlinked.');
    assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
  });

  test(`neither is one that has not come true: ${what}`, async () => {
    const journey = await openSignedIn();
    journey.tenant.faults.add({ method: 'POST', path: identities, ...fault });
    await journey.link('Google', adaAtGoogle);
    assert.ok(['network', 'server'].includes((await journey.events.first('account-link-failed')).detail.error?.code ?? ''));
    await journey.button('Try again').waitFor();
    assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
  });
}

test('a link and an unlink that were refused for the number of requests are sent again', async () => {
  const journey = await openSignedIn();
  const refusal = { status: 429, times: 1, body: { message: 'Global limit has been reached' } };
  journey.tenant.faults.add({ method: 'POST', path: identities, ...refusal });
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  journey.tenant.faults.add({ method: 'DELETE', path: identities, ...refusal });
  await journey.unlink(google);
  await journey.reads('Google unlinked.');
  assert.deepEqual(journey.requests.management.slice(1), ['POST 429', 'POST 201', 'DELETE 429', 'DELETE 200']);
});

test('offline, then on again', async () => {
  const journey = await openSignedIn();
  await journey.link('Google', adaAtGoogle);
  await journey.page.context().setOffline(true);
  await journey.unlink(google);
  assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'network');
  assert.equal((await journey.identities()).length, 2, 'the list is still there');
  await journey.page.context().setOffline(false);
  await journey.button('Try again').click();
  await journey.reads('Google unlinked.');
});
