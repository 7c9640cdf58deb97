import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startActionJourney } from '../support/e2e-action-journey.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { ada, adaAtGoogle, grace } from '../support/tenant-client.js';

const adaAlone = 'Email and password Primary ada@example.com Can’t be unlinked';
const linked = 'Google ada@example.com Unlink You can now sign in with Google.';
const redirect = { attributes: { flow: 'redirect' } };

const providersOf = ({ tenant }: Journey, user: string) => tenant.users.get(user)?.identities.map(({ provider }) => provider);

/** What the page keeps in this tab. */
const kept = ({ page }: Journey): Promise<Record<string, string>> => page.evaluate(() => ({ ...sessionStorage }));

async function openAda(options: Parameters<typeof startActionJourney>[0] = redirect): Promise<Journey> {
  const journey = await startActionJourney(options);
  await journey.openSignedIn(ada);
  return journey;
}

/** Leaves the page for the tenant's, which is in its place then. */
async function leave(journey: Journey, provider = 'Google'): Promise<void> {
  await journey.button(`Link ${provider}`).click();
  await journey.page.getByRole('heading', { name: provider }).waitFor();
}

async function unlinkGoogle(journey: Journey): Promise<void> {
  await journey.button('Unlink Google, ada@example.com').click();
  await journey.button('Unlink').click();
  await journey.choose(journey.page, ada);
  await journey.reads('Google unlinked.');
}

test('a page with the Action backend and flow="redirect" links in its own tab, and keeps nothing of it', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(await journey.identities(), [adaAlone, linked]);
  assert.deepEqual(providersOf(journey, ada), ['auth0', 'google-oauth2']);
  assert.deepEqual(await kept(journey), {});
  assert.equal(journey.page.url(), `${journey.pages.origin}/`);
  assert.equal(journey.windows.length, 0);
  const { detail } = await journey.events.first('identity-linked');
  assert.equal(detail.identity?.provider, 'google-oauth2');
});

test('a page with the Action backend and flow="redirect" unlinks in its own tab, after a new sign-in', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await unlinkGoogle(journey);
  assert.deepEqual(await journey.identities(), [adaAlone]);
  assert.deepEqual(providersOf(journey, ada), ['auth0']);
  const { detail } = await journey.events.first('identity-unlinked');
  assert.equal(detail.identity?.provider, 'google-oauth2');
});

test('a page with the Action backend whose browser blocks windows links in its own tab if the user continues there', async () => {
  const journey = await openAda({ blocksWindows: true });
  await journey.page.evaluate(() => (window.open = () => null));
  await journey.button('Link Google').click();
  await journey.button('Continue in this tab').click();
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(providersOf(journey, ada), ['auth0', 'google-oauth2']);
});

test('a page with the Action backend whose browser blocks windows unlinks in its own tab if the user continues there', async () => {
  const journey = await openAda({ blocksWindows: true });
  await journey.link('Google', adaAtGoogle);
  await journey.page.evaluate(() => (window.open = () => null));
  await journey.button('Unlink Google, ada@example.com').click();
  await journey.button('Unlink').click();
  await journey.button('Continue in this tab').click();
  await journey.choose(journey.page, ada);
  await journey.reads('Google unlinked.');
  assert.deepEqual(providersOf(journey, ada), ['auth0']);
});

test('a page with the Action backend and flow="redirect" signs its user in in its own tab, and then shows the list', async () => {
  const journey = await startActionJourney(redirect);
  await journey.open();
  await journey.button('Sign in').click();
  await journey.choose(journey.page, ada);
  await journey.is('ready');
  assert.deepEqual(await journey.identities(), [adaAlone]);
});

test('a page that hands the Action backend its client links in its own tab, and its client stays signed in', async () => {
  const { html, files } = pageWithClient({ cacheLocation: 'localstorage' });
  const journey = await startActionJourney({
    files,
    html: (place) => html?.(place).replace('client-id=""', 'backend="action" flow="redirect"') ?? '',
  });
  await journey.signInElsewhere(ada);
  await journey.open();
  await journey.page.evaluate(async () => {
    await window.client.getTokenSilently();
    await document.querySelector('account-link')?.refresh();
  });
  await journey.is('ready');
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(await journey.identities(), [adaAlone, linked]);
  assert.equal(await journey.page.evaluate(async () => (await window.client.getUser())?.sub), ada);
});

test('a link by the Action in the page’s own tab that is refused tells why, and shows the list as it was', async () => {
  const journey = await openAda();
  await leave(journey, 'GitHub');
  await journey.choose(journey.page, grace);
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'unverified-secondary');
  await journey.is('ready');
  assert.deepEqual(providersOf(journey, ada), ['auth0']);
});

for (const [what, change, code] of [
  ['another request', { tx: 'another' }, 'invalid-token'],
  ['no identity that is new', { before: [ada, adaAtGoogle] }, 'server'],
] as const) {
  test(`a page that is back from the Action refuses an answer to ${what}`, async () => {
    const journey = await openAda();
    await leave(journey);
    await journey.page.addInitScript(
      (forged) => {
        const key = 'account-link.trip';
        const trip = sessionStorage.getItem(key);
        if (trip) sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(trip), ...forged }));
      },
      { ...change },
    );
    await journey.choose(journey.page, adaAtGoogle);
    const { detail } = await journey.events.first('account-link-failed');
    assert.equal(detail.error?.code, code);
    assert.ok(!journey.events.types.includes('identity-linked'));
  });
}

test('a user who comes back from the Action’s sign-in by the Back button finds the list, and nothing changed', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.page.goto(`${journey.pages.origin}/`);
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.deepEqual(await journey.identities(), [adaAlone]);
});

test('an answer of the Action is used once: the page that is loaded again says nothing of it', async () => {
  const journey = await openAda();
  await leave(journey);
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await journey.open();
  await journey.is('ready');
  assert.deepEqual(await journey.identities(), [adaAlone, 'Google ada@example.com Unlink']);
});
