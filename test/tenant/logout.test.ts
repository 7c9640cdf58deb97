import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, grace, pageOrigin, readJson } from '../support/tenant-client.js';
import type { Visited } from '../support/script-free-browser.js';

const database = 'Username-Password-Authentication';
const bye = `${pageOrigin}/bye`;
const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
after(() => tenant.close());
beforeEach(() => tenant.reset());

function visit(client: TenantClient, path: string, params: Record<string, string> = {}): Promise<Visited> {
  return client.browser.visit(`${tenant.origin}${path}?${String(new URLSearchParams(params))}`);
}

async function isSignedIn(client: TenantClient): Promise<boolean> {
  return (await client.authorize({ prompt: 'none' })).url.searchParams.has('code');
}

test('/v2/logout ends the session and goes to an allowed returnTo by a 302', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, database);
  assert.equal((await visit(client, '/v2/logout', { client_id: 'demo', returnTo: bye })).url.href, bye);
  assert.equal(await isSignedIn(client), false);
  const { status } = await fetch(`${tenant.origin}/v2/logout?returnTo=${encodeURIComponent(bye)}`, { redirect: 'manual' });
  assert.equal(status, 302);
});

test('/v2/logout without returnTo goes to the first allowed URL of the application that is named, else nowhere', async () => {
  const client = new TenantClient(tenant);
  assert.equal((await visit(client, '/v2/logout', { client_id: 'demo' })).url.origin, pageOrigin);
  assert.deepEqual((await visit(client, '/v2/logout')).text, 'OK');
});

test('/v2/logout goes nowhere else', async () => {
  const { status, text } = await visit(new TenantClient(tenant), '/v2/logout', { returnTo: 'https://evil.example' });
  assert.equal(status, 400);
  assert.match(text, /Allowed Logout URLs/);
});

test('discovery names the endpoints that end a session and a token', async () => {
  const { body } = await readJson<Record<string, string>>(await fetch(`${tenant.origin}/.well-known/openid-configuration`));
  assert.equal(body['end_session_endpoint'], `${tenant.origin}/oidc/logout`);
  assert.equal(body['revocation_endpoint'], `${tenant.origin}/oauth/revoke`);
});

test('the sid of ID tokens is that of the session: kept by silent sign-in and refresh, new for another user', async () => {
  const client = new TenantClient(tenant);
  const first = await client.signIn(ada, database, { scope: 'openid offline_access' });
  const silent = await client.authorize({ prompt: 'none' });
  const silently = (await client.redeem(silent.url.searchParams.get('code') ?? '')).body;
  const refreshed = (await client.refresh(first.refresh_token ?? '')).body;
  const other = await client.signIn(grace, 'github');
  const [sid, ...sids] = [first, silently, refreshed, other].map(({ id_token }) => decodeJwt(id_token)['sid']);
  assert.ok(sid);
  assert.deepEqual([sids[0], sids[1], sids[2] === sid], [sid, sid, false]);
});

test('/oidc/logout with the ID token of the session ends it at once, and goes to an allowed URL with the state', async () => {
  const client = new TenantClient(tenant);
  const { id_token } = await client.signIn(ada, database);
  const params = { id_token_hint: id_token, post_logout_redirect_uri: bye, state: 'a b' };
  assert.equal((await visit(client, '/oidc/logout', params)).url.href, `${bye}?state=a+b`);
  assert.equal(await isSignedIn(client), false);
});

test('/oidc/logout takes an ID token that has expired', async (t) => {
  const client = new TenantClient(tenant);
  const { id_token } = await client.signIn(ada, database);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 40_000_000 });
  assert.equal((await visit(client, '/oidc/logout', { id_token_hint: id_token, post_logout_redirect_uri: bye })).url.href, bye);
});

test('/oidc/logout with the sid of the session as logout_hint ends it at once', async () => {
  const client = new TenantClient(tenant);
  const sid = String(decodeJwt((await client.signIn(ada, database)).id_token)['sid']);
  const params = { logout_hint: sid, client_id: 'demo', post_logout_redirect_uri: bye };
  assert.equal((await visit(client, '/oidc/logout', params)).url.href, bye);
  assert.equal(await isSignedIn(client), false);
});

test('/oidc/logout without a hint of the session asks the user first', async () => {
  const client = new TenantClient(tenant);
  const { id_token: ofAnotherSession } = await new TenantClient(tenant).signIn(grace, 'github');
  const hints: Record<string, string>[] = [{}, { id_token_hint: ofAnotherSession }, { logout_hint: 'another' }];
  for (const hint of hints) {
    await client.signIn(ada, database);
    const question = await visit(client, '/oidc/logout', { client_id: 'demo', post_logout_redirect_uri: bye, ...hint });
    assert.match(question.text, /<form method="post">/);
    assert.equal(await isSignedIn(client), true);
    assert.equal((await client.browser.visit(question.url, { 'log-out': 'yes' })).url.href, bye);
    assert.equal(await isSignedIn(client), false);
  }
});

test('/oidc/logout goes nowhere else, and takes no token that the tenant has not signed', async () => {
  const client = new TenantClient(tenant);
  await client.signIn(ada, database);
  const elsewhere = await visit(client, '/oidc/logout', { post_logout_redirect_uri: 'https://evil.example/' });
  assert.equal(elsewhere.status, 400);
  assert.match(elsewhere.text, /Allowed Logout URLs/);
  const forged = await visit(client, '/oidc/logout', { id_token_hint: 'a.b.c', post_logout_redirect_uri: bye });
  assert.equal(forged.status, 400);
  assert.match(forged.text, /id_token_hint/);
  assert.equal(await isSignedIn(client), true);
});
