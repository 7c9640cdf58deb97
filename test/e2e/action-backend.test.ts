import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startActionJourney } from '../support/e2e-action-journey.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtGoogle, grace } from '../support/tenant-client.js';

/** Paths below the Management API that browsers have asked for; Node's `fetch`, by which the Action asks, names no origin. */
const askedByBrowser = (addresses: readonly string[]): string[] => addresses.filter((address) => address.includes('/api/v2/'));

function recordAddresses(journey: Journey): string[] {
  const addresses: string[] = [];
  journey.page.context().on('request', (request) => addresses.push(request.url()));
  return addresses;
}

test('the Action backend lists, links and unlinks without a request to the Management API from the browser', async () => {
  const journey = await startActionJourney();
  const addresses = recordAddresses(journey);
  await journey.openSignedIn(ada);
  assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
  await journey.link('Google', adaAtGoogle);
  assert.deepEqual(await journey.identities(), [
    'Email and password Primary ada@example.com Can’t be unlinked',
    'Google ada@example.com Unlink You can now sign in with Google.',
  ]);
  assert.deepEqual(
    journey.tenant.users.get(ada)?.identities.map(({ provider }) => provider),
    ['auth0', 'google-oauth2'],
  );
  await journey.button('Unlink Google, ada@example.com').click();
  const [window] = await Promise.all([journey.page.waitForEvent('popup'), journey.button('Unlink').click()]);
  await journey.choose(window, ada);
  await journey.is('ready');
  assert.deepEqual(
    journey.tenant.users.get(ada)?.identities.map(({ provider }) => provider),
    ['auth0'],
  );
  assert.deepEqual(askedByBrowser(addresses), []);
  assert.ok(!addresses.some((address) => /management-api-|auth0-gateway/.test(address)), 'no code for that API is loaded');
});

test('the Action backend shows the list for the one silent sign-in that finds out who is there', async () => {
  const journey = await startActionJourney();
  await journey.openSignedIn(ada);
  const { authorize, token, management } = journey.requests;
  assert.deepEqual([authorize.length, token.length, management.length], [1, 1, 0]);
});

test('a page with the Action backend signs a user in, and then has the list without a further sign-in page', async () => {
  const journey = await startActionJourney();
  await journey.open();
  await journey.signIn(ada);
  assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
});

test('an account without a verified email is not linked by the Action, and the user is told why', async () => {
  const journey = await startActionJourney();
  await journey.openSignedIn(ada);
  await journey.choose(await journey.pressToOpen('Link GitHub'), grace);
  await journey.is('ready');
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'unverified-secondary');
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
});

test('an Action that does not know the page is named as what is missing', async () => {
  const journey = await startActionJourney({}, { PAGE_CLIENT_IDS: 'another' });
  await journey.signInElsewhere(ada);
  await journey.open();
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'not-configured');
  assert.match(detail.error?.hint ?? '', /PAGE_CLIENT_IDS/);
});

test('a link is refused if the tenant’s session belongs to another user meanwhile', async () => {
  const journey = await startActionJourney();
  await journey.openSignedIn(ada);
  await journey.signInElsewhere(adaAtGoogle);
  await journey.pressToOpen('Link GitHub');
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'session-mismatch');
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
});

test('a page that gives the Action backend a token function is told that it has no use for one', async () => {
  const journey = await startActionJourney();
  await journey.page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () =>
      Object.assign(document.querySelector('account-link') ?? {}, { getAccessToken: async () => 'token' }),
    ),
  );
  await journey.open();
  assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'not-configured');
});
