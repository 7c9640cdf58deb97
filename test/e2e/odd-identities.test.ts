import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { ada } from '../support/tenant-client.js';

/** Ids that a careless hand takes apart or encodes wrongly. */
const odd = ['acme-saml|x|y@example.com', 'a/b', '100%25', '%7C|%2F', '😀👩‍🚀', 'x'.repeat(300), '../../clients', 'a b?c#d&e=f'];

for (const userId of odd) {
  test(`an identity is linked and unlinked by its id, ${userId.slice(0, 20)}`, async () => {
    const journey = await startJourney({ attributes: { connections: 'acme-saml', confirm: 'never' } });
    const profile = { email: 'odd@example.com', email_verified: true, name: 'Odd' };
    const { user_id } = journey.tenant.users.add({ connection: 'acme-saml', userId, profile });
    await journey.openSignedIn(ada);
    const window = await journey.pressToOpen('Link acme-saml');
    await window
      .locator('[data-user]')
      .and(window.getByText('odd@example.com').locator('xpath=ancestor::button'))
      .click({ noWaitAfter: true });
    await journey.until(() => journey.events.types.includes('identity-linked'));
    assert.equal(journey.tenant.users.get(user_id), undefined);
    await journey.element.getByRole('button', { name: /^Unlink .*odd@example.com/ }).click();
    await journey.button('Unlink').click();
    await journey.until(() => journey.events.types.includes('identity-unlinked'));
    assert.ok(journey.tenant.users.get(user_id), 'a user of its own again');
  });
}

test('a user whose own id is odd', async () => {
  const journey = await startJourney();
  const profile = { email: 'odd@example.com', email_verified: true };
  const { user_id } = journey.tenant.users.add({ connection: 'acme-saml', userId: 'x|y/z%😀', profile });
  await journey.openSignedIn(user_id);
  assert.equal((await journey.identities()).length, 1);
});

test('a hundred identities, several of one provider', async () => {
  const journey = await startJourney();
  const { users } = journey.tenant;
  const primary = users.get(ada);
  for (let index = 0; primary && index < 99; index += 1) {
    users.link(primary, users.add({ connection: 'google-oauth2', userId: `10${index}`, profile: { email: `ada+${index}@example.com` } }));
  }
  await journey.openSignedIn(ada);
  assert.equal((await journey.identities()).length, 100);
  await journey.unlink('Google, ada+57@example.com');
  assert.equal((await journey.identities()).length, 99);
  assert.ok(users.get('google-oauth2|1057'));
});
