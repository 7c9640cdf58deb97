import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin], apis: ['https://api.example/'] });
const log: string[] = [];
let client: TenantClient;

after(() => tenant.close());
beforeEach(() => {
  tenant.reset();
  log.length = 0;
  client = new TenantClient(tenant);
});

function deploy(execute: string, resume = '', timeLimit = 20_000): void {
  const code = `exports.onExecutePostLogin = async (event, api) => { ${execute} }; exports.onContinuePostLogin = async (event, api) => { ${resume} };`;
  tenant.deployAction({ code, secrets: { GREETING: 'hello' } }, { log: (line) => void log.push(line), timeLimit });
}

const askPage = `api.redirect.sendUserTo('${pageOrigin}/ask?a=1', { query: { session_token: api.redirect.encodeToken({ secret: 's', expiresInSeconds: 60, payload: { b: 2 } }) } });`;
const linkToAda = `const post = async (path, body, token) => (await fetch('${tenant.origin}' + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: 'Bearer ' + token }) },
    body: JSON.stringify(body),
  })).json();
  const { access_token } = await post('/oauth/token', { grant_type: 'client_credentials', client_id: 'demo-machine', client_secret: 'demo-machine-secret', audience: '${tenant.audience}' });
  await post('/api/v2/users/${encodeURIComponent(ada)}/identities', { provider: 'google-oauth2', user_id: event.user.identities[0].user_id }, access_token);
  api.authentication.setPrimaryUser('${ada}');`;

