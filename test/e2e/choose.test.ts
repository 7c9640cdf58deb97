import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { openWithTokens, pageWithClient } from '../support/e2e-page-client.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

const choosing = { attributes: { primary: 'choose' } };

/** Opens the list of Ada, who has signed in to Google beside it and is asked. */
async function askAda(options: JourneyOptions = choosing, openWindow?: (journey: Journey) => Promise<Page>): Promise<Journey> {
  const journey = await startJourney(options);
  await journey.openSignedIn(ada);
  await journey.choose((await openWindow?.(journey)) ?? (await journey.pressToOpen('Link Google')), adaAtGoogle);
  await journey.element.getByRole('radio').first().waitFor();
  return journey;
}

async function keep(journey: Journey, account: 'Current account' | 'Account you just signed in to'): Promise<void> {
  await journey.element.getByRole('radio', { name: account }).check();
  await journey.button('Continue').click();
  await journey.is('ready');
}

test('both accounts are shown, and nothing is changed before the user has chosen', async () => {
  const journey = await askAda();
  const options = await journey.element
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.innerText));
  assert.match(options[0] ?? '', /Ada Lovelace[^]*ada@example.com[^]*Created March 2021/);
  assert.match(options[1] ?? '', /Ada King[^]*ada@example.com[^]*Created November 2023/);
  assert.deepEqual(journey.requests.management, ['GET 200', 'GET 200', 'GET 200']);
  assert.equal(journey.windows.length, 0);
});

test('keeping the account that is shown links the other to it', async () => {
  const journey = await askAda();
  await keep(journey, 'Current account');
  const { detail } = await journey.events.first('identity-linked');
  assert.equal(detail.primaryChanged, false);
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 2);
  assert.deepEqual(journey.requests.management, ['GET 200', 'GET 200', 'GET 200', 'POST 201']);
});

test('keeping the other account links the other way round, and the widget goes on as that one', async () => {
  const journey = await askAda();
  await keep(journey, 'Account you just signed in to');
  const { detail } = await journey.events.first('identity-linked');
  assert.deepEqual([detail.primaryChanged, detail.identity?.provider], [true, 'auth0']);
  assert.deepEqual(await journey.identities(), [
    'Google Primary ada@example.com Can’t be unlinked',
    'Email and password ada@example.com Unlink You can now sign in with email and password.',
  ]);
  assert.equal(journey.tenant.users.get(ada), undefined);
  assert.ok(!journey.events.types.includes('session-changed'));
  await journey.unlink('Email and password, ada@example.com');
  assert.ok(journey.tenant.users.get(ada), 'it is an account of its own again');
  await journey.choose(await journey.pressToOpen('Link Facebook'), adaAtFacebook);
  await keep(journey, 'Current account');
  assert.equal(journey.tenant.users.get(adaAtGoogle)?.identities.length, 2);
});

test('after the other account was kept, a reload shows it', async () => {
  const journey = await askAda();
  await keep(journey, 'Account you just signed in to');
  await journey.open();
  assert.equal((await journey.identities())[0], 'Google Primary ada@example.com Can’t be unlinked');
});

test('identities of either account come along', async () => {
  const journey = await startJourney(choosing);
  const { users } = journey.tenant;
  const [google, facebook] = [users.get(adaAtGoogle), users.get(adaAtFacebook)];
  if (google && facebook) users.link(google, facebook);
  await journey.openSignedIn(ada);
  await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
  await keep(journey, 'Account you just signed in to');
  assert.equal((await journey.identities()).length, 3);
});

test('the user who cancels the choice has changed nothing, and is told whose session it is', async () => {
  const journey = await askAda();
  await journey.button('Cancel').click();
  await journey.is('ready');
  assert.deepEqual((await journey.events.first('session-changed')).detail, { reason: 'link-failed', sub: adaAtGoogle });
  assert.deepEqual(
    [ada, adaAtGoogle].map((id) => journey.tenant.users.get(id)?.identities.length),
    [1, 1],
  );
});

for (const options of [{ useRefreshTokens: true }, {}] as const) {
  test(`a page’s own client ${JSON.stringify(options)} is told that its user is another now`, async () => {
    const page = pageWithClient(options);
    const journey = await startJourney({
      ...page,
      html: (place) => page.html?.(place).replace('<account-link ', '<account-link primary="choose" ') ?? '',
    });
    await journey.open();
    await journey.signIn(ada);
    await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
    await keep(journey, 'Account you just signed in to');
    assert.deepEqual((await journey.events.first('session-changed')).detail, { reason: 'primary-changed', sub: adaAtGoogle });
    assert.equal(await journey.page.evaluate(async () => (await window.client.getUser())?.sub), ada, 'the page’s client is the page’s');
    await journey.unlink('Email and password, ada@example.com');
    assert.ok(journey.tenant.users.get(ada));
  });
}

test('tokens that got too old while the user was thinking are asked for again, by one button', async () => {
  const journey = await startJourney({ ...choosing, tenant: () => ({ accessTokenLifetime: 3600 }) });
  await journey.page.clock.install();
  await journey.openSignedIn(ada);
  await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
  await journey.element.getByRole('radio').first().waitFor();
  await journey.page.clock.fastForward('02:00:00');
  await keep(journey, 'Account you just signed in to');
  assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'login-required');
  assert.deepEqual(journey.requests.management, ['GET 200', 'GET 200', 'GET 200'], 'nothing was changed');
  await journey.page.clock.setSystemTime(Date.now());
  const window = await journey.pressToOpen('Continue');
  await journey.choose(window, ada);
  await journey.choose(window, adaAtGoogle);
  await journey.element.getByRole('radio').first().waitFor();
  await keep(journey, 'Account you just signed in to');
  assert.equal((await journey.events.first('identity-linked')).detail.primaryChanged, true);
});

test('a page with refresh tokens: an access token that got too old while the user was thinking is renewed by itself', async () => {
  const page = pageWithClient({ useRefreshTokens: true });
  const journey = await startJourney({
    ...page,
    html: (place) => page.html?.(place).replace('<account-link ', '<account-link primary="choose" ') ?? '',
    tenant: () => ({ accessTokenLifetime: 3600 }),
  });
  await journey.page.clock.install();
  await journey.open();
  await journey.signIn(ada);
  await journey.choose(await journey.pressToOpen('Link Google'), adaAtGoogle);
  await journey.element.getByRole('radio').first().waitFor();
  const tokens = journey.requests.token.length;
  await journey.page.clock.fastForward('02:00:00');
  journey.tenant.faults.add({ method: 'POST', path: '/oauth/token', delay: 500 });
  await journey.button('Continue').click();
  await journey.until(() => journey.tenant.requests.at(-1)?.path === '/oauth/token');
  // The tenant's clock has not been moved: what it gives now is new by that one only.
  await journey.page.clock.setSystemTime(Date.now());
  await journey.reads('You can now sign in with Google.');
  assert.equal((await journey.events.first('identity-linked')).detail.primaryChanged, false);
  assert.equal(journey.requests.token.length, tokens + 1);
  assert.deepEqual(
    journey.events.types.filter((type) => type === 'account-link-failed'),
    [],
  );
});

test('a page that has nothing but access tokens cannot let the user choose, and its developer is told', async () => {
  const journey = await openWithTokens([{}], { primary: 'choose' });
  await journey.button('Link Google').click();
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'not-configured');
  assert.match(detail.error.hint ?? '', /primary="choose"/);
  assert.equal(journey.windows.length, 0);
});
