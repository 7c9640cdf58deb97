import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, grace, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
after(() => tenant.close());
beforeEach(() => tenant.reset());

test('the users of the contract are there', () => {
  const expected = [
    [ada, 'ada@example.com', true],
    [adaAtGoogle, 'ada@example.com', true],
    [adaAtFacebook, 'ada@example.com', true],
    [grace, 'grace@example.com', false],
    ['twitter|783214', undefined, undefined],
  ];
  const users = tenant.users.all().slice(0, expected.length);
  assert.deepEqual(
    users.map((user) => [user.user_id, user.email, user.email_verified]),
    expected,
  );
  assert.equal(users[4]?.name, 'linus');
});

test('a port that is taken is told in one line that names the setting', async () => {
  const port = Number(new URL(tenant.origin).port);
  await assert.rejects(startTenant({ port, allowedOrigins: [] }), {
    message: `Port ${port} is taken: set TENANT_PORT to a free one for the local tenant.`,
  });
});

test('requests are recorded with their status, in order', async () => {
  await fetch(`${tenant.origin}/.well-known/jwks.json?a=b`);
  await fetch(`${tenant.origin}/api/v2/users/auth0%7Cx`, { method: 'DELETE' });
  assert.deepEqual(
    tenant.requests.map(({ method, path, query, status }) => [method, path, query, status]),
    [
      ['GET', '/.well-known/jwks.json', 'a=b', 200],
      ['DELETE', '/api/v2/users/auth0%7Cx', '', 401],
    ],
  );
});

test('reset brings users, sessions, faults and the record back to the start', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, 'Username-Password-Authentication');
  await client.link(ada, await client.accessToken(ada), await client.idToken(grace));
  tenant.faults.add({ path: '/authorize', status: 500, times: Infinity });
  tenant.reset();
  assert.equal(tenant.requests.length, 0);
  assert.ok(tenant.users.get(grace));
  assert.equal(tenant.users.get(ada)?.identities.length, 1);
  assert.equal((await client.authorize({ prompt: 'none' })).url.searchParams.get('error'), 'login_required');
});

test('two tenants of one process share nothing', async () => {
  const other = await startTenant({ allowedOrigins: [pageOrigin] });
  other.users.add({ connection: 'amazon', userId: 'only-there', profile: {} });
  assert.equal(tenant.users.get('amazon|only-there'), undefined);
  const client = new TenantClient(tenant);
  const { url } = await client.choose(ada, 'Username-Password-Authentication');
  const elsewhere = await new TenantClient(other).redeem(url.searchParams.get('code') ?? '');
  await other.close();
  assert.equal(elsewhere.status, 403);
});

test('close ends it even while a request hangs', async () => {
  const hanging = await startTenant({ allowedOrigins: [] });
  hanging.faults.add({ path: '/authorize', delay: 60_000 });
  const request = fetch(`${hanging.origin}/authorize`);
  const failed = assert.rejects(request);
  while (hanging.requests.length === 0) await new Promise(setImmediate);
  await hanging.close();
  await failed;
});
