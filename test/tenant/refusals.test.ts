import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const strict = await startTenant({ allowedOrigins: [], allowedCallbackUrls: [`${pageOrigin}/callback`] });
const closed = await startTenant({ allowedOrigins: [pageOrigin], authorizeManagementApi: false });
const scopeless = await startTenant({ allowedOrigins: [pageOrigin], grantManagementScopes: false });
after(() => Promise.all([tenant, strict, closed, scopeless].map((each) => each.close())));

async function refusal(of: typeof tenant, params: Record<string, string>): Promise<(string | null)[]> {
  const { url } = await new TenantClient(of).authorize(params);
  return [url.searchParams.get('error'), url.searchParams.get('error_description')];
}

test('an unknown connection is refused', async () => {
  assert.deepEqual(await refusal(tenant, { connection: 'myspace' }), ['invalid_request', 'the connection was not found']);
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

test('an unknown application gets an error page', async () => {
  const { status, text } = await new TenantClient(tenant).authorize({ client_id: 'nobody' });
  assert.equal(status, 403);
  assert.match(text, /Unknown client: nobody/);
});

test('PKCE is required', async () => {
  const [error] = await refusal(tenant, { code_challenge: '' });
  assert.equal(error, 'invalid_request');
});