describe('an Action', () => {
  test('is told of the login', async () => {
    deploy('console.log(JSON.stringify(event));');
    await client.choose(adaAtGoogle, 'google-oauth2', { ui_locales: 'fr en', organization: 'acme' });
    const event = JSON.parse(log[0] ?? '') as Record<string, Record<string, unknown>>;
    assert.equal(event['user']?.['user_id'], adaAtGoogle);
    assert.deepEqual(event['connection'], { id: 'con_googleoauth2', name: 'google-oauth2', strategy: 'google-oauth2', metadata: {} });
    assert.deepEqual(event['stats'], { logins_count: 13 });
    assert.deepEqual(event['secrets'], { GREETING: 'hello' });
    assert.equal(event['organization']?.['name'], 'acme');
    assert.deepEqual(event['transaction']?.['ui_locales'], ['fr', 'en']);
    assert.deepEqual([event['request']?.['method'], event['client']?.['client_id']], ['GET', 'demo']);
    assert.equal((event['request']?.['query'] as Record<string, string>)['prompt'], 'login');
  });

  test('sets claims of tokens', async () => {
    deploy(`api.idToken.setCustomClaim('greeting', [event.secrets.GREETING]); api.accessToken.setCustomClaim('other', 7);`);
    const tokens = await client.signIn(ada, 'Username-Password-Authentication', { audience: 'https://api.example/' });
    assert.deepEqual(decodeJwt(tokens.id_token)['greeting'], ['hello']);
    assert.equal(decodeJwt(tokens.access_token)['other'], 7);
    assert.equal(decodeJwt(tokens.id_token)['nonce'], 'the-nonce');
  });

  test('runs for a refresh, which it is told of, and cannot redirect', async () => {
    deploy(`api.idToken.setCustomClaim('seen', [event.transaction.protocol, api.redirect.canRedirect(), event.stats.logins_count]);`);
    const scope = 'openid offline_access';
    const first = await client.signIn(ada, 'Username-Password-Authentication', { scope });
    const refreshed = await client.refresh(first.refresh_token ?? '');
    assert.deepEqual(decodeJwt(first.id_token)['seen'], ['oidc-basic-profile', true, 249]);
    assert.deepEqual(decodeJwt(refreshed.body.id_token)['seen'], ['oauth2-refresh-token', false, 249]);
  });

  test('refuses a refresh', async () => {
    deploy(`if (event.transaction.protocol === 'oauth2-refresh-token') api.access.deny('not now');`);
    const { refresh_token = '' } = await client.signIn(ada, 'Username-Password-Authentication', { scope: 'openid offline_access' });
    const { status, body } = await client.refresh(refresh_token);
    assert.deepEqual([status, body.error, body.error_description], [403, 'access_denied', 'not now']);
  });

  test('refuses the login', async () => {
    deploy(`api.access.deny('not you');`);
    const { url } = await client.choose(ada, 'Username-Password-Authentication');
    assert.deepEqual([url.searchParams.get('error'), url.searchParams.get('error_description')], ['access_denied', 'not you']);
  });

  test('that throws, or takes too long, ends the login', async () => {
    deploy(`throw new Error('broken');`);
    const thrown = await client.choose(ada, 'Username-Password-Authentication');
    assert.equal(thrown.url.searchParams.get('error_description'), 'broken');
    deploy('await new Promise(() => {});', '', 500);
    const late = await new TenantClient(tenant).choose(ada, 'Username-Password-Authentication');
    assert.match(late.url.searchParams.get('error_description') ?? '', /longer than 0\.5 seconds/);
  });

  test('has Node’s modules and no others', async () => {
    deploy(
      `console.log(require('node:crypto').randomBytes(2).length); try { require('jose'); } catch (error) { console.log(error.message); }`,
    );
    await client.choose(ada, 'Username-Password-Authentication');
    assert.deepEqual(log, ['2', "Cannot find module 'jose': only Node's own modules are here."]);
  });

  test('writes metadata', async () => {
    deploy(`api.user.setAppMetadata('seen', true); api.user.setUserMetadata('theme', 'dark');`);
    await client.choose(ada, 'Username-Password-Authentication');
    assert.deepEqual(tenant.users.get(ada)?.app_metadata, { plan: 'team', seen: true });
    assert.equal(tenant.users.get(ada)?.user_metadata?.['theme'], 'dark');
  });

  test('remembers with the login what it keeps for it, and with no other login', async () => {
    const tell = 'console.log(JSON.stringify(event.transaction.metadata));';
    deploy(`${tell} api.transaction.setMetadata('seen', 'yes'); api.redirect.sendUserTo('https://page.example/');`, tell);
    const { url } = await client.choose(ada, 'Username-Password-Authentication');
    await client.browser.visit(`${tenant.origin}/continue?state=${url.searchParams.get('state')}`);
    await new TenantClient(tenant).choose(ada, 'Username-Password-Authentication');
    assert.deepEqual(log, ['{}', '{"seen":"yes"}', '{}']);
  });

  test('keeps texts between runs', async () => {
    deploy(
      `console.log(api.cache.get('a')?.value); console.log(api.cache.set('a', 'b', { ttl: 60000 }).type, api.cache.set('c', 'x'.repeat(9000)).type);`,
    );
    await client.choose(ada, 'Username-Password-Authentication');
    await client.choose(ada, 'Username-Password-Authentication');
    assert.deepEqual(log, ['undefined', 'success error', 'b', 'success error']);
  });

  test('runs for a session that is there, too', async () => {
    deploy('console.log(event.user.user_id);');
    await client.choose(ada, 'Username-Password-Authentication');
    const { url } = await client.authorize();
    assert.ok(url.searchParams.get('code'));
    assert.deepEqual(log, [ada, ada]);
  });
});

