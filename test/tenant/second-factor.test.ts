import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';
import type { Visited } from '../support/script-free-browser.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin], requireSecondFactor: true });
after(() => tenant.close());
beforeEach(() => tenant.reset());

const database = 'Username-Password-Authentication';

function prove(client: TenantClient, question: Visited): Promise<Visited> {
  assert.match(question.text, /name="second-factor"/);
  return client.browser.visit(question.url, { 'second-factor': 'yes' });
}

test('a sign-in takes a second factor, which its tokens tell of and nobody is asked for again', async () => {
  const client = new TenantClient(tenant);
  const { url } = await prove(client, await client.choose(ada, database));
  const { body } = await client.redeem(url.searchParams.get('code') ?? '');
  assert.deepEqual([decodeJwt(body.id_token).sub, decodeJwt(body.id_token)['amr']], [ada, ['mfa']]);
  assert.ok((await client.authorize({ prompt: 'none' })).url.searchParams.get('code'));
});

test('prompt=none without it is login_required, and says why', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, database);
  const { searchParams } = (await client.authorize({ prompt: 'none' })).url;
  assert.deepEqual(
    [searchParams.get('error'), searchParams.get('error_description')],
    ['login_required', 'Multifactor authentication required'],
  );
});

test('who is signed in already only proves the factor', async () => {
  const client = new TenantClient(tenant);
  await client.choose(ada, database);
  const { url } = await prove(client, await client.authorize());
  assert.ok(url.searchParams.get('code'));
});

test('somebody else in the same browser proves one too', async () => {
  const client = new TenantClient(tenant);
  await prove(client, await client.choose(ada, database));
  const { url } = await prove(client, await client.choose(adaAtGoogle, 'google-oauth2'));
  assert.ok(url.searchParams.get('code'));
});
