import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, grace, pageOrigin } from '../support/tenant-client.js';
import type { ManagementAnswer } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const client = new TenantClient(tenant);
const scope = 'update:current_user_metadata';
after(() => tenant.close());
beforeEach(() => tenant.reset());

async function patch(body: unknown, claims: { scope?: string } = { scope }): Promise<ManagementAnswer> {
  return client.manage('PATCH', `users/${encodeURIComponent(ada)}`, await client.accessToken(ada, claims), body);
}

test('the tenant merges the first level only, and null removes', async () => {
  await patch({ user_metadata: { a: { b: 1, c: 2 }, gone: 'x' } });
  const { status, body } = await patch({ user_metadata: { a: { d: 3 }, gone: null } });
  assert.equal(status, 200);
  assert.deepEqual(body.user_metadata, { locale: 'en-GB', newsletter: true, a: { d: 3 } });
  assert.equal(body.user_id, ada);
});

test('create:current_user_metadata is enough', async () => {
  assert.equal((await patch({ user_metadata: { a: 1 } }, { scope: 'create:current_user_metadata' })).status, 200);
});

test('without a scope for metadata it is 403', async () => {
  assert.equal((await patch({ user_metadata: { a: 1 } }, { scope: 'read:current_user' })).status, 403);
});

test('10 KB fit, more is 400 and changes nothing', async () => {
  const room = 10 * 1024 - JSON.stringify({ locale: 'en-GB', newsletter: true, x: '' }).length;
  assert.equal((await patch({ user_metadata: { x: 'a'.repeat(room) } })).status, 200);
  const { status, body } = await patch({ user_metadata: { x: 'a'.repeat(room + 1) } });
  assert.deepEqual([status, body.statusCode], [400, 400]);
  assert.equal(String(tenant.users.get(ada)?.user_metadata?.['x']).length, room);
});

test('pages cannot write app_metadata or the profile', async () => {
  assert.equal((await patch({ app_metadata: { admin: true } })).status, 403);
  assert.equal((await patch({ user_metadata: { a: 1 }, app_metadata: { admin: true } })).status, 403);
  assert.equal((await patch({ email_verified: true })).status, 403);
  assert.equal((await patch({ user_metadata: { a: 1 }, name: 'Somebody' })).status, 403);
  assert.deepEqual(tenant.users.get(ada)?.user_metadata, { locale: 'en-GB', newsletter: true });
});

test('an empty object clears', async () => {
  const { status, body } = await patch({ user_metadata: {} });
  assert.deepEqual([status, body.user_metadata], [200, {}]);
  assert.deepEqual(tenant.users.get(ada)?.user_metadata, {});
});

test('names with . or $ are 400 at every depth, and change nothing', async () => {
  for (const value of [{ 'a.b': 1 }, { $a: 1 }, { a: { 'b.c': 1 } }, { a: [{ b$: 1 }] }]) {
    const { status, body } = await patch({ user_metadata: { fine: 1, ...value } });
    assert.equal(status, 400, JSON.stringify(value));
    assert.match(body.message, /Payload validation error/);
  }
  assert.deepEqual(tenant.users.get(ada)?.user_metadata, { locale: 'en-GB', newsletter: true });
});

test('metadata that are no object are 400', async () => {
  for (const value of [null, 'x', [1]]) assert.equal((await patch({ user_metadata: value })).status, 400);
});

test("another user than the token's subject is 403", async () => {
  const token = await client.accessToken(ada, { scope });
  const { status } = await client.manage('PATCH', `users/${encodeURIComponent(grace)}`, token, { user_metadata: {} });
  assert.equal(status, 403);
});

test('a user that is gone is 404', async () => {
  const token = await client.accessToken('auth0|gone', { scope });
  assert.equal((await client.manage('PATCH', 'users/auth0%7Cgone', token, { user_metadata: {} })).status, 404);
});
