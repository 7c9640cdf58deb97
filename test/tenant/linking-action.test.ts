import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, grace, pageOrigin, subjectOf } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin], otherClientIds: ['other'] });
const code = readFileSync(new URL('../../dist/action/account-link-action.cjs', import.meta.url), 'utf8');
const secrets = {
  TENANT_DOMAIN: tenant.origin,
  PAGE_CLIENT_IDS: tenant.clientId,
  COMPANION_CLIENT_ID: 'demo-companion',
  COMPANION_CLIENT_SECRET: 'demo-companion-secret',
};
const database = 'Username-Password-Authentication';
const log: string[] = [];
let client: TenantClient;

after(() => tenant.close());
beforeEach(() => {
  tenant.reset();
  log.length = 0;
  tenant.deployAction({ code, secrets }, { log: (line) => void log.push(line) });
  client = new TenantClient(tenant);
});

interface Result {
  readonly status: string;
  readonly code?: string;
  readonly identities?: readonly { readonly provider: string }[];
}

/** A page's request to link, up to the page that the user is then shown. */
async function beginLink(params: Record<string, string> = {}) {
  const { id_token: hint } = await client.signIn(ada, database);
  const scope = 'openid profile email link_account read:linked_identities';
  return client.authorize({ scope, id_token_hint: hint, 'ext-link-connection': 'google-oauth2', 'ext-link-tx': 'tx', ...params });
}

async function resultOf(url: URL) {
  const { body } = await client.redeem(url.searchParams.get('code') ?? '');
  const result = decodeJwt(body.id_token)['account_link_result'] as Result;
  return { sub: subjectOf(body), result };
}

const identitiesOfAda = () => tenant.users.get(ada)?.identities.map(({ provider }) => provider);

test('the Action links the account that signs in with the companion, and the login goes on as the first', async () => {
  const page = await beginLink();
  const { url } = await client.browser.visit(page.url, { user: adaAtGoogle });
  const { sub, result } = await resultOf(url);
  assert.deepEqual([sub, result.status, log], [ada, 'linked', []]);
  assert.deepEqual(
    result.identities?.map(({ provider }) => provider),
    ['auth0', 'google-oauth2'],
  );
  assert.deepEqual(identitiesOfAda(), ['auth0', 'google-oauth2']);
});

test('the next silent login is still that of the first account', async () => {
  const page = await beginLink();
  await client.browser.visit(page.url, { user: adaAtGoogle });
  const { url } = await client.authorize({ prompt: 'none' });
  assert.equal(subjectOf((await client.redeem(url.searchParams.get('code') ?? '')).body), ada);
});

test('the list is in the ID token of a silent login that asks for it', async () => {
  await client.signIn(ada, database);
  const { url } = await client.authorize({ prompt: 'none', scope: 'openid read:linked_identities' });
  const { id_token: idToken } = (await client.redeem(url.searchParams.get('code') ?? '')).body;
  const claim = decodeJwt(idToken)['account_link_identities'] as Result;
  assert.deepEqual(
    claim.identities?.map(({ provider }) => provider),
    ['auth0'],
  );
  assert.deepEqual(
    tenant.requests.filter(({ path }) => path.startsWith('/api/v2/')),
    [],
  );
});

test('an unlink takes a new sign-in', async () => {
  const page = await beginLink();
  await client.browser.visit(page.url, { user: adaAtGoogle });
  const { id_token: hint } = await client.signIn(ada, database);
  const query = { scope: 'openid unlink_account', id_token_hint: hint, 'ext-unlink-identity': adaAtGoogle, max_age: '0' };
  const { url } = await client.choose(ada, database, query);
  assert.equal((await resultOf(url)).result.status, 'unlinked');
  assert.deepEqual(identitiesOfAda(), ['auth0']);
});

test('an account without a verified email is refused, and the login goes on', async () => {
  const page = await beginLink({ 'ext-link-connection': 'github' });
  const { url } = await client.browser.visit(page.url, { user: grace });
  assert.deepEqual(await resultOf(url), { sub: ada, result: { tx: 'tx', status: 'refused', code: 'unverified-secondary' } });
});

test('a second sign-in that the user cancels is a refusal, and the login goes on', async () => {
  const page = await beginLink();
  const { url } = await client.browser.visit(page.url, { cancel: '' });
  assert.deepEqual(await resultOf(url), { sub: ada, result: { tx: 'tx', status: 'refused', code: 'access-denied' } });
});

test('the account that asks is refused as its own second one', async () => {
  const page = await beginLink({ 'ext-link-connection': database });
  const { url } = await client.browser.visit(page.url, { user: ada });
  assert.equal((await resultOf(url)).result.code, 'same-account');
});

test('a code of another link is refused', async () => {
  await beginLink();
  const nested = tenant.requests.filter(({ path }) => path === '/authorize').at(-1);
  const state = new URLSearchParams(nested?.query).get('state') ?? '';
  const { url } = await client.browser.visit(new URL(`/continue?state=${state}&code=stolen`, tenant.origin));
  assert.deepEqual((await resultOf(url)).result, { tx: 'tx', status: 'refused', code: 'invalid-token' });
  assert.deepEqual(identitiesOfAda(), ['auth0']);
});

test('a site with an ID token of another user is denied', async () => {
  const { id_token: hint } = await new TenantClient(tenant).signIn(adaAtFacebook, 'facebook');
  const { url } = await beginLink({ id_token_hint: hint });
  assert.deepEqual(
    [url.searchParams.get('error'), url.searchParams.get('error_description')],
    ['access_denied', 'account-link: session-mismatch'],
  );
});

test('an application that may not ask is denied', async () => {
  const { url } = await beginLink({ client_id: 'other', id_token_hint: await client.idToken(ada, { aud: 'other' }) });
  assert.equal(url.searchParams.get('error_description'), 'account-link: access-denied');
});

test('the companion returns to the tenant’s own page alone', async () => {
  const { text } = await client.authorize({ client_id: 'demo-companion', redirect_uri: `${pageOrigin}/` });
  assert.match(text, /redirect_uri|callback/i);
});
