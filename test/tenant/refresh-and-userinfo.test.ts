import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin, readJson } from '../support/tenant-client.js';

const database = 'Username-Password-Authentication';
const offline = { scope: 'openid profile offline_access' };
const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
after(() => tenant.close());
beforeEach(() => tenant.reset());

async function userinfo(token: string): Promise<Response> {
  return fetch(`${tenant.origin}/userinfo`, { headers: { authorization: `Bearer ${token}` } });
}

test('a refresh token is there only when offline_access is asked for', async () => {
  const client = new TenantClient(tenant);
  assert.ok((await client.signIn(ada, database, offline)).refresh_token);
  assert.equal((await client.signIn(ada, database)).refresh_token, undefined);
});

test('a refresh keeps audience, scopes and user, and rotates the token', async () => {
  const client = new TenantClient(tenant);
  const scope = 'openid offline_access read:current_user';
  const first = await client.signIn(ada, database, { scope, audience: tenant.audience });
  const { status, body } = await client.refresh(first.refresh_token ?? '');
  assert.equal(status, 200);
  assert.notEqual(body.refresh_token, first.refresh_token);
  assert.equal(body.scope, scope);
  assert.deepEqual(decodeJwt(body.access_token).aud, [tenant.audience, `${tenant.origin}/userinfo`]);
  assert.equal(decodeJwt(body.id_token).sub, ada);
});

test('a refresh that asks for more scopes than there are gets those that there are, without a word', async () => {
  const client = new TenantClient(tenant);
  const { refresh_token = '' } = await client.signIn(ada, database, { scope: 'openid offline_access', audience: tenant.audience });
  const form = { grant_type: 'refresh_token', client_id: tenant.clientId, refresh_token };
  const { status, body } = await client.token({ ...form, scope: 'openid offline_access read:current_user email' });
  assert.deepEqual([status, body.scope], [200, 'openid offline_access']);
  const further = await client.token({ ...form, refresh_token: body.refresh_token ?? '', scope: 'read:current_user' });
  assert.deepEqual([further.status, further.body.scope], [200, 'openid offline_access']);
});

test('a refresh may ask for fewer scopes', async () => {
  const client = new TenantClient(tenant);
  const { refresh_token = '' } = await client.signIn(ada, database, offline);
  const { body } = await client.token({ grant_type: 'refresh_token', client_id: tenant.clientId, refresh_token, scope: 'openid' });
  assert.equal(body.scope, 'openid');
});

test('/oauth/revoke ends a refresh token and its successors, as a form or as JSON', async () => {
  const client = new TenantClient(tenant);
  const asForm = (token: string): RequestInit => ({ body: new URLSearchParams({ client_id: tenant.clientId, token }) });
  const asJson = (token: string): RequestInit => ({
    headers: { 'content-type': 'application/json', origin: pageOrigin },
    body: JSON.stringify({ client_id: tenant.clientId, token }),
  });
  for (const request of [asForm, asJson]) {
    const { refresh_token = '' } = await client.signIn(ada, database, offline);
    const revoked = await fetch(`${tenant.origin}/oauth/revoke`, { method: 'POST', ...request(refresh_token) });
    assert.deepEqual([revoked.status, await revoked.text()], [200, '']);
    const { status, body } = await client.refresh(refresh_token);
    assert.deepEqual([status, body.error], [403, 'invalid_grant']);
  }
});

test('/oauth/revoke says nothing of tokens that it does not know, and leaves access tokens alone', async () => {
  const { access_token } = await new TenantClient(tenant).signIn(ada, database);
  for (const token of ['unknown', access_token]) {
    const body = new URLSearchParams({ client_id: tenant.clientId, token });
    assert.equal((await fetch(`${tenant.origin}/oauth/revoke`, { method: 'POST', body })).status, 200);
  }
  assert.equal((await userinfo(access_token)).status, 200);
});

test('a refresh token used again revokes its successors', async () => {
  const client = new TenantClient(tenant);
  const first = (await client.signIn(ada, database, offline)).refresh_token ?? '';
  const second = (await client.refresh(first)).body.refresh_token ?? '';
  const reused = await client.refresh(first);
  assert.deepEqual([reused.status, reused.body], [403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }]);
  assert.equal((await client.refresh(second)).status, 403);
});

test('reuse leaves the refresh tokens of other sign-ins alone', async () => {
  const client = new TenantClient(tenant);
  const stolen = (await client.signIn(ada, database, offline)).refresh_token ?? '';
  const other = (await client.signIn(ada, database, offline)).refresh_token ?? '';
  await client.refresh(stolen);
  await client.refresh(stolen);
  assert.equal((await client.refresh(other)).status, 200);
});

test('refresh tokens outlive the session, and a sign-in of someone else', async () => {
  const client = new TenantClient(tenant);
  const { refresh_token = '' } = await client.signIn(ada, database, offline);
  await client.choose(adaAtGoogle, 'google-oauth2');
  await client.browser.visit(`${tenant.origin}/v2/logout`);
  const { body } = await client.refresh(refresh_token);
  assert.equal(decodeJwt(body.id_token).sub, ada);
});

test('the refresh token of a user that was linked to another is invalid', async () => {
  const client = new TenantClient(tenant);
  const google = await client.signIn(adaAtGoogle, 'google-oauth2', offline);
  const { access_token } = await client.signInToManage(ada, database);
  await client.link(ada, access_token, google.id_token);
  const { status, body } = await client.refresh(google.refresh_token ?? '');
  assert.deepEqual([status, body.error], [403, 'invalid_grant']);
});

test('/userinfo takes a token without audience and answers what its scopes allow', async () => {
  const { access_token } = await new TenantClient(tenant).signIn(ada, database, { scope: 'openid email' });
  assert.deepEqual(await (await userinfo(access_token)).json(), { sub: ada, email: 'ada@example.com', email_verified: true });
});

test('/userinfo takes a Management API token', async () => {
  const { access_token } = await new TenantClient(tenant).signInToManage(ada, database);
  const { body } = await readJson<{ sub: string; name: string }>(await userinfo(access_token));
  assert.deepEqual([body.sub, body.name], [ada, 'Ada Lovelace']);
});

test('/userinfo may be read by pages of every origin', async () => {
  const { access_token } = await new TenantClient(tenant).signIn(ada, database);
  const headers = { authorization: `Bearer ${access_token}`, origin: 'https://anywhere.example' };
  const response = await fetch(`${tenant.origin}/userinfo`, { headers });
  assert.equal(response.headers.get('access-control-allow-origin'), 'https://anywhere.example');
  const preflight = { origin: 'https://anywhere.example', 'access-control-request-method': 'GET' };
  const asked = await fetch(`${tenant.origin}/userinfo`, { method: 'OPTIONS', headers: preflight });
  assert.equal(asked.headers.get('access-control-allow-origin'), 'https://anywhere.example');
});

test('/userinfo refuses anything else, and says so in WWW-Authenticate', async () => {
  const forUserinfoOfAnother = await tenant.sign({
    iss: 'http://localhost:1/',
    aud: 'http://localhost:1/userinfo',
    sub: ada,
    scope: 'openid',
  });
  for (const token of ['nonsense', forUserinfoOfAnother]) {
    const { status, headers } = await userinfo(token);
    assert.deepEqual([status, headers.get('www-authenticate')], [401, 'Bearer error="invalid_token"']);
  }
});
