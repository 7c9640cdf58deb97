import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { startPrompt } from '../support/e2e-prompt.js';
import { ada, TenantClient } from '../support/tenant-client.js';

const database = 'Email and password';
const databaseConnection = 'Username-Password-Authentication';

describe('a new account by each way to sign in', () => {
  for (const connection of ['email', 'acme-saml', 'apple', 'google-oauth2']) {
    test(`${connection}: is asked, and linked to the account of years ago`, async () => {
      const journey = await startPrompt();
      await journey.signUp('ada@example.com', {}, connection);
      await journey.choose(databaseConnection);
      await journey.accept(database, ada);
      assert.equal((await journey.arrives()).sub, ada);
      assert.equal(journey.tenant.users.get(ada)?.identities[1]?.connection, connection);
      assert.deepEqual(journey.log, []);
    });
  }

  test('database: is asked once its email is verified, and linked to the provider’s account', async () => {
    const journey = await startPrompt();
    const profile = { email: 'katherine@example.com', email_verified: true };
    const { user_id: id } = journey.tenant.users.add({ connection: databaseConnection, userId: 'katherine', profile });
    await journey.login({ connection: databaseConnection });
    await journey.page.locator(`[data-user="${id}"]`).click();
    await journey.accept('Microsoft', 'windowslive|4c9e1b7a2f6d8035');
    assert.equal((await journey.arrives()).sub, 'windowslive|4c9e1b7a2f6d8035');
    assert.equal(journey.tenant.users.get(id), undefined);
  });

  test('SMS code: goes on, as it has no email', async () => {
    const journey = await startPrompt();
    await journey.login({ connection: 'sms' });
    await journey.page.locator('[data-user^="sms|"]').click();
    assert.match((await journey.arrives()).sub ?? '', /^sms\|/);
  });
});

describe('a candidate by each way to sign in', () => {
  for (const [name, email, userId] of [
    ['Email code', 'radia@example.com', 'email|65a1f0c2d4b6e8091a2b3c4d'],
    ['SAML', 'ada@acme.example', 'samlp|acme-saml|ada@acme.example'],
  ] as const) {
    test(`${name}: is signed in to, and goes on as the account`, async () => {
      const journey = await startPrompt();
      await journey.signUp(email);
      await journey.accept(name, userId);
      assert.equal((await journey.arrives()).sub, userId);
      assert.equal(journey.newUser(), undefined);
    });
  }
});

describe('logins in which nobody can be asked', () => {
  for (const mode of ['every-login', 'enforced', 'claim']) {
    test(`mode ${mode}: prompt=none and a refresh stay as they are`, async () => {
      const journey = await startPrompt({ secrets: { MODE: mode } });
      journey.tenant.deployAction(undefined);
      const client = new TenantClient(journey.tenant);
      const place = { redirect_uri: `${journey.pages.origin}/app`, scope: 'openid email offline_access' };
      const { refresh_token = '' } = await client.signIn(ada, databaseConnection, place);
      journey.deploy({ MODE: mode });
      const asked = journey.tenant.requests.length;
      const { url } = await client.authorize({ ...place, prompt: 'none' });
      const { status, body } = await client.refresh(refresh_token);
      assert.ok(url.searchParams.get('code'));
      assert.deepEqual([status, decodeJwt(body.id_token).sub], [200, ada]);
      assert.equal(decodeJwt(body.id_token)['account_link_candidates'], undefined);
      assert.deepEqual(
        journey.tenant.requests.slice(asked).map(({ path }) => path.split('/', 2).join('/')),
        ['/authorize', '/oauth'],
        'the Management API is not asked',
      );
      assert.deepEqual(journey.log, []);
    });
  }
});

describe('at a custom domain', () => {
  test('the question is asked, answered and linked, and the session goes on there', async () => {
    const journey = await startPrompt({ byCustomDomain: true });
    await journey.signUp();
    await journey.choose(databaseConnection);
    const asked = journey.tenant.requests.length;
    await journey.accept(database, ada);
    const claims = await journey.arrives();
    assert.deepEqual([claims.sub, claims.iss], [ada, `${journey.tenant.customDomain}/`]);
    assert.deepEqual(journey.log, []);
    const sent = journey.tenant.requests.slice(asked).filter(({ path }) => !path.startsWith('/u/'));
    const hosts = (path: RegExp): string[] => [...new Set(sent.filter((request) => path.test(request.path)).map(({ host }) => host))];
    // The page knows the custom domain only; the Action asks the tenant by its own name.
    assert.deepEqual(hosts(/^\/(authorize|oauth|continue)/), [new URL(journey.tenant.customDomain ?? '').host]);
    assert.deepEqual(hosts(/^\/(api|\.well-known)/), [new URL(journey.tenant.origin).host]);
  });

  test('an Action that does not know of it links nothing, lets the login go on, and says why', async () => {
    const journey = await startPrompt({ byCustomDomain: true, secrets: { CUSTOM_DOMAIN: '' } });
    await journey.signUp();
    await journey.choose(databaseConnection);
    await journey.accept(database, ada);
    assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
    assert.match(journey.log.join(), /invalid-token.*iss/);
  });
});
