import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, pageOrigin } from '../support/tenant-client.js';
import type { Visited } from '../support/script-free-browser.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin], requireConsent: true });
after(() => tenant.close());
beforeEach(() => tenant.reset());

/** Signs in and arrives at the question. */
async function askedForConsent(client: TenantClient): Promise<Visited> {
  const params = { audience: tenant.audience, scope: 'openid read:current_user' };
  return client.choose(ada, 'Username-Password-Authentication', params);
}

test('Management API scopes are asked for once', async () => {
  const client = new TenantClient(tenant);
  const question = await askedForConsent(client);
  assert.match(question.text, /name="consent"/);
  const { url } = await client.browser.visit(question.url, { consent: 'yes' });
  assert.ok(url.searchParams.get('code'));
  const silent = await client.authorize({ audience: tenant.audience, prompt: 'none' });
  assert.ok(silent.url.searchParams.get('code'));
});

test('prompt=none without consent is consent_required', async () => {
  const client = new TenantClient(tenant);
  await askedForConsent(client);
  const { url } = await client.authorize({ audience: tenant.audience, prompt: 'none' });
  assert.equal(url.searchParams.get('error'), 'consent_required');
});

test('no consent is access_denied', async () => {
  const client = new TenantClient(tenant);
  const question = await askedForConsent(client);
  const { url } = await client.browser.visit(question.url, { cancel: 'yes' });
  assert.equal(url.searchParams.get('error'), 'access_denied');
});

test('without the Management API nothing is asked', async () => {
  const { url } = await new TenantClient(tenant).choose(ada, 'Username-Password-Authentication');
  assert.ok(url.searchParams.get('code'));
});
