import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, grace, pageOrigin, subjectOf } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
after(() => tenant.close());
beforeEach(() => tenant.reset());

async function pageText(params: Record<string, string>): Promise<string> {
  return (await new TenantClient(tenant).authorize(params)).text;
}

function usersOn(text: string): string[] {
  return [...text.matchAll(/data-user="([^"]+)"/g)].map(([, id]) => id ?? '');
}

test('each connection lists its own users, one button each', async () => {
  const expected = {
    'Username-Password-Authentication': ada,
    'google-oauth2': adaAtGoogle,
    facebook: adaAtFacebook,
    github: grace,
    twitter: 'twitter|783214',
  };
  for (const [connection, user] of Object.entries(expected)) {
    assert.deepEqual(usersOn(await pageText({ connection })), [user]);
  }
});

test('the provider is the heading', async () => {
  assert.match(await pageText({ connection: 'google-oauth2' }), /<h1>Google<\/h1>/);
});

test('only the database connection has a password form', async () => {
  assert.match(await pageText({ connection: 'Username-Password-Authentication' }), /type="password"/);
  assert.doesNotMatch(await pageText({ connection: 'facebook' }), /type="password"/);
});

test('a connection without users says so and can be cancelled', async () => {
  const text = await pageText({ connection: 'amazon' });
  assert.deepEqual(usersOn(text), []);
  assert.match(text, /No account of the demo/);
  assert.match(text, /name="cancel"/);
});

test('without a connection all of them are offered, and the chosen one leads back', async () => {
  const client = new TenantClient(tenant);
  const chooser = await client.authorize();
  assert.match(chooser.text, /data-connection="github"/);
  const page = await client.browser.visit(new URL('?connection=github', chooser.url));
  assert.deepEqual(usersOn(page.text), [grace]);
  assert.match(page.text, /href="\?"/);
});

test('a linked identity is still listed, and signs its primary user in', async () => {
  const [primary, secondary] = [tenant.users.get(ada), tenant.users.get(adaAtGoogle)];
  assert.ok(primary && secondary);
  tenant.users.link(primary, secondary);
  assert.deepEqual(usersOn(await pageText({ connection: 'google-oauth2' })), [adaAtGoogle]);
  assert.equal(subjectOf(await new TenantClient(tenant).signIn(adaAtGoogle, 'google-oauth2')), ada);
});

test('login_hint fills the email in', async () => {
  const text = await pageText({ connection: 'Username-Password-Authentication', login_hint: 'ada@example.com' });
  assert.match(text, /type="email"[^>]*value="ada@example\.com"/);
});

test('ui_locales sets language, direction and words', async () => {
  assert.match(await pageText({ ui_locales: 'fr-CA en' }), /<html lang="fr-CA" dir="ltr">[^]*Annuler/);
  assert.match(await pageText({ ui_locales: 'ar' }), /<html lang="ar" dir="rtl">/);
});

test('a language that is none cannot get into the markup', async () => {
  assert.match(await pageText({ ui_locales: '"><script>' }), /<html lang="en" dir="ltr">/);
});

test('what users and pages say is escaped', async () => {
  tenant.users.add({ connection: 'amazon', userId: '"><b>', profile: { name: '<script>alert(1)</script>' } });
  const text = await pageText({ connection: 'amazon' });
  assert.doesNotMatch(text, /<script|"><b>/);
});

test('the pages run under a strict policy, without scripts, and fit a phone', async () => {
  const { headers, text } = await new TenantClient(tenant).authorize({ connection: 'github' });
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  assert.doesNotMatch(text, /<script|<style| style=/);
  assert.match(text, /name="viewport" content="width=device-width/);
});

test('style sheet and pictures come from the tenant', async () => {
  const style = await fetch(`${tenant.origin}/u/style.css`);
  assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8');
  const picture = await fetch(tenant.users.get(adaAtGoogle)?.picture ?? '');
  assert.equal(picture.headers.get('content-type'), 'image/svg+xml');
});
