import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { continueWith, startPrompt } from '../support/e2e-prompt.js';
import { ada, adaAtFacebook, adaAtGoogle, grace } from '../support/tenant-client.js';

const database = 'Email and password';

describe('a new Google user of Ada’s email', () => {
  test('links to the account of years ago, and goes on as that one', async () => {
    const journey = await startPrompt();
    await journey.signUp();
    await journey.reads('a•••@example.com');
    await journey.reads('Created March 2021');
    const newId = journey.newUser()?.user_id;
    await journey.accept(database, ada);
    const claims = await journey.arrives();
    assert.equal(claims.sub, ada);
    const identities = journey.tenant.users.get(ada)?.identities.map(({ provider, user_id }) => `${provider}|${user_id}`);
    assert.deepEqual(identities, [ada, newId]);
    assert.deepEqual(journey.tenant.users.get(ada)?.app_metadata?.['plan'], 'team');
    assert.deepEqual([journey.toldTypes, journey.log], [['link-accepted'], []]);
  });

  test('chooses among three accounts, oldest first', async () => {
    const journey = await startPrompt();
    await journey.signUp();
    const radios = journey.element.getByRole('radio');
    await radios.nth(2).waitFor();
    const connections = await journey.element
      .locator('[part~=candidate]')
      .evaluateAll((rows: HTMLElement[]) => rows.map((row) => row.dataset['connection']));
    assert.deepEqual(connections, ['Username-Password-Authentication', 'google-oauth2', 'facebook']);
    await journey.choose('facebook');
    await journey.accept('Facebook', adaAtFacebook);
    assert.equal((await journey.arrives()).sub, adaAtFacebook);
    assert.equal(journey.told[0]?.detail.candidate?.connection, 'facebook');
  });

  test('keeps the accounts separate, and is not asked again', async () => {
    const journey = await startPrompt({ secrets: { MODE: 'every-login' } });
    await journey.signUp();
    await journey.button('Keep accounts separate').click();
    const { sub } = await journey.arrives();
    const newUser = journey.newUser();
    assert.equal(sub, newUser?.user_id);
    assert.deepEqual(journey.toldTypes, ['link-skipped']);
    const answer = newUser?.app_metadata?.['account_link'] as { separate: string[] };
    assert.deepEqual(answer.separate, [ada, adaAtGoogle, adaAtFacebook]);
    await journey.login({ connection: 'google-oauth2', prompt: 'login' });
    await journey.page.locator(`[data-user="${sub}"]`).click();
    assert.equal((await journey.arrives()).sub, sub);
  });

  test('signs in to another account than the one chosen, is told which was expected, and tries again', async () => {
    const journey = await startPrompt();
    journey.tenant.users.add({ connection: 'facebook', userId: '7', profile: { email: 'eve@example.com', email_verified: true } });
    await journey.signUp();
    await journey.choose('facebook');
    await journey.accept('Facebook', 'facebook|7');
    await journey.reads('Use a•••@example.com (Facebook) instead.');
    assert.deepEqual(journey.toldTypes, ['account-link-failed wrong-account']);
    await journey.accept('Facebook', adaAtFacebook);
    assert.equal((await journey.arrives()).sub, adaAtFacebook);
  });

  test('cancels in the window, and can still answer', async () => {
    const journey = await startPrompt();
    await journey.signUp();
    const [window] = await Promise.all([journey.page.waitForEvent('popup'), journey.button(continueWith(database)).click()]);
    await journey.button('Cancel').click();
    if (!window.isClosed()) await window.waitForEvent('close');
    await journey.reads('Sign-in wasn’t completed. Nothing changed.');
    await journey.button('Keep accounts separate').click();
    await journey.arrives();
    assert.deepEqual(journey.toldTypes, ['link-skipped']);
  });

  test('signs in in the page’s place, and comes back to the question', async () => {
    const journey = await startPrompt({ attributes: { flow: 'redirect' } });
    await journey.signUp();
    const asked = journey.page.url();
    await journey.button(continueWith(database)).click();
    await journey.page.getByRole('button', { name: 'Cancel' }).click();
    await journey.reads('Sign-in was refused or stopped. Nothing changed.');
    assert.equal(journey.page.url(), asked);
    await journey.button(continueWith(database)).click();
    await journey.page.locator(`[data-user="${ada}"]`).click();
    assert.equal((await journey.arrives()).sub, ada);
    assert.deepEqual(journey.toldTypes, ['account-link-failed access-denied', 'link-accepted']);
  });

  test('comes back to the question by the Back button, and can still answer', async () => {
    const journey = await startPrompt({ attributes: { flow: 'redirect' } });
    await journey.signUp();
    const asked = journey.page.url();
    await journey.button(continueWith(database)).click();
    await journey.page.waitForURL(/\/u\/login\//);
    await journey.page.goBack({ waitUntil: 'commit' });
    await journey.reads('Sign-in wasn’t completed. Nothing changed.');
    assert.equal(journey.page.url(), asked);
    await journey.button('Keep accounts separate').click();
    assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
  });

  test('is signed in to the candidate with the email filled in, in the page’s language, and cannot sign up there', async () => {
    const journey = await startPrompt({ attributes: { language: 'fr' } });
    await journey.signUp();
    const [window] = await Promise.all([
      journey.page.waitForEvent('popup'),
      journey.button('Continuer avec e-mail et mot de passe').click(),
    ]);
    assert.equal(await window.locator('input[name=email]').inputValue(), 'ada@example.com');
    await window.getByText('Choisissez un compte').waitFor();
    const { query } = journey.tenant.requests.filter(({ path }) => path === '/authorize').at(-1) ?? {};
    const asked = new URLSearchParams(query);
    assert.deepEqual(
      [...asked].filter(([, value]) => value === ''),
      [],
      'nothing is sent empty',
    );
    assert.deepEqual(
      ['login_hint', 'prevent_sign_up', 'ui_locales', 'prompt', 'max_age', 'connection'].map((name) => asked.get(name)),
      ['ada@example.com', 'true', 'fr', 'login', '0', 'Username-Password-Authentication'],
    );
  });
});

describe('the login', () => {
  test('keeps its PKCE challenge, organization and language', async () => {
    const journey = await startPrompt();
    await journey.signUp('ada@example.com', { organization: 'acme', ui_locales: 'fr' });
    await journey.reads('Vous avez déjà un compte');
    await journey.accept('', ada, 'Continuer avec e-mail et mot de passe');
    const claims = await journey.arrives();
    assert.deepEqual([claims.sub, claims['org_name']], [ada, 'acme']);
  });

  test('asks nobody if there is no other account', async () => {
    const journey = await startPrompt();
    await journey.signUp('new@example.com');
    assert.equal((await journey.arrives())['email'], 'new@example.com');
    assert.deepEqual(journey.log, []);
  });

  test('finds the account whatever the case of the email', async () => {
    const journey = await startPrompt();
    await journey.signUp('Ada@Example.com');
    await journey.accept(database, ada);
    assert.equal((await journey.arrives()).sub, ada);
  });

  test('asks nobody whose email is not verified, nor of an account whose email is not', async () => {
    const unverified = await startPrompt();
    await unverified.signUp('ada@example.com', {}, 'Username-Password-Authentication');
    assert.equal((await unverified.arrives())['email_verified'], false);
    const other = await startPrompt();
    await other.signUp('grace@example.com');
    assert.notEqual((await other.arrives()).sub, grace);
  });

  test('of a user without an email goes on', async () => {
    const journey = await startPrompt({ secrets: { MODE: 'every-login' } });
    await journey.login({ connection: 'twitter' });
    await journey.page.locator('[data-user="twitter|783214"]').click();
    assert.equal((await journey.arrives()).sub, 'twitter|783214');
    assert.deepEqual(journey.log, []);
  });

  test('goes on unlinked if the Management API is down, or refuses too many requests', async () => {
    for (const status of [503, 429]) {
      const journey = await startPrompt();
      journey.tenant.faults.add({ path: '/api/v2/users-by-email', status, times: Infinity });
      await journey.signUp();
      assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
      assert.match(journey.log.join(), new RegExp(String(status)));
    }
  });

  test('links within the Free plan’s limit', async () => {
    const journey = await startPrompt({ tenant: { rateLimit: { perSecond: 2, burst: 2 } } });
    await journey.signUp();
    await journey.accept(database, ada);
    assert.equal((await journey.arrives()).sub, ada);
  });

  test('goes on unlinked if linking fails, and as nobody else', async () => {
    const journey = await startPrompt();
    await journey.signUp();
    journey.tenant.faults.add({ method: 'POST', path: /\/identities$/, status: 500, times: Infinity });
    await journey.accept(database, ada);
    assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
    assert.match(journey.log.join(), /not linked \(server\)/);
  });
});
