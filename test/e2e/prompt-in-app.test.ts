import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountLinkPrompt } from '../../src/index.js';
import { startPrompt } from '../support/e2e-prompt.js';
import { ada } from '../support/tenant-client.js';

test('mode claim: an app finds the candidates in its ID token, asks by itself, and links in its own session', async () => {
  const secrets = { MODE: 'claim', PAGE_URL: '', PAGE_CLIENT_ID: '', SESSION_TOKEN_SECRET: '' };
  const journey = await startPrompt({ secrets });
  await journey.signUp();
  const claims = await journey.arrives();
  const newId = claims.sub ?? '';
  const candidates = claims['account_link_candidates'] as AccountLinkPrompt['candidates'];
  assert.equal(candidates?.[0]?.connection, 'Username-Password-Authentication');
  // A page of the app, which the user is signed in to by the tenant's session in this browser.
  await journey.page.goto(`${journey.pages.origin}/`);
  await journey.element.evaluate((element: AccountLinkPrompt, known) => (element.candidates = known), candidates);
  await journey.accept('Email and password', ada);
  await journey.reads('You can now sign in with email and password.');
  assert.deepEqual(journey.toldTypes.slice(-2), ['session-changed', 'link-accepted']);
  assert.deepEqual(journey.told.at(-2)?.detail, { reason: 'primary-changed', sub: ada });
  const identities = journey.tenant.users.get(ada)?.identities.map(({ provider, user_id }) => `${provider}|${user_id}`);
  assert.deepEqual(identities, [ada, newId]);
  assert.equal(journey.tenant.users.get(ada)?.app_metadata?.['plan'], 'team');
  assert.deepEqual(journey.log, []);
});

test('mode claim: another account than the candidate is not linked', async () => {
  const secrets = { MODE: 'claim' };
  const journey = await startPrompt({ secrets });
  journey.tenant.users.add({ connection: 'facebook', userId: '7', profile: { email: 'eve@example.com', email_verified: true } });
  await journey.signUp();
  const claims = await journey.arrives();
  await journey.page.goto(`${journey.pages.origin}/`);
  const candidates = claims['account_link_candidates'] as AccountLinkPrompt['candidates'];
  await journey.element.evaluate((element: AccountLinkPrompt, known) => (element.candidates = known), candidates);
  await journey.choose('facebook');
  await journey.accept('Facebook', 'facebook|7');
  await journey.reads('Use a•••@example.com (Facebook) instead.');
  assert.deepEqual(journey.told.find(({ type }) => type === 'session-changed')?.detail, { reason: 'link-failed', sub: 'facebook|7' });
  assert.equal(journey.tenant.users.get(claims.sub ?? '')?.identities.length, 1);
  assert.equal(journey.tenant.users.get('facebook|7')?.identities.length, 1);
});
