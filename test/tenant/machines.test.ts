import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';
import type { JsonAnswer, TokenAnswer } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const client = new TenantClient(tenant);
after(() => tenant.close());
beforeEach(() => tenant.reset());

function ask(form: Record<string, string>): Promise<JsonAnswer<TokenAnswer>> {
  const machine = { grant_type: 'client_credentials', client_id: 'demo-machine', client_secret: 'demo-machine-secret' };
  return client.token({ ...machine, audience: tenant.audience, ...form });
}

test('client credentials give a token with all granted scopes', async () => {
  const { status, body } = await ask({});
  assert.equal(status, 200);
  const claims = decodeJwt(body.access_token);
  assert.deepEqual([claims.sub, claims['azp'], claims['gty']], ['demo-machine@clients', 'demo-machine', 'client-credentials']);
  assert.deepEqual([claims.aud, claims.iss], [tenant.audience, `${tenant.origin}/`]);
  assert.match(String(claims['scope']), /read:users update:users/);
});

test('fewer scopes can be asked for', async () => {
  const { body } = await ask({ scope: 'read:users' });
  assert.equal(decodeJwt(body.access_token)['scope'], 'read:users');
});

test('a wrong secret is 401, an unknown audience 403', async () => {
  const wrongSecret = await ask({ client_secret: 'wrong' });
  assert.deepEqual([wrongSecret.status, wrongSecret.body], [401, { error: 'access_denied', error_description: 'Unauthorized' }]);
  const wrongAudience = await ask({ audience: 'https://nowhere.example/' });
  assert.equal(wrongAudience.status, 403);
  assert.equal(wrongAudience.body.error_description, 'Service not enabled within domain: https://nowhere.example/');
});

test('the public application gets no token by client credentials', async () => {
  const { status, body } = await client.token({ grant_type: 'client_credentials', client_id: 'demo', audience: tenant.audience });
  assert.deepEqual([status, body.error], [403, 'unauthorized_client']);
});

test('users-by-email answers all users of exactly that email', async () => {
  const token = await client.machineToken();
  const { status, body } = await client.manage('GET', 'users-by-email?email=ada%40example.com', token);
  assert.equal(status, 200);
  assert.deepEqual(
    body.map((user) => user.user_id),
    [ada, adaAtGoogle, adaAtFacebook],
  );
  assert.deepEqual((await client.manage('GET', 'users-by-email?email=Ada%40example.com', token)).body, []);
});

test('users-by-email without an email is 400', async () => {
  assert.equal((await client.manage('GET', 'users-by-email', await client.machineToken())).status, 400);
});

test('a machine reads any user and writes both kinds of metadata', async () => {
  const token = await client.machineToken();
  const path = `users/${encodeURIComponent(ada)}`;
  assert.equal((await client.manage('GET', path, token)).body.user_id, ada);
  const { status, body } = await client.manage('PATCH', path, token, { user_metadata: { a: 1 }, app_metadata: { plan: null, kept: true } });
  assert.equal(status, 200);
  assert.equal(body.user_metadata?.['a'], 1);
  assert.deepEqual(body.app_metadata, { kept: true });
});

test('a machine links by provider and user_id', async () => {
  const path = `users/${encodeURIComponent(ada)}/identities`;
  const body = { provider: 'google-oauth2', user_id: '103547991597142817347' };
  const linked = await client.manage('POST', path, await client.machineToken(), body);
  assert.deepEqual([linked.status, linked.body.length], [201, 2]);
  assert.equal((await client.manage('POST', path, await client.machineToken(), { provider: 'google-oauth2' })).status, 400);
});

test('a machine may name the second account by its whole id', async () => {
  const path = `users/${encodeURIComponent(adaAtGoogle)}/identities`;
  const linked = await client.manage('POST', path, await client.machineToken(), { provider: 'auth0', user_id: ada });
  assert.equal(linked.status, 201);
  assert.equal(linked.body[1]?.user_id, '5f7c8ec7c33c6c004bbafe82');
  assert.equal(tenant.users.get(ada), undefined);
});

test('a machine changes attributes of the profile', async () => {
  const path = `users/${encodeURIComponent(ada)}`;
  const { status, body } = await client.manage('PATCH', path, await client.machineToken(), { name: 'Ada L.', email_verified: false });
  assert.deepEqual([status, body.name, body.email_verified, body.nickname], [200, 'Ada L.', false, 'ada']);
  assert.equal(tenant.users.get(ada)?.name, 'Ada L.');
});

test('attributes of the wrong type, or that no profile has, are 400 and change nothing', async () => {
  for (const attributes of [{ name: 7 }, { email_verified: 'true' }, { favourite: 'x' }, { identities: [] }]) {
    const body = { nickname: 'changed', ...attributes };
    const { status } = await client.manage('PATCH', `users/${encodeURIComponent(ada)}`, await client.machineToken(), body);
    assert.equal(status, 400, JSON.stringify(attributes));
  }
  assert.equal(tenant.users.get(ada)?.nickname, 'ada');
});

test('a machine without the scope is 403', async () => {
  const token = (await ask({ scope: 'read:users' })).body.access_token;
  const { status } = await client.manage('PATCH', `users/${encodeURIComponent(ada)}`, token, { app_metadata: {} });
  assert.equal(status, 403);
});
