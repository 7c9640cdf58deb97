import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { continueWith, startPrompt, type PromptJourney } from '../support/e2e-prompt.js';
import { TenantClient, ada, adaAtFacebook } from '../support/tenant-client.js';

const database = 'Email and password';

/** A token that the Action has not made. */
function forge(payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 600,
    email: 'ada@example.com',
    current: { connection: 'google-oauth2' },
    ...payload,
  };
  return [...[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), 'c2lnbmF0dXJl'].join('.');
}

/** Opens the page with another token than the one that it was opened with, in the same transaction. */
async function reopen(journey: PromptJourney, token: string | undefined): Promise<void> {
  const url = new URL(journey.page.url());
  if (token === undefined) url.searchParams.delete('session_token');
  else url.searchParams.set('session_token', token);
  await journey.page.goto(String(url));
}

const candidate = { connection: 'facebook', provider: 'facebook', email: 'ada@example.com', createdAt: '2024-06-20T00:00:00Z' };

describe('a page that was opened with nothing to ask', () => {
  const unusable: Record<string, [string | undefined, string]> = {
    'no token': [undefined, 'There’s nothing to do here.'],
    'an empty token': ['', 'There’s nothing to do here.'],
    'no JSON Web Token': ['bad', 'This link is incomplete, so nothing was linked.'],
    'a token of something else': [forge({ candidates: 'all' }), 'This link is incomplete, so nothing was linked.'],
    'candidates that are none': [
      forge({ candidates: [null, 7, {}, { connection: 5 }] }),
      'This link is incomplete, so nothing was linked.',
    ],
    'an expired token': [forge({ candidates: [candidate], exp: 1 }), 'This page has expired.'],
  };
  for (const [what, [token, text]] of Object.entries(unusable)) {
    test(`${what}: says so, and lets the login go on`, async () => {
      const journey = await startPrompt();
      await journey.signUp();
      await journey.button('Keep accounts separate').waitFor();
      await reopen(journey, token);
      await journey.reads(text);
      await journey.button('Continue').click();
      assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
      assert.equal(journey.newUser()?.app_metadata, undefined);
      assert.deepEqual(journey.toldTypes, ['account-link-failed invalid-token']);
    });
  }

  test('no parameters at all: says so, with nothing to press', async () => {
    const journey = await startPrompt();
    await journey.page.goto(`${journey.pages.origin}/`);
    await journey.reads('There’s nothing to do here.');
    assert.equal(await journey.element.getByRole('button').count(), 0);
  });
});

describe('a forged session token', () => {
  test('shows nothing that runs, and links nothing', async () => {
    const journey = await startPrompt();
    await journey.signUp();
    await journey.button('Keep accounts separate').waitFor();
    const evil = '<img src=x onerror="document.title=1">';
    const token = forge({
      candidates: [{ connection: `facebook`, provider: evil, email: `${evil}@example.com`, createdAt: evil }, { connection: evil }],
      current: { connection: evil, provider: 'javascript:alert(1)' },
      reason: evil,
      language: evil,
      domain: 'evil.example',
      continue_uri: 'https://evil.example/continue',
    });
    await reopen(journey, token);
    await journey.element.getByRole('radio').nth(1).waitFor();
    assert.equal(await journey.element.locator('img').count(), 0);
    assert.equal(await journey.page.title(), 'Question');
    const [window] = await Promise.all([journey.page.waitForEvent('popup'), journey.element.locator('[part~=continue-button]').click()]);
    await window.locator(`[data-user="${adaAtFacebook}"]`).click({ noWaitAfter: true });
    // To the tenant of the attribute; and the Action takes no answer to a page that it has not sent the user to.
    assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
    assert.equal(journey.tenant.users.get(adaAtFacebook)?.identities.length, 1);
  });

  test('whose candidates are forged links nobody', async () => {
    const journey = await startPrompt();
    const eve = journey.tenant.users.add({
      connection: 'github',
      userId: '9',
      profile: { email: 'eve@example.com', email_verified: true },
    });
    await journey.signUp();
    await journey.button('Keep accounts separate').waitFor();
    await reopen(journey, forge({ candidates: [{ connection: 'github', provider: 'github', email: 'eve@example.com' }] }));
    await journey.accept('GitHub', eve.user_id);
    assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
    assert.match(journey.log.join(), /invalid-token.*session token/);
    assert.equal(journey.tenant.users.get(eve.user_id)?.identities.length, 1);
  });

  test('cannot release anybody if linking is enforced', async () => {
    const journey = await startPrompt({ secrets: { MODE: 'enforced' } });
    await journey.signUp();
    await journey.button(continueWith(database)).waitFor();
    await reopen(journey, forge({ candidates: [candidate], required: false }));
    await journey.button('Continue without linking').click();
    await journey.page.waitForURL(/session_token/);
    await journey.button(continueWith(database)).waitFor();
    assert.equal(await journey.element.locator('[part~=skip-button]').count(), 0);
  });
});

