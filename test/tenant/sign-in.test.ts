import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
after(() => tenant.close());
beforeEach(() => tenant.reset());

test('the tenant answers a code and the state in the query of the callback', async () => {
  const { url } = await new TenantClient(tenant).choose(ada, 'Username-Password-Authentication');
  assert.equal(url.origin, pageOrigin);
  assert.ok(url.searchParams.get('code'));
  assert.equal(url.searchParams.get('state'), 'the-state');
});

test('the tenant posts code and state as a web message to the origin of the page alone', async () => {
  const { text, status } = await new TenantClient(tenant).choose(adaAtGoogle, 'google-oauth2', { response_mode: 'web_message' });
  assert.equal(status, 200);
  assert.match(text, /"response":\{"code":"[\w-]+","state":"the-state"/);
  assert.match(text, new RegExp(`"redirect_uri":"${pageOrigin}/"`));
  assert.match(text, /type: 'authorization_response'/);
  assert.match(text, /postMessage\(authorization_response, origin\)/);
});

test('a user signs in with email and password', async () => {
  const client = new TenantClient(tenant);
  const page = await client.authorize({ connection: 'Username-Password-Authentication' });
  const { url } = await client.browser.visit(page.url, { email: 'Ada@example.com', password: 'password' });
  assert.ok(url.searchParams.get('code'));
});

test('a wrong password shows an error and keeps the email', async () => {
  const client = new TenantClient(tenant);
  const page = await client.authorize({ connection: 'Username-Password-Authentication' });
  const again = await client.browser.visit(page.url, { email: 'ada@example.com', password: 'wrong' });
  assert.equal(again.status, 400);
  assert.match(again.text, /role="alert">Wrong email or password</);
  assert.match(again.text, /value="ada@example\.com"/);
});

test('a user of another connection cannot be chosen', async () => {
  const client = new TenantClient(tenant);
  const page = await client.authorize({ connection: 'google-oauth2' });
  const again = await client.browser.visit(page.url, { user: ada });
  assert.equal(again.status, 400);
  assert.equal(client.browser.cookie('auth0'), undefined);
});

test('Cancel answers access_denied', async () => {
  const client = new TenantClient(tenant);
  const page = await client.authorize({ connection: 'facebook' });
  const { url } = await client.browser.visit(page.url, { cancel: 'yes' });
  assert.equal(url.searchParams.get('error'), 'access_denied');
  assert.equal(url.searchParams.get('error_description'), 'User cancelled');
  assert.equal(url.searchParams.get('state'), 'the-state');
});

test('Cancel answers a web message with status 200', async () => {
  const client = new TenantClient(tenant);
  const page = await client.authorize({ connection: 'facebook', response_mode: 'web_message' });
  const { text, status } = await client.browser.visit(page.url, { cancel: 'yes' });
  assert.equal(status, 200);
  assert.match(text, /"error":"access_denied"/);
});

test('the tenant counts logins', async () => {
  const before = tenant.users.get(ada)?.logins_count ?? 0;
  await new TenantClient(tenant).choose(ada, 'Username-Password-Authentication');
  assert.equal(tenant.users.get(ada)?.logins_count, before + 1);
});

test('an expired sign-in says so', async () => {
  const client = new TenantClient(tenant);
  const page = await client.authorize();
  tenant.reset();
  const { status, text } = await client.browser.visit(page.url);
  assert.equal(status, 400);
  assert.match(text, /expired/);
});
