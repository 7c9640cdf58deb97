import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

async function prove(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'It is me' }).click({ noWaitAfter: true });
}

async function chooseAndProve(journey: Journey, window: Page, userId: string): Promise<void> {
  await journey.choose(window, userId);
  await prove(window);
}

/** A tenant that wants a second factor of everybody, and a user whom it knows by the first only. */
async function openHalfway(options = {}): Promise<Journey> {
  const journey = await startJourney({ ...options, tenant: () => ({ requireSecondFactor: true, accessTokenLifetime: 3600 }) });
  await journey.page.clock.install();
  await journey.signInElsewhere(ada);
  await journey.open();
  return journey;
}

test('a user who has given one factor is asked for the other by one button, and sees the list', async () => {
  const journey = await openHalfway();
  await journey.reads('Confirm it’s you');
  assert.deepEqual(journey.events.types, [], 'it is no failure');
  await prove(await journey.pressToOpen('Continue'));
  await journey.reads('ada@example.com');
});

test('a user who turns back from it is told so, and can still go on', async () => {
  const journey = await openHalfway();
  const window = await journey.pressToOpen('Continue');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped.');
  await prove(await journey.pressToOpen('Continue'));
  await journey.reads('ada@example.com');
});

test('both accounts prove a second factor, and are linked', async () => {
  const journey = await openHalfway();
  await prove(await journey.pressToOpen('Continue'));
  await journey.is('ready');
  await chooseAndProve(journey, await journey.pressToOpen('Link Google'), adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('a link whose token is to be had with a second factor only goes on after it, in the same window', async () => {
  const journey = await openHalfway();
  await prove(await journey.pressToOpen('Continue'));
  await journey.is('ready');
  await journey.page.clock.fastForward('02:00:00');
  await journey.signInElsewhere(ada);
  await journey.button('Link Google').click();
  await journey.reads('Confirm it’s you to continue.');
  assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'mfa-required');
  await journey.page.clock.setSystemTime(Date.now());
  const window = await journey.pressToOpen('Continue');
  await chooseAndProve(journey, window, ada);
  await chooseAndProve(journey, window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

/** What the tenant answers to a refresh token that is not enough any more. */
const refused = {
  method: 'POST',
  path: '/oauth/token',
  status: 403,
  body: { error: 'mfa_required', error_description: 'Multifactor authentication required', mfa_token: 'Fe26.2*a-secret' },
};

test('a refresh token of the page’s client that is refused for want of a second factor: the link goes on after it', async () => {
  const journey = await startJourney({ ...pageWithClient({ useRefreshTokens: true }), tenant: () => ({ accessTokenLifetime: 3600 }) });
  await journey.page.clock.install();
  await journey.open();
  await journey.signIn(ada);
  await journey.page.clock.fastForward('02:00:00');
  journey.tenant.faults.add(refused);
  await journey.button('Link Google').click();
  await journey.reads('Confirm it’s you to continue.');
  const { error } = (await journey.events.first('account-link-failed')).detail;
  assert.equal(error?.code, 'mfa-required');
  assert.doesNotMatch(JSON.stringify(journey.events.all), /Fe26/);
  await journey.page.clock.setSystemTime(Date.now());
  const popup = await journey.pressToOpen('Continue');
  await journey.choose(popup, ada);
  await journey.choose(popup, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(await journey.page.evaluate(async () => (await window.client.getUser())?.sub), ada);
});
