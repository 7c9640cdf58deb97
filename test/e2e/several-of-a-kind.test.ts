import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const awkwardIds = ['acme-saml|a|b@c', 'a/b%2Fc?d#e', '🦊 ünï', 'x'.repeat(300)];

for (const userId of awkwardIds) {
  test(`the widget links and unlinks an account whose id is ${userId.slice(0, 20)}`, async () => {
    const journey = await startJourney({ attributes: { confirm: 'never' } });
    journey.tenant.users.add({ connection: 'facebook', userId, profile: { name: 'Eve', email: 'eve@example.com', email_verified: true } });
    await journey.openSignedIn(ada);
    await journey.link('Facebook', `facebook|${userId}`);
    const { detail } = await journey.events.first('identity-linked');
    assert.equal(detail.identity?.userId, userId);
    await journey.unlink('Facebook, eve@example.com');
    assert.equal((await journey.events.first('identity-unlinked')).detail.identity?.userId, userId);
  });
}

test('several accounts of one connection are linked if that is allowed, and the right one is unlinked', async () => {
  const journey = await startJourney({ attributes: { 'allow-multiple': '', confirm: 'never' } });
  const profile = { name: 'Ada at work', email: 'ada@work.example', email_verified: true };
  journey.tenant.users.add({ connection: 'google-oauth2', userId: '2', profile });
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  await journey.link('Google', 'google-oauth2|2');
  await journey.unlink('Google, ada@example.com');
  assert.deepEqual(
    journey.tenant.users.get(ada)?.identities.map(({ user_id }) => user_id),
    [ada.split('|')[1], '2'],
  );
});

test('the list shows a hundred identities', async () => {
  const journey = await startJourney();
  const { users } = journey.tenant;
  const primary = users.get(ada);
  assert.ok(primary);
  for (let number = 0; number < 99; number += 1) {
    const profile = { email: `ada${number}@example.com`, email_verified: true };
    users.link(primary, users.add({ connection: 'github', userId: String(number), profile }));
  }
  await journey.openSignedIn(ada);
  assert.equal((await journey.identities()).length, 100);
});
