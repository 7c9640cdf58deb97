import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtFacebook } from '../support/tenant-client.js';

const bobAtGoogle = 'google-oauth2|bob';

/** Ada's list; in this browser Google signs Bob in, without a word. */
async function openAda(attributes: Readonly<Record<string, string>> = {}): Promise<Journey> {
  const journey = await startJourney({ attributes });
  journey.tenant.users.add({ connection: 'google-oauth2', userId: 'bob', profile: { email: 'bob@gmail.com', email_verified: true } });
  await journey.openSignedIn(ada);
  return journey;
}

test('an account with another email is linked once the user has confirmed it', async () => {
  const journey = await openAda();
  await journey.choose(await journey.pressToOpen('Link Google'), bobAtGoogle);
  await journey.reads('Link bob@gmail.com?');
  assert.equal(await journey.focus(), 'button "Cancel"');
  assert.deepEqual(journey.requests.management, ['GET 200']);
  await journey.button('Link bob@gmail.com').click();
  await journey.reads('You can now sign in with Google.');
  assert.equal(journey.tenant.users.get(bobAtGoogle), undefined);
});

test('an account that is not confirmed stays as it is, and the page learns whose session the browser has', async () => {
  const journey = await openAda();
  await journey.choose(await journey.pressToOpen('Link Google'), bobAtGoogle);
  await journey.reads('Link bob@gmail.com?');
  await journey.button('Cancel').click();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.ok(journey.tenant.users.get(bobAtGoogle));
  assert.deepEqual((await journey.events.first('session-changed')).detail, { reason: 'link-failed', sub: bobAtGoogle });
  assert.deepEqual(journey.events.types.includes('account-link-failed'), false);
});

test('Escape answers no to the question whether to link', async () => {
  const journey = await openAda();
  await journey.choose(await journey.pressToOpen('Link Google'), bobAtGoogle);
  await journey.reads('Link bob@gmail.com?');
  await journey.page.keyboard.press('Escape');
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.ok(journey.tenant.users.get(bobAtGoogle));
});

test('an account with an email of the user’s is linked without a question', async () => {
  const journey = await openAda();
  await journey.choose(await journey.pressToOpen('Link Facebook'), adaAtFacebook);
  await journey.reads('You can now sign in with Facebook.');
});

test('confirm="always" asks about an account with the same email too', async () => {
  const journey = await openAda({ confirm: 'always' });
  await journey.choose(await journey.pressToOpen('Link Facebook'), adaAtFacebook);
  await journey.button('Link ada@example.com').click();
  await journey.reads('You can now sign in with Facebook.');
});

test('confirm="never" links without a question', async () => {
  const journey = await openAda({ confirm: 'never' });
  await journey.choose(await journey.pressToOpen('Link Google'), bobAtGoogle);
  await journey.reads('You can now sign in with Google.');
});
