import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtFacebook, adaAtGoogle, grace, linus } from '../support/tenant-client.js';

async function openAda(options: JourneyOptions = {}): Promise<Journey> {
  const journey = await startJourney(options);
  await journey.openSignedIn(ada);
  return journey;
}

/** Code of the one failure that the page was told of. */
async function failureOf(journey: Journey): Promise<string | undefined> {
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.operation, 'link');
  assert.equal(journey.events.types.filter((type) => type === 'account-link-failed').length, 1);
  return detail.error?.code;
}

test('cancelled at the tenant: says so, and changes nothing', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped. Nothing changed.');
  assert.equal(await failureOf(journey), 'access-denied');
  assert.deepEqual(journey.requests.management, ['GET 200']);
  assert.equal(journey.windows.length, 0);
});

test('window closed by the user: a calm word, no failure', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  await window.close();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.deepEqual(journey.events.types, ['identities-loaded', 'before-link']);
});

test('the account that is signed in already: not linked to itself', async () => {
  const journey = await openAda({ attributes: { connections: '' } });
  await journey.choose(await journey.pressToOpen('Link another account'), ada);
  await journey.reads('You’re already signed in to that account. Choose a different one to link.');
  assert.equal(await failureOf(journey), 'same-account');
  assert.deepEqual(journey.requests.management, ['GET 200']);
  assert.ok(!journey.events.types.includes('session-changed'), 'the session is still of the same user');
});

test('an email that is not verified: not linked, unless the page allows it', async () => {
  const journey = await openAda();
  await journey.link('GitHub', grace);
  await journey.reads('That account wasn’t linked because it has no verified email address.');
  assert.equal(await failureOf(journey), 'unverified-secondary');
  assert.deepEqual(journey.requests.management, ['GET 200']);
});

test('an email that is not verified, on a page that allows it', async () => {
  const journey = await openAda({ attributes: { 'allow-unverified': '', confirm: 'never' } });
  await journey.link('GitHub', grace);
  await journey.reads('You can now sign in with GitHub.');
  assert.deepEqual((await journey.identities())[1], 'GitHub grace@example.com Unlink You can now sign in with GitHub.');
});

test('no email at all: not linked', async () => {
  const journey = await openAda({ attributes: { connections: 'twitter' } });
  await journey.link('X', linus);
  await journey.reads('That account wasn’t linked because it has no verified email address.');
  assert.equal(await failureOf(journey), 'unverified-secondary');
});

test('a first account without a verified email: no window opens', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(grace);
  await journey.button('Link Google').click();
  await journey.reads('To link another account, your account needs a verified email address.');
  assert.equal(await failureOf(journey), 'unverified-primary');
  assert.equal(journey.windows.length, 0);
});

test('a refused account leaves the session with itself: the page is told, and the user can sign back in', async () => {
  const journey = await openAda();
  await journey.link('GitHub', grace);
  await journey.reads('You’re now signed in to the other account. Sign back in to keep using this one.');
  const { detail } = await journey.events.first('session-changed');
  assert.deepEqual(detail, { reason: 'link-failed', sub: grace });
  await journey.choose(await journey.pressToOpen('Sign back in'), ada);
  await journey.is('ready');
  assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('an account that brings identities of its own: all of them are shown', async () => {
  const journey = await openAda();
  const facebook = journey.tenant.users.get(adaAtFacebook);
  const google = journey.tenant.users.get(adaAtGoogle);
  if (facebook && google) journey.tenant.users.link(facebook, google);
  await journey.link('Facebook', adaAtFacebook);
  assert.equal((await journey.identities()).length, 3);
  assert.equal(await journey.button('Link Google').count(), 0);
});
