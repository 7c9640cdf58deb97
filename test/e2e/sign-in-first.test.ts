import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

const expired = {
  method: 'POST',
  path: /\/identities$/,
  status: 401,
  body: { message: 'Expired token received for JSON Web Token validation' },
};

/** A link that the tenant refused for a token that is too old, and that "Continue" is offered for. */
async function refused(journey: Journey): Promise<Journey> {
  journey.tenant.faults.add(expired);
  await journey.link('Google', adaAtGoogle);
  await journey.button('Continue').waitFor();
  return journey;
}

async function withOwnSession(): Promise<Journey> {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  return refused(journey);
}

async function withPageClient(useRefreshTokens: boolean): Promise<Journey> {
  const journey = await startJourney(pageWithClient({ useRefreshTokens }));
  await journey.open();
  await journey.signIn(ada);
  return refused(journey);
}

const userOfClient = (journey: Journey): Promise<string | undefined> =>
  journey.page.evaluate(async () => (await window.client.getUser())?.sub);

test('the user signs in again, and the link goes on in the same window', async () => {
  const journey = await withOwnSession();
  const window = await journey.pressToOpen('Continue');
  await journey.choose(window, ada);
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(journey.windows.length, 0);
  const [first] = journey.tenant.requests.filter(({ query }) => query.includes('login_hint'));
  assert.match(first?.query ?? '', /login_hint=ada%40example.com/);
});

test('anybody else is refused, and the list stays', async () => {
  const journey = await withOwnSession();
  await journey.choose(await journey.pressToOpen('Continue'), adaAtFacebook);
  await journey.until(() => journey.events.types.filter((type) => type === 'account-link-failed').length === 2);
  assert.equal(journey.events.all.filter(({ type }) => type === 'account-link-failed').at(-1)?.detail.error?.code, 'session-mismatch');
  assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
  const changes = journey.events.all.filter(({ type }) => type === 'session-changed').map(({ detail }) => detail.sub);
  assert.deepEqual(changes, [adaAtGoogle, adaAtFacebook]);
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
});

test('after somebody else has signed in, the page can be loaded again by one button', async () => {
  const journey = await withOwnSession();
  await journey.choose(await journey.pressToOpen('Continue'), adaAtFacebook);
  await Promise.all([journey.page.waitForEvent('load'), journey.button('Reload page').click()]);
  await journey.reads('Facebook');
});

for (const useRefreshTokens of [true, false]) {
  test(`the page’s client keeps its user, refresh tokens: ${useRefreshTokens}`, async () => {
    const journey = await withPageClient(useRefreshTokens);
    const window = await journey.pressToOpen('Continue');
    await journey.choose(window, ada);
    await journey.choose(window, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    assert.equal(await userOfClient(journey), ada);
  });

  test(`the page’s client is not handed to anybody else, refresh tokens: ${useRefreshTokens}`, async () => {
    const journey = await withPageClient(useRefreshTokens);
    await journey.choose(await journey.pressToOpen('Continue'), adaAtFacebook);
    await journey.until(() => journey.events.types.filter((type) => type === 'account-link-failed').length === 2);
    assert.equal(await userOfClient(journey), ada);
  });
}
