import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin, readJson } from '../support/tenant-client.js';

const database = 'Username-Password-Authentication';
const tenant = await startTenant({ allowedOrigins: [pageOrigin], customDomain: true });
const customDomain = tenant.customDomain ?? '';
const client = new TenantClient(tenant, customDomain);
after(() => tenant.close());
beforeEach(() => tenant.reset());

test('the custom domain is another host name of the same tenant', () => {
  assert.equal(new URL(customDomain).hostname, '127.0.0.1');
  assert.equal(new URL(customDomain).port, new URL(tenant.origin).port);
});

test('tokens are issued by the custom domain, for the audience of the tenant', async () => {
  const answer = await client.signInToManage(ada, database);
  assert.equal(decodeJwt(answer.id_token).iss, `${customDomain}/`);
  const { iss, aud } = decodeJwt(answer.access_token);
  assert.deepEqual([iss, aud], [`${customDomain}/`, [`${tenant.origin}/api/v2/`, `${customDomain}/userinfo`]]);
});

test('an audience of the custom domain is not found', async () => {
  const { url } = await client.authorize({ audience: `${customDomain}/api/v2/` });
  assert.equal(url.searchParams.get('error'), 'access_denied');
  assert.equal(url.searchParams.get('error_description'), `Service not found: ${customDomain}/api/v2/`);
});

test('linking works on the custom domain', async () => {
  const { id_token } = await client.signIn(adaAtGoogle, 'google-oauth2');
  const { access_token } = await client.signInToManage(ada, database);
  assert.equal((await client.link(ada, access_token, id_token)).status, 201);
});

test("tokens of one domain are not good on the other, and neither are another domain's ID tokens for linking", async () => {
  const canonical = new TenantClient(tenant);
  const { access_token } = await client.signInToManage(ada, database);
  const { id_token } = await canonical.signIn(adaAtGoogle, 'google-oauth2');
  assert.equal((await canonical.link(ada, access_token, id_token)).status, 401);
  const { status, body } = await client.link(ada, access_token, id_token);
  assert.equal(status, 400);
  assert.match(body.message, /issuer/);
});

test('discovery is of the host that is asked', async () => {
  const { body } = await readJson<{ issuer: string }>(await fetch(`${customDomain}/.well-known/openid-configuration`));
  assert.equal(body.issuer, `${customDomain}/`);
});

test('without the option the other host name is no tenant', async () => {
  const plain = await startTenant({ allowedOrigins: [] });
  const { port } = new URL(plain.origin);
  const { status } = await fetch(`http://127.0.0.1:${port}/.well-known/jwks.json`);
  await plain.close();
  assert.equal(status, 404);
  assert.equal(plain.customDomain, undefined);
});
