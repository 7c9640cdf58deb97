import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { decodeProtectedHeader } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';

const database = 'Username-Password-Authentication';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const strict = await startTenant({ allowedOrigins: [], allowedCallbackUrls: [`${pageOrigin}/callback`] });
const closed = await startTenant({ allowedOrigins: [pageOrigin], authorizeManagementApi: false });
const scopeless = await startTenant({ allowedOrigins: [pageOrigin], grantManagementScopes: false });
const picky = await startTenant({ allowedOrigins: [pageOrigin], enabledConnections: ['google-oauth2', 'github'] });
const empty = await startTenant({ allowedOrigins: [pageOrigin], enabledConnections: [] });
const symmetric = await startTenant({ allowedOrigins: [pageOrigin], idTokenAlgorithm: 'HS256' });
const unrefreshing = await startTenant({ allowedOrigins: [pageOrigin], allowRefreshTokens: false });
after(() => Promise.all([tenant, strict, closed, scopeless, picky, empty, symmetric, unrefreshing].map((each) => each.close())));

async function refusal(of: typeof tenant, params: Record<string, string>): Promise<(string | null)[]> {
  const { url } = await new TenantClient(of).authorize(params);
  return [url.searchParams.get('error'), url.searchParams.get('error_description')];
}

test('an unknown connection is refused', async () => {
  assert.deepEqual(await refusal(tenant, { connection: 'myspace' }), ['invalid_request', 'the connection was not found']);
});

test('a connection is asked about without a user: unknown, not enabled, or nobody is signed in', async () => {
  const answers = new Map<string, string | null>();
  for (const connection of ['myspace', 'facebook', 'github']) {
    const [error, description] = await refusal(picky, { connection, prompt: 'none' });
    answers.set(connection, error === 'invalid_request' ? (description ?? '') : (error ?? ''));
  }
  assert.deepEqual([...answers.values()], ['the connection was not found', 'the connection was disabled', 'login_required']);
});

test('a refusal of prompt=none is posted to the page as a web message', async () => {
  const params = { connection: 'myspace', prompt: 'none', response_mode: 'web_message' };
  const { text } = await new TenantClient(tenant).authorize(params);
  assert.match(text, /"error":"invalid_request","error_description":"the connection was not found"/);
});

test('a connection that is not enabled for the application is refused, not offered, and cannot be chosen', async () => {
  assert.deepEqual(await refusal(picky, { connection: 'facebook' }), ['invalid_request', 'the connection was disabled']);
  const client = new TenantClient(picky);
  const { text, url } = await client.authorize();
  assert.deepEqual(
    [...text.matchAll(/data-connection="([^"]+)"/g)].map(([, name]) => name),
    ['google-oauth2', 'github'],
  );
  assert.match((await client.browser.visit(new URL('?connection=facebook', url))).text, /data-connection="github"/);
});

test('an application without any connection is refused', async () => {
  assert.deepEqual(await refusal(empty, {}), ['invalid_request', 'no connections enabled for the client']);
});

test('an unknown organization is refused', async () => {
  assert.deepEqual(await refusal(tenant, { organization: 'org_nobody' }), ['invalid_request', 'parameter organization is invalid']);
});

test('an unknown audience is refused', async () => {
  assert.deepEqual(await refusal(tenant, { audience: 'https://nowhere.example/' }), [
    'access_denied',
    'Service not found: https://nowhere.example/',
  ]);
});

test('an application that is not authorised for the Management API is refused', async () => {
  const audience = closed.audience;
  const description = `Client "demo" is not authorized to access resource server "${audience}".`;
  assert.deepEqual(await refusal(closed, { audience }), ['invalid_request', description]);
});

test('without a grant of its scopes a Management API token has none of them', async () => {
  const { scope } = await new TenantClient(scopeless).signInToManage(ada, 'Username-Password-Authentication');
  assert.equal(scope, 'openid profile email');
});

test('a callback that is not allowed gets an error page that names the setting, web messages too', async () => {
  for (const response_mode of ['query', 'web_message']) {
    const { status, text, url } = await new TenantClient(tenant).authorize({ redirect_uri: 'https://evil.example/', response_mode });
    assert.equal(url.origin, tenant.origin);
    assert.equal(status, 403);
    assert.match(text, /Callback URL mismatch/);
    assert.match(text, /Allowed Callback URLs/);
    assert.doesNotMatch(text, /postMessage/);
  }
});

test('listed callback URLs are compared as a whole', async () => {
  const client = new TenantClient(strict);
  assert.equal((await client.authorize({ redirect_uri: `${pageOrigin}/callback` })).status, 200);
  assert.equal((await client.authorize({ redirect_uri: `${pageOrigin}/callback/` })).status, 403);
});

test('a web message for an origin that is not an allowed web origin is posted to nobody', async () => {
  const { status, text } = await new TenantClient(strict).authorize({
    redirect_uri: `${pageOrigin}/callback`,
    response_mode: 'web_message',
    prompt: 'none',
  });
  assert.equal(status, 403);
  assert.match(text, /Allowed Web Origins/);
  assert.doesNotMatch(text, /postMessage/);
});

test('an origin that is an allowed callback but no allowed web origin may still redeem a code', async () => {
  const client = new TenantClient(strict);
  const redirect_uri = `${pageOrigin}/callback`;
  const { url } = await client.choose(ada, database, { redirect_uri });
  assert.equal((await client.redeem(url.searchParams.get('code') ?? '', { redirect_uri })).status, 200);
  for (const [origin, allowed] of [
    [pageOrigin, pageOrigin],
    ['https://evil.example', null],
  ] as const) {
    const { headers } = await fetch(`${strict.origin}/api/v2/users/x`, { headers: { origin } });
    assert.equal(headers.get('access-control-allow-origin'), allowed);
  }
});

test('an unknown application gets an error page', async () => {
  const { status, text } = await new TenantClient(tenant).authorize({ client_id: 'nobody' });
  assert.equal(status, 403);
  assert.match(text, /Unknown client: nobody/);
});

test('PKCE is required', async () => {
  const [error] = await refusal(tenant, { code_challenge: '' });
  assert.equal(error, 'invalid_request');
});

test('an application that signs ID tokens with HS256 gets such tokens, which link nothing', async () => {
  const client = new TenantClient(symmetric);
  const { id_token } = await client.signIn(adaAtGoogle, 'google-oauth2');
  assert.deepEqual(decodeProtectedHeader(id_token), { alg: 'HS256', typ: 'JWT' });
  const { access_token } = await client.signInToManage(ada, database);
  const { status, body } = await client.link(ada, access_token, id_token);
  assert.equal(status, 400);
  assert.match(body.message, /RS256/);
});

test('an application without the grant type gets no refresh token, and can redeem none', async () => {
  const client = new TenantClient(unrefreshing);
  const answer = await client.signIn(ada, database, { scope: 'openid offline_access' });
  assert.deepEqual([answer.refresh_token, answer.scope], [undefined, 'openid']);
  const { status, body } = await client.refresh('any');
  assert.deepEqual([status, body.error], [403, 'unauthorized_client']);
  assert.equal(body.error_description, "Grant type 'refresh_token' not allowed for the client.");
});

test('an application that has to be consented to is consent_required until the user has', async () => {
  const consenting = await startTenant({ allowedOrigins: [pageOrigin], requireConsent: true });
  const params = { audience: consenting.audience };
  const client = new TenantClient(consenting);
  await client.choose(ada, database);
  const { url } = await client.authorize({ ...params, prompt: 'none' });
  await consenting.close();
  assert.equal(url.searchParams.get('error'), 'consent_required');
});
