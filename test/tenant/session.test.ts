import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, grace, linus, pageOrigin, subjectOf } from '../support/tenant-client.js';

const database = 'Username-Password-Authentication';
const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const lenient = await startTenant({ allowedOrigins: [pageOrigin], absorbedSession: 'primary' });
const stubborn = await startTenant({ allowedOrigins: [pageOrigin], absorbedSession: 'secondary' });
after(() => Promise.all([tenant.close(), lenient.close(), stubborn.close()]));
beforeEach(() => {
  tenant.reset();
  lenient.reset();
  stubborn.reset();
});

/** What a silent sign-in comes to: the user, or the error. */
async function silently(client: TenantClient, params: Record<string, string> = {}): Promise<string | undefined> {
  const { url } = await client.authorize({ prompt: 'none', ...params });
  const code = url.searchParams.get('code');
  if (code === null) return url.searchParams.get('error') ?? undefined;
  return subjectOf((await client.redeem(code)).body);
}

test('prompt=none without a session is login_required', async () => {
  assert.equal(await silently(new TenantClient(tenant)), 'login_required');
});

test('prompt=none with a session answers its user', async () => {
  const client = new TenantClient(tenant);
  await client.choose(grace, 'github');
  assert.equal(await silently(client), grace);
});

test('the last sign-in owns the session', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, database);
  await client.choose(adaAtGoogle, 'google-oauth2');
  assert.equal(await silently(client), adaAtGoogle);
});

test('a cancelled sign-in leaves the session alone', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, database);
  const page = await client.authorize({ connection: 'facebook', prompt: 'login' });
  await client.browser.visit(page.url, { cancel: 'yes' });
  assert.equal(await silently(client), ada);
});

test('a session signs in without a page, unless prompt=login, max_age or another connection wants one', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, database);
  const isAsked = async (params: Record<string, string>): Promise<boolean> => (await client.authorize(params)).url.origin === tenant.origin;
  assert.equal(await isAsked({}), false);
  assert.equal(await isAsked({ connection: database }), false);
  assert.equal(await isAsked({ max_age: '600' }), false);
  assert.equal(await isAsked({ prompt: 'login' }), true);
  assert.equal(await isAsked({ max_age: '0' }), true);
  assert.equal(await isAsked({ connection: 'google-oauth2' }), true);
});

test('auth_time is the time of the sign-in, not of the token', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const client = new TenantClient(tenant);
  const first = decodeJwt((await client.signIn(ada, database, { max_age: '0' })).id_token);
  t.mock.timers.tick(90_000);
  const { url } = await client.authorize({ prompt: 'none' });
  const later = decodeJwt((await client.redeem(url.searchParams.get('code') ?? '')).body.id_token);
  assert.equal(later['auth_time'], first['auth_time']);
  assert.equal(Number(later.iat) - Number(first.iat), 90);
  const fresh = decodeJwt((await client.signIn(ada, database, { max_age: '0' })).id_token);
  assert.equal(Number(fresh['auth_time']) - Number(first['auth_time']), 90);
});

test('the session of a user that was linked to another wants a new sign-in', async () => {
  const client = new TenantClient(tenant);
  const { access_token } = await new TenantClient(tenant).signInToManage(ada, database);
  const { id_token } = await client.signIn(adaAtGoogle, 'google-oauth2');
  assert.equal((await client.link(ada, access_token, id_token)).status, 201);
  assert.equal(await silently(client), 'login_required');
  assert.equal((await client.authorize()).url.origin, tenant.origin);
});

test('with absorbedSession=primary that session follows to the primary user', async () => {
  const client = new TenantClient(lenient);
  const { access_token } = await new TenantClient(lenient).signInToManage(ada, database);
  const { id_token } = await client.signIn(adaAtGoogle, 'google-oauth2');
  await client.link(ada, access_token, id_token);
  assert.equal(await silently(client), ada);
});

test('with absorbedSession=secondary that session goes on as the account that is no user any more', async () => {
  const client = new TenantClient(stubborn);
  const { access_token } = await new TenantClient(stubborn).signInToManage(ada, database);
  const { id_token } = await client.signIn(linus, 'twitter');
  await client.link(ada, access_token, id_token);
  const scope = 'openid profile email read:current_user';
  const { url } = await client.authorize({ prompt: 'none', audience: stubborn.audience, scope });
  const { body } = await client.redeem(url.searchParams.get('code') ?? '');
  const claims = decodeJwt(body.id_token);
  assert.deepEqual([claims.sub, claims['name'], claims['email']], [linus, 'linus', undefined]);
  assert.equal((await client.manage('GET', `users/${encodeURIComponent(linus)}`, body.access_token)).status, 404);
});

test('whatever becomes of the session of a user that was linked, one whose user has gone wants a sign-in', async () => {
  for (const each of [tenant, lenient, stubborn]) {
    const client = new TenantClient(each);
    each.users.add({ connection: 'amazon', userId: 'x', profile: {} });
    await client.choose('amazon|x', 'amazon');
    each.users.reset();
    assert.equal(await silently(client), 'login_required');
  }
});