describe('the answer', () => {
  test('is no answer a second time', async () => {
    const journey = await startPrompt({ secrets: { MODE: 'every-login' } });
    await journey.signUp();
    let posted = '';
    journey.page.on('request', (request) => {
      if (request.url().includes('/continue?')) posted = request.postData() ?? '';
    });
    await journey.accept(database, ada);
    await journey.arrives();
    const token = new URLSearchParams(posted).get('id_token') ?? '';
    assert.ok(token);
    const thief = new TenantClient(journey.tenant);
    const signIn = await thief.authorize({ connection: 'linkedin', screen_hint: 'signup', redirect_uri: `${journey.pages.origin}/app` });
    const asked = await thief.browser.visit(signIn.url, { 'sign-up': 'yes', email: 'ada@example.com' });
    const state = asked.url.searchParams.get('state') ?? '';
    await thief.browser.visit(`${journey.tenant.origin}/continue?state=${state}`, {
      answer: 'link',
      id_token: token,
      session_token: asked.url.searchParams.get('session_token') ?? '',
    });
    assert.match(journey.log.join(), /stale-login.*used before/);
    assert.equal(journey.tenant.users.get(ada)?.identities.length, 2);
  });

  test('leaves no token in the document, the address or the storage', async () => {
    const journey = await startPrompt();
    await journey.signUp();
    await journey.page.evaluate(() => {
      const seen: string[] = ((globalThis as unknown as { seen: string[] }).seen = []);
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) seen.push(node instanceof Element ? node.outerHTML : '');
      }).observe(document, { subtree: true, childList: true });
      addEventListener('pagehide', () => sessionStorage.setItem('seen', JSON.stringify(seen)));
    });
    const addresses: string[] = [];
    journey.page.on('request', (request) => addresses.push(request.url()));
    await journey.accept(database, ada);
    await journey.arrives();
    const [session, local] = await journey.page.evaluate(() => [JSON.stringify(sessionStorage), JSON.stringify(localStorage)] as const);
    assert.match(session, /<form/);
    for (const text of [session, local, ...addresses.filter((address) => !address.includes('session_token='))]) {
      assert.doesNotMatch(text, /eyJ[\w-]+\.eyJ/);
    }
  });
});

describe('if linking is enforced', () => {
  test('there is no way to decline', async () => {
    const journey = await startPrompt({ secrets: { MODE: 'enforced' } });
    await journey.signUp();
    await journey.button(continueWith(database)).waitFor();
    assert.equal(await journey.element.locator('[part~=skip-button]').count(), 0);
    await journey.accept(database, ada);
    assert.equal((await journey.arrives()).sub, ada);
  });

  test('an outage lets the user go on all the same', async () => {
    const journey = await startPrompt({ secrets: { MODE: 'enforced' } });
    await journey.signUp();
    await journey.button(continueWith(database)).waitFor();
    journey.tenant.faults.add({ path: /users-by-email/, status: 500, times: Infinity });
    await journey.accept(database, ada);
    await journey.reads('The sign-in service isn’t responding.');
    await journey.button('Continue without linking').click();
    assert.equal((await journey.arrives()).sub, journey.newUser()?.user_id);
  });

  test('the attribute required alone hides the way to decline', async () => {
    const journey = await startPrompt({ attributes: { required: '' } });
    await journey.signUp();
    await journey.button(continueWith(database)).waitFor();
    assert.equal(await journey.element.locator('[part~=skip-button]').count(), 0);
  });
});
