import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin], exposeRateLimit: false });
after(() => tenant.close());

function preflight(path: string, origin: string): Promise<Response> {
  const headers = { origin, 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'authorization,auth0-client' };
  return fetch(`${tenant.origin}${path}`, { method: 'OPTIONS', headers });
}

test('a preflight of an allowed origin is answered with what it asks for', async () => {
  for (const path of ['/api/v2/users/x', '/oauth/token', '/userinfo']) {
    const { status, headers } = await preflight(path, pageOrigin);
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), pageOrigin);
    assert.equal(headers.get('access-control-allow-headers'), 'authorization,auth0-client');
    assert.match(headers.get('access-control-allow-methods') ?? '', /DELETE/);
  }
});

test('a preflight of another origin is allowed nothing', async () => {
  const { headers } = await preflight('/api/v2/users/x', 'https://evil.example');
  assert.equal(headers.get('access-control-allow-origin'), null);
});

test('allowed origins may read refusals', async () => {
  const response = await fetch(`${tenant.origin}/api/v2/users/x`, { headers: { origin: pageOrigin } });
  assert.equal(response.status, 401);
  assert.equal(response.headers.get('access-control-allow-origin'), pageOrigin);
});

test('other origins may read nothing of the Management API', async () => {
  const response = await fetch(`${tenant.origin}/api/v2/users/x`, { headers: { origin: 'https://evil.example' } });
  assert.equal(response.headers.get('access-control-allow-origin'), null);
});

test('other origins get no tokens', async () => {
  const client = new TenantClient(tenant);
  const { url } = await client.choose(ada, 'Username-Password-Authentication');
  const response = await fetch(`${tenant.origin}/oauth/token`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'demo', code: url.searchParams.get('code') ?? '' }),
  });
  assert.equal(response.status, 400);
  assert.equal(response.headers.get('access-control-allow-origin'), null);
});

test('an origin can be allowed later', async () => {
  tenant.allowOrigin('http://localhost:10');
  const { headers } = await preflight('/api/v2/users/x', 'http://localhost:10');
  assert.equal(headers.get('access-control-allow-origin'), 'http://localhost:10');
});

test('with the option, pages of every loopback address may do what those of an allowed origin may, and no others', async () => {
  const open = await startTenant({ allowedOrigins: ['https://app.example'], allowLoopbackOrigins: true });
  const allowed = async (origin: string): Promise<boolean> => {
    const params = { redirect_uri: `${origin}/any`, response_mode: 'web_message', prompt: 'none' };
    const { text } = await new TenantClient(open).authorize(params);
    const { headers } = await fetch(`${open.origin}/api/v2/users/x`, { headers: { origin } });
    const loggedOut = await fetch(`${open.origin}/v2/logout?returnTo=${encodeURIComponent(origin)}`, { redirect: 'manual' });
    return /login_required/.test(text) && headers.get('access-control-allow-origin') === origin && loggedOut.status === 302;
  };
  const origins = ['http://localhost:4305', 'http://127.0.0.1:8', 'https://localhost', 'http://[::1]:5', 'https://app.example'];
  const foreign = ['http://localhost.evil.example', 'https://evil.example', 'http://127.0.0.1.evil.example', 'http://10.0.0.1'];
  const answers = await Promise.all([...origins, ...foreign].map(allowed));
  await open.close();
  assert.deepEqual(answers, [...origins.map(() => true), ...foreign.map(() => false)]);
});

test('loopback addresses are no allowed origins unless the tenant is told so', async () => {
  const { headers } = await preflight('/api/v2/users/x', 'http://localhost:4305');
  assert.equal(headers.get('access-control-allow-origin'), null);
});

test('the rate limit headers are readable only if the tenant was started so', async () => {
  const response = await fetch(`${tenant.origin}/api/v2/users/x`, { headers: { origin: pageOrigin } });
  assert.equal(response.headers.get('access-control-expose-headers'), null);
});
