import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountLink } from '../../src/index.js';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { openWithTokens } from '../support/e2e-page-client.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const before = { locale: 'en-GB', newsletter: true };

async function openMerging(primary = 'current'): Promise<Journey> {
  const journey = await startJourney({ attributes: { metadata: 'merge', primary } });
  await journey.openSignedIn(ada);
  return journey;
}

const metadataOf = (journey: Journey, userId = ada): unknown => journey.tenant.users.get(userId)?.user_metadata;

/** Scopes of all requests for tokens, but OpenID's. */
const scopesAsked = (journey: Journey): string[] =>
  journey.tenant.requests
    .filter(({ path }) => path === '/authorize')
    .map(({ query }) => (new URLSearchParams(query).get('scope') ?? '').replace('openid profile email ', ''));

test('metadata of both accounts are there after the link', async () => {
  const journey = await openMerging();
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(metadataOf(journey), { ...before, theme: 'dark' });
  assert.deepEqual(journey.requests.management, ['GET 200', 'GET 200', 'GET 200', 'PATCH 200', 'POST 201']);
});

test('scopes for metadata are asked for only then, and of the second account only to read', async () => {
  const usual = 'read:current_user update:current_user_identities';
  const journey = await openMerging();
  assert.deepEqual(scopesAsked(journey).slice(1), [usual]);
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(scopesAsked(journey).slice(2, 4), [
    `${usual} create:current_user_metadata update:current_user_metadata`,
    'read:current_user',
  ]);
});

test('metadata come along when the other account is kept', async () => {
  const journey = await openMerging('choose');
  await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
  await journey.element.getByRole('radio', { name: 'Account you just signed in to' }).check();
  await journey.button('Continue').click();
  await journey.reads('You can now sign in with email and password.');
  assert.deepEqual(metadataOf(journey, adaAtGoogle), { theme: 'dark', ...before });
});

test('a link that fails puts the metadata back', async () => {
  const journey = await openMerging();
  journey.tenant.faults.add({
    method: 'POST',
    path: /\/identities$/,
    status: 409,
    body: { message: 'The specified identity already exists.' },
  });
  await journey.link('Google', adaAtGoogle);
  await journey.reads('That account is already linked, here or to another account. Unlink it there first, or choose a different one.');
  assert.deepEqual(metadataOf(journey), before);
});

test('metadata that cannot be put back are told of, with both failures', async () => {
  const journey = await openMerging();
  const { faults } = journey.tenant;
  faults.add({ method: 'POST', path: /\/identities$/, status: 409, body: { message: 'The specified identity already exists.' }, times: 1 });
  faults.add({ method: 'PATCH', path: /users/, times: 1, delay: 1 });
  faults.add({ method: 'PATCH', path: /users/, status: 403, times: 1 });
  await journey.link('Google', adaAtGoogle);
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'already-linked');
  assert.match(detail.error.message, /could not be removed/);
  assert.deepEqual(metadataOf(journey), { ...before, theme: 'dark' });
});

test('an answer to the writing that gets lost does no harm', async () => {
  const journey = await openMerging();
  journey.tenant.faults.add({ method: 'PATCH', path: /users/, cut: true, takesEffect: true });
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(metadataOf(journey), { ...before, theme: 'dark' });
});

test('too much metadata: nothing is changed', async () => {
  const journey = await openMerging();
  const google = journey.tenant.users.get(adaAtGoogle);
  if (google) google.user_metadata = { text: 'x'.repeat(10_200) };
  await journey.link('Google', adaAtGoogle);
  await journey.reads('These accounts have too much data to combine, so they weren’t linked.');
  assert.deepEqual(metadataOf(journey), before);
  assert.ok(journey.tenant.users.get(adaAtGoogle));
});

test('the page’s own rule is used', async () => {
  const journey = await openMerging();
  await journey.element.evaluate((element) => {
    (element as AccountLink).mergeMetadata = (kept, absorbed) => ({ ...kept, from: absorbed['theme'] });
  });
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(metadataOf(journey), { ...before, from: 'dark' });
});

test('without the attribute nothing is read and nothing is written', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  assert.deepEqual(metadataOf(journey), before);
});

test('a page’s access token without the scopes: nobody signs in for nothing', async () => {
  const journey = await openWithTokens([{}], { metadata: 'merge' });
  await journey.pressToOpen('Link Google');
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'insufficient-scope');
  assert.match(detail.error.hint ?? '', /update:current_user_metadata/);
  assert.deepEqual(journey.requests.authorize, []);
});
