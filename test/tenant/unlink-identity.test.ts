import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, grace, pageOrigin, subjectOf } from '../support/tenant-client.js';
import type { ManagementAnswer } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const client = new TenantClient(tenant);
after(() => tenant.close());
beforeEach(async () => {
  tenant.reset();
  for (const secondary of [adaAtGoogle, adaAtFacebook]) {
    await client.link(ada, await client.accessToken(ada), await client.idToken(secondary));
  }
});

/** Unlinks `provider|user_id` from Ada. */
async function unlink(identity: string, token?: string): Promise<ManagementAnswer> {
  const [provider = '', id = ''] = identity.split(/\|(.*)/s).map(encodeURIComponent);
  const path = `users/${encodeURIComponent(ada)}/identities/${provider}/${id}`;
  return client.manage('DELETE', path, token ?? (await client.accessToken(ada)));
}

test('the tenant answers 200 with the identities that remain', async () => {
  const { status, body } = await unlink(adaAtGoogle);
  assert.equal(status, 200);
  const remaining = body.map((identity) => identity.provider);
  assert.deepEqual(remaining, ['auth0', 'facebook']);
});

test('the tenant tells the profile of every identity, the main one included', async () => {
  const { body } = await unlink(adaAtGoogle);
  assert.deepEqual(
    body.map((identity) => identity.profileData?.name),
    ['Ada Lovelace', 'Ada Byron'],
  );
});

test('the identity is a user of its own again, with its profile and without metadata', async () => {
  await unlink(adaAtGoogle);
  const user = tenant.users.get(adaAtGoogle);
  assert.deepEqual([user?.name, user?.email, user?.email_verified], ['Ada King', 'ada@example.com', true]);
  assert.deepEqual([user?.user_metadata, user?.app_metadata, user?.identities.length], [undefined, undefined, 1]);
  assert.equal(subjectOf(await client.signIn(adaAtGoogle, 'google-oauth2')), adaAtGoogle);
});

test('what was unlinked can be linked again', async () => {
  await unlink(adaAtGoogle);
  assert.equal((await client.link(ada, await client.accessToken(ada), await client.idToken(adaAtGoogle))).status, 201);
});

test('the main identity is 400', async () => {
  const { status, body } = await unlink(ada);
  assert.equal(status, 400);
  assert.deepEqual([body.error, body.message], ['Bad Request', 'Main identity cannot be removed.']);
});

test('what is not linked is 200 with the list as it was, and someone else stays who they are', async () => {
  const { status, body } = await unlink(grace);
  assert.equal(status, 200);
  assert.deepEqual(
    body.map((identity) => identity.provider),
    ['auth0', 'google-oauth2', 'facebook'],
  );
  assert.equal(tenant.users.get(grace)?.identities.length, 1);
});

test('a number in the path finds a numeric id', async () => {
  await client.link(ada, await client.accessToken(ada), await client.idToken(grace));
  assert.equal((await unlink(grace)).status, 200);
  assert.equal(tenant.users.get(grace)?.identities[0]?.user_id, 1906091);
});

test('an id with | and @ is found', async () => {
  const saml = 'samlp|acme-saml|ada@acme.example';
  await client.link(ada, await client.accessToken(ada), await client.idToken(saml));
  assert.equal((await unlink(saml)).status, 200);
  assert.ok(tenant.users.get(saml));
});

test('without the scope it is 403', async () => {
  const { status, body } = await unlink(adaAtGoogle, await client.accessToken(ada, { scope: 'read:current_user' }));
  assert.deepEqual([status, body.errorCode], [403, 'insufficient_scope']);
});

test("for another user than the token's subject it is 403", async () => {
  assert.equal((await unlink(adaAtGoogle, await client.accessToken(grace))).status, 403);
});

test('without a valid access token it is 401', async () => {
  assert.equal((await unlink(adaAtGoogle, 'nonsense')).status, 401);
});
