import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { ada } from '../support/tenant-client.js';

test('the user signs in in a window, and sees the list', async () => {
  const journey = await startJourney();
  await journey.open();
  await journey.reads('Sign in to manage your sign-in methods.');
  await journey.signIn(ada);
  assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
  const { detail } = await journey.events.first('identities-loaded');
  assert.equal(detail.user?.userId, ada);
  assert.equal(journey.windows.length, 0, 'the window is closed');
});

test('is signed in after a reload, without being asked', async () => {
  const journey = await startJourney();
  await journey.open();
  await journey.signIn(ada);
  await journey.page.reload();
  await journey.reads('ada@example.com');
  assert.equal(journey.windows.length, 0);
});

test('the list is shown to a user whom the tenant knows, for one request to the Management API', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  assert.deepEqual(journey.requests, { authorize: ['GET 200'], token: ['POST 200'], management: ['GET 200'] });
});

test('the tenant is sent no empty parameters', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  const sent = journey.tenant.requests.filter(({ path }) => path === '/authorize').map(({ query }) => new URLSearchParams(query));
  const empty = sent.flatMap((parameters) => [...parameters].filter(([, value]) => value === ''));
  assert.deepEqual(empty, []);
});

test('the widget tells of a sign-in that the user cancels at the tenant', async () => {
  const journey = await startJourney();
  await journey.open();
  const window = await journey.pressToOpen('Sign in');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped. Nothing changed.');
  const { detail } = await journey.events.first('account-link-failed');
  assert.deepEqual([detail.operation, detail.error?.code], ['sign-in', 'access-denied']);
  await journey.button('Sign in').waitFor();
});

test('the widget takes a window that the user closes for a change of mind', async () => {
  const journey = await startJourney();
  await journey.open();
  const window = await journey.pressToOpen('Sign in');
  await window.getByRole('heading', { name: 'Sign in' }).waitFor();
  await window.close();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.deepEqual(journey.events.types, ['sign-in-requested']);
  await journey.signIn(ada);
});
