import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { AccountLink } from '../../src/elements/account-link.js';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { widget } from '../support/e2e-pages.js';
import { ada, adaAtFacebook, adaAtGoogle, grace } from '../support/tenant-client.js';

const linked = 'You can now sign in with Google.';

/** The ways of bringing a session that need a browser. */
const ways: Readonly<Record<string, JourneyOptions>> = {
  'its own session': {},
  'a client without refresh tokens': pageWithClient(),
  'a client with refresh tokens in memory': pageWithClient({ useRefreshTokens: true }),
  'a client with refresh tokens in local storage': pageWithClient({ useRefreshTokens: true, cacheLocation: 'localstorage' }),
};

async function openAda(options: JourneyOptions): Promise<Journey> {
  const journey = await startJourney(options);
  await journey.open();
  await journey.signIn(ada);
  return journey;
}

/** Ends the session at the tenant as another tab does, with the mark that all clients of the application share. */
async function signOutElsewhere(journey: Journey): Promise<void> {
  const tab = await journey.page.context().newPage();
  await tab.goto(`${journey.tenant.origin}/v2/logout?client_id=${journey.tenant.clientId}&returnTo=${journey.pages.origin}`);
  await tab.waitForURL(`${journey.pages.origin}/**`);
  await forgetMark(tab, journey.tenant.clientId);
  await tab.close();
}

async function forgetMark(tab: Page, clientId: string): Promise<void> {
  await tab.evaluate((name) => {
    for (const prefix of ['', '_legacy_']) document.cookie = `${prefix}auth0.${name}.is.authenticated=; max-age=0; path=/`;
  }, clientId);
}

const refresh = (journey: Journey): Promise<void> =>
  journey.element.evaluate((element) => (element as AccountLink).refresh().catch(() => undefined));

/** The identities of a user, by provider. */
const identitiesOf = (journey: Journey, userId: string): string[] =>
  journey.tenant.users.get(userId)?.identities.map(({ provider }) => provider) ?? [];

/** After one refresh. What was cut off may have reached the tenant or not. */
async function showsTheTruth(journey: Journey): Promise<void> {
  await journey.is('ready');
  await refresh(journey);
  assert.equal((await journey.identities()).length, identitiesOf(journey, ada).length);
}

for (const [way, options] of Object.entries(ways)) {
  test(`${way}: another user who signs in elsewhere gets nothing linked, and never shows in place of the list's user`, async () => {
    const journey = await openAda(options);
    await journey.signInElsewhere(grace);
    await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
    await journey.reads(linked);
    assert.deepEqual([identitiesOf(journey, ada), identitiesOf(journey, grace)], [['auth0', 'google-oauth2'], ['github']]);
    await journey.signInElsewhere(grace);
    await refresh(journey);
    assert.ok((await journey.identities()).every((row) => !row.includes('grace')));
    assert.deepEqual(journey.uncaught, []);
  });

  test(`${way}: after a sign-out elsewhere nothing is linked to anybody but the user of the list`, async () => {
    const journey = await openAda(options);
    await signOutElsewhere(journey);
    await journey.signInElsewhere(grace);
    await refresh(journey);
    assert.ok((await journey.identities()).every((row) => !row.includes('grace')));
    const button = journey.button('Link Google');
    if (await button.isVisible()) await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
    assert.deepEqual(identitiesOf(journey, grace), ['github']);
    assert.deepEqual(journey.uncaught, []);
  });

  test(`${way}: an element that is taken out and put in again while the window is open, while the tenant links and while it unlinks shows what the tenant has`, async () => {
    const journey = await openAda(options);
    const element = await journey.element.elementHandle();
    const putElsewhere = async (): Promise<void> => {
      await element?.evaluate((it) => (it as Element).remove());
      await element?.evaluate((it) => document.body.append(document.createElement('p'), it));
    };
    const window = await journey.pressToOpen('Link Google');
    const closed = window.waitForEvent('close');
    await putElsewhere();
    await closed;
    await journey.is('ready');
    assert.deepEqual(identitiesOf(journey, ada), ['auth0']);

    const linking = journey.page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/identities'));
    await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
    await linking;
    await putElsewhere();
    await showsTheTruth(journey);
    if (identitiesOf(journey, ada).length === 1) await journey.link('Google', adaAtGoogle);

    const unlinking = journey.page.waitForRequest((request) => request.method() === 'DELETE');
    await journey.button('Unlink Google, ada@example.com').click();
    await journey.button('Unlink').click();
    await unlinking;
    await putElsewhere();
    await showsTheTruth(journey);
    assert.deepEqual(journey.uncaught, []);
  });
}

test('its own session: after a sign-out elsewhere the list is not shown again, and no window opens for its user', async () => {
  const journey = await openAda({});
  await signOutElsewhere(journey);
  await refresh(journey);
  await journey.button('Continue').or(journey.button('Sign in')).waitFor();
  assert.deepEqual(await journey.identities(), []);
});

test('its own session: the Back button after a sign-out on another page shows no list', async () => {
  const journey = await openAda({});
  const { page, tenant, pages } = journey;
  await page.goto(`${tenant.origin}/v2/logout?client_id=${tenant.clientId}&returnTo=${pages.origin}/signed-out`);
  await page.waitForURL(`${pages.origin}/**`);
  await forgetMark(page, tenant.clientId);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForURL(`${pages.origin}/`);
  await journey.is('signed-out');
  assert.deepEqual(await journey.identities(), []);
});

test('a user who answers "Stay" when the page asks goes on in it, and links later', async () => {
  const journey = await startJourney({ attributes: { flow: 'redirect' } });
  const { page } = journey;
  await journey.openSignedIn(ada);
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  page.once('dialog', (question) => void question.dismiss());
  await journey.button('Link Google').click();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
  page.once('dialog', (question) => void question.accept());
  await journey.button('Link Google').click();
  await journey.choose(page, adaAtGoogle);
  await journey.reads(linked);
});

test('two widgets of two organizations: each signs in to its own, and what one links the other shows', async () => {
  const journey = await startJourney({
    html: (place) =>
      `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="/cdn/account-link.js"></script>
      ${widget(place, { organization: 'acme' })}${widget(place, { organization: 'globex' })}</html>`,
  });
  const asked: (string | null)[] = [];
  journey.page.context().on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/authorize') asked.push(searchParams.get('organization'));
  });
  await journey.signInElsewhere(ada);
  await journey.page.goto(journey.pages.origin);
  const [acme, globex] = [journey.element.nth(0), journey.element.nth(1)];
  for (const each of [acme, globex]) await each.getByRole('button', { name: 'Link Facebook' }).waitFor();
  assert.deepEqual(asked.splice(0).sort(), ['acme', 'globex']);
  const [window] = await Promise.all([journey.page.waitForEvent('popup'), acme.getByRole('button', { name: 'Link Facebook' }).click()]);
  await journey.choose(window, adaAtFacebook);
  await acme.getByText('You can now sign in with Facebook.').first().waitFor();
  await globex.getByRole('button', { name: 'Unlink Facebook, ada@example.com' }).waitFor();
  assert.equal(asked[0], 'acme');
});