describe('a redirect', () => {
  test('leads to the page with a state and a signed token', async () => {
    deploy(askPage);
    const { url } = await client.choose(ada, 'Username-Password-Authentication');
    assert.equal(`${url.origin}${url.pathname}`, `${pageOrigin}/ask`);
    assert.equal(url.searchParams.get('a'), '1');
    assert.ok(url.searchParams.get('state'));
    const { sub, b, exp, iat, iss } = decodeJwt(url.searchParams.get('session_token') ?? '');
    assert.deepEqual([sub, b, (exp ?? 0) - (iat ?? 0), iss], [ada, 2, 60, new URL(tenant.origin).host]);
  });

  async function ask(params?: Record<string, string>): Promise<string> {
    const { url } = await client.choose(adaAtGoogle, 'google-oauth2', params);
    return `${tenant.origin}/continue?state=${url.searchParams.get('state')}`;
  }

  test('goes on where it came from, with what the page has posted', async () => {
    deploy(askPage, 'console.log(event.request.method, event.request.body.answer, event.request.query.answer);');
    const { url } = await client.browser.visit(await ask({ organization: 'acme' }), { answer: 'yes' });
    assert.equal(url.searchParams.get('state'), 'the-state');
    const { body } = await client.redeem(url.searchParams.get('code') ?? '');
    assert.equal(decodeJwt(body.id_token)['org_name'], 'acme');
    assert.deepEqual(log, ['POST yes undefined']);
  });

  test('goes on by GET, too', async () => {
    deploy(askPage, 'console.log(event.request.method, Object.keys(event.request.body).length);');
    const { url } = await client.browser.visit(await ask());
    assert.ok(url.searchParams.get('code'));
    assert.deepEqual(log, ['GET 0']);
  });

  test('goes on once, and only in the browser that it began in', async () => {
    deploy(askPage);
    const address = await ask();
    const elsewhere = await new TenantClient(tenant).browser.visit(address);
    assert.equal(elsewhere.status, 400);
    const again = await client.browser.visit(address);
    assert.equal(again.status, 400);
    assert.equal((await client.browser.visit(`${tenant.origin}/continue?state=none`)).status, 400);
  });

  test('may lead to the page again', async () => {
    deploy(askPage, `if (event.request.body.answer !== 'yes') { ${askPage} }`);
    const { url } = await client.browser.visit(await ask(), { answer: 'no' });
    assert.equal(url.pathname, '/ask');
    const { url: end } = await client.browser.visit(`${tenant.origin}/continue?state=${url.searchParams.get('state')}`, { answer: 'yes' });
    assert.ok(end.searchParams.get('code'));
  });

  test('with prompt=none is interaction_required', async () => {
    await client.choose(ada, 'Username-Password-Authentication');
    deploy(`if (api.redirect.canRedirect()) console.log('can'); ${askPage}`);
    const { url } = await client.authorize({ prompt: 'none' });
    assert.equal(url.searchParams.get('error'), 'interaction_required');
    assert.deepEqual(log, []);
  });

  test('ends as another user, whose account the identity has become part of', async () => {
    deploy(askPage, linkToAda);
    const { url } = await client.browser.visit(await ask(), {});
    const { body } = await client.redeem(url.searchParams.get('code') ?? '');
    assert.equal(decodeJwt(body.id_token).sub, ada);
    tenant.deployAction(undefined);
    const silent = await client.authorize({ prompt: 'none' });
    assert.equal(decodeJwt((await client.redeem(silent.url.searchParams.get('code') ?? '')).body.id_token).sub, ada);
  });

  test('cannot end as a user whom the identity is none of', async () => {
    deploy(askPage, `api.authentication.setPrimaryUser('${ada}');`);
    const { url } = await client.browser.visit(await ask(), {});
    assert.match(url.searchParams.get('error_description') ?? '', /none of the primary user/);
  });
});

describe('signing up', () => {
  const asked = { connection: 'google-oauth2', prompt: 'login', screen_hint: 'signup', login_hint: 'ada@example.com' };

  test('makes a new user of the email', async () => {
    tenant.deployAction(undefined);
    const page = await client.authorize(asked);
    assert.match(page.text, /data-sign-up/);
    const { url } = await client.browser.visit(page.url, { 'sign-up': 'yes', email: 'ada@example.com' });
    const { body } = await client.redeem(url.searchParams.get('code') ?? '');
    const claims = decodeJwt(body.id_token);
    assert.notEqual(claims.sub, adaAtGoogle);
    assert.deepEqual(
      [claims['email'], claims['email_verified'], tenant.users.get(claims.sub ?? '')?.logins_count],
      ['ada@example.com', true, 1],
    );
  });

  test('is not offered unless it is asked for, nor if the page forbids it', async () => {
    for (const [name, value] of [
      ['screen_hint', ''],
      ['prevent_sign_up', 'true'],
    ] as const) {
      const page = await client.authorize({ ...asked, [name]: value });
      assert.doesNotMatch(page.text, /data-sign-up/);
      const { status } = await client.browser.visit(page.url, { 'sign-up': 'yes', email: 'eve@example.com' });
      assert.equal(status, 400);
    }
  });
});
