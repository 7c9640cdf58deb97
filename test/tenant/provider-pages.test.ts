import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, adaAtGoogle, linus, pageOrigin, subjectOf } from '../support/tenant-client.js';
import type { Visited } from '../support/script-free-browser.js';

const tenant = await startTenant({
  allowedOrigins: [pageOrigin],
  customDomain: true,
  providerPages: { twitter: 'same-origin', facebook: 'same-origin-allow-popups' },
});
after(() => tenant.close());
beforeEach(() => tenant.reset());

/** The page of the provider that a sign-in leads to. */
async function providerPage(client: TenantClient, connection: string): Promise<Visited> {
  const { url } = await client.authorize({ connection, prompt: 'login' });
  assert.equal(url.origin, tenant.providerOrigin);
  return client.browser.visit(url);
}

function continueLink({ text }: Visited): string {
  return /<a [^>]*href="([^"]+)"[^>]*data-continue/.exec(text)?.[1]?.replaceAll('&#38;', '&') ?? assert.fail(text);
}

test('a provider’s page is at another host and port, and has the opener policy that was asked for', async () => {
  const provider = new URL(tenant.providerOrigin ?? '');
  assert.equal(provider.hostname, '127.0.0.1');
  assert.notEqual(provider.port, new URL(tenant.origin).port);
  for (const [connection, policy, name] of [
    ['twitter', 'same-origin', 'X'],
    ['facebook', 'same-origin-allow-popups', 'Facebook'],
  ] as const) {
    const { status, headers, text } = await providerPage(new TenantClient(tenant), connection);
    assert.deepEqual([status, headers.get('cross-origin-opener-policy')], [200, policy]);
    assert.match(text, new RegExp(`<h1>${name}</h1>`));
    assert.doesNotMatch(text, /<script|data-user/);
  }
});

test('the tenant’s own pages have no opener policy', async () => {
  const { headers } = await new TenantClient(tenant).authorize({ connection: 'google-oauth2' });
  assert.equal(headers.get('cross-origin-opener-policy'), null);
});

test('the user comes back from the provider’s page, and signs in', async () => {
  const client = new TenantClient(tenant);
  const back = continueLink(await providerPage(client, 'twitter'));
  assert.equal(new URL(back).origin, tenant.origin);
  const page = await client.browser.visit(back);
  assert.match(page.text, new RegExp(`data-user="${linus.replace('|', '\\|')}"`));
  const { url } = await client.browser.visit(page.url, { user: linus });
  assert.equal(subjectOf((await client.redeem(url.searchParams.get('code') ?? '')).body), linus);
});

test('a sign-in at the custom domain comes back to it', async () => {
  const back = continueLink(await providerPage(new TenantClient(tenant, tenant.customDomain), 'twitter'));
  assert.equal(new URL(back).origin, tenant.customDomain);
});

test('a user who comes back and chooses somebody unknown is asked again, by the tenant', async () => {
  const client = new TenantClient(tenant);
  const page = await client.browser.visit(continueLink(await providerPage(client, 'twitter')));
  const again = await client.browser.visit(page.url, { user: adaAtGoogle });
  assert.deepEqual([again.status, again.url.origin], [400, tenant.origin]);
});

test('a connection that the user picks from the list leads through its provider’s page, too', async () => {
  const client = new TenantClient(tenant);
  const list = await client.authorize();
  const { url } = await client.browser.visit(new URL('?connection=twitter', list.url));
  assert.equal(url.origin, tenant.providerOrigin);
  const page = await client.browser.visit(continueLink(await client.browser.visit(url)));
  assert.match(page.text, /data-user="twitter\|783214"/);
});

test('a provider’s page leads to nobody but the tenant', async () => {
  for (const to of ['https://evil.example/', 'javascript:alert(1)', '']) {
    const response = await fetch(`${tenant.providerOrigin}/twitter?return=${encodeURIComponent(to)}`);
    assert.equal(response.status, 400);
    assert.doesNotMatch(await response.text(), /href="(https:\/\/evil|javascript)/);
  }
  assert.equal((await fetch(`${tenant.providerOrigin}/github`)).status, 404);
});

test('a tenant without such pages has no second server', async () => {
  const plain = await startTenant({ allowedOrigins: [] });
  await plain.close();
  assert.equal(plain.providerOrigin, undefined);
});

test('close ends the second server as well', async () => {
  const short = await startTenant({ allowedOrigins: [], providerPages: { twitter: 'same-origin' } });
  await short.close();
  await assert.rejects(fetch(short.providerOrigin ?? ''), TypeError);
});
