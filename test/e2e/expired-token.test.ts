import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { openWithTokens } from '../support/e2e-page-client.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

/** A user whose access tokens last for two seconds. */
async function openBriefly(): Promise<Journey> {
  const journey = await startJourney({ tenant: () => ({ accessTokenLifetime: 2 }) });
  await journey.openSignedIn(ada);
  return journey;
}

/** Waits until every token that was given up to now has expired. */
async function untilExpired(journey: Journey): Promise<void> {
  const expiry = Date.now() + 2000;
  await journey.until(() => Date.now() > expiry);
}

test('a token that has expired before the click is renewed, and the link goes on', async () => {
  const journey = await openBriefly();
  await untilExpired(journey);
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('a token that expires while the user signs in: nothing is linked, and a new sign-in is offered', async () => {
  const journey = await openBriefly();
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  await untilExpired(journey);
  await journey.choose(window, adaAtGoogle);
  await journey.reads('Your session expired. Sign in again to continue.');
  const { detail } = await journey.events.first('account-link-failed');
  assert.deepEqual([detail.error?.code, detail.error?.status], ['invalid-token', 401]);
  assert.deepEqual((await journey.events.first('session-changed')).detail, { reason: 'link-failed', sub: adaAtGoogle });
});

test('an expired token of the page’s own: no user signs in for nothing', async () => {
  const journey = await openWithTokens([{ exp: Math.floor(Date.now() / 1000) - 5 }]);
  await journey.pressToOpen('Link Google');
  await journey.until(() => journey.windows.length === 0);
  await journey.reads('Your session expired. Sign in again to continue.');
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'invalid-token');
  assert.match(detail.error.hint ?? '', /getAccessToken/);
  assert.deepEqual(journey.requests, { authorize: [], token: [], management: ['GET 200'] });
});
