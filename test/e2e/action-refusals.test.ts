import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startActionJourney } from '../support/e2e-action-journey.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const providersOf = ({ tenant }: Journey) => tenant.users.get(ada)?.identities.map(({ provider }) => provider);

async function openAda(...args: Parameters<typeof startActionJourney>): Promise<Journey> {
  const journey = await startActionJourney(...args);
  await journey.openSignedIn(ada);
  return journey;
}

async function isRefused(journey: Journey, code: string): Promise<void> {
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, code);
  await journey.is('ready');
  assert.deepEqual(providersOf(journey), ['auth0']);
  assert.equal(journey.windows.length, 0);
}

/** Changes what the page asks the tenant for. */
async function tamper(journey: Journey, change: (query: URLSearchParams) => void): Promise<void> {
  await journey.page.context().route(/\/authorize\?.*link_account/, async (route) => {
    const url = new URL(route.request().url());
    if (!url.searchParams.has('id_token_hint')) return route.continue();
    change(url.searchParams);
    await route.fulfill({ status: 302, headers: { location: `${url.href}&tampered=` } });
  });
}

test('the Action does not link an account with itself', async () => {
  const journey = await openAda({ attributes: { connections: 'Username-Password-Authentication', 'allow-multiple': '' } });
  const [window] = await Promise.all([
    journey.page.waitForEvent('popup'),
    journey.element
      .getByRole('button', { name: /^Link / })
      .first()
      .click(),
  ]);
  await journey.choose(window, ada);
  await isRefused(journey, 'same-account');
});

test('the Action links no account that a directory provisions', async () => {
  const journey = await openAda({}, { PROVISIONED_CONNECTIONS: 'google-oauth2' });
  await journey.link('Google', adaAtGoogle);
  await isRefused(journey, 'managed-account');
  await journey.reads('That account is managed by an organization, so it can’t be linked.');
});

test('a page refuses an answer of the Action to another request than its own', async () => {
  const journey = await openAda();
  await tamper(journey, (query) => query.set('ext-link-tx', 'another'));
  await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'invalid-token');
  assert.ok(!journey.events.types.includes('identity-linked'));
});

test('a user who closes the window of the Action’s second sign-in has linked nothing', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  await window.locator(`[data-user="${adaAtGoogle}"]`).waitFor();
  await window.close();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.deepEqual(providersOf(journey), ['auth0']);
});

for (const [what, headers] of [
  ['the opener policy same-origin', () => ({ 'cross-origin-opener-policy': 'same-origin' })],
  [
    'the strictest content security policy',
    ({ tenant }: { readonly tenant: { readonly origin: string } }) => ({
      'content-security-policy':
        `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; ` +
        `connect-src ${tenant.origin}; frame-src ${tenant.origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
    }),
  ],
] as const) {
  test(`a page with ${what} links by the Action`, async () => {
    const journey = await openAda({ headers });
    const complaints: string[] = [];
    journey.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    const [window] = await Promise.all([journey.page.context().waitForEvent('page'), journey.button('Link Google').click()]);
    await window.waitForURL(/\/u\/login\//);
    await journey.choose(window, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    assert.deepEqual(providersOf(journey), ['auth0', 'google-oauth2']);
    assert.deepEqual(complaints, []);
  });
}
