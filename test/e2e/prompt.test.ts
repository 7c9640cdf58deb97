import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPrompt } from '../support/e2e-prompt.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

const database = 'Email and password';

test('a new Google user links to the account of years ago, and goes on as that one', async () => {
  const journey = await startPrompt();
  await journey.signUp();
  await journey.reads('a•••@example.com');
  const newId = journey.newUser()?.user_id;
  await journey.accept(database, ada);
  const claims = await journey.arrives();
  assert.equal(claims.sub, ada);
  const identities = journey.tenant.users.get(ada)?.identities.map(({ provider, user_id }) => `${provider}|${user_id}`);
  assert.deepEqual(identities, [ada, newId]);
  assert.deepEqual(journey.toldTypes, ['link-accepted']);
  assert.deepEqual(journey.log, []);
});
