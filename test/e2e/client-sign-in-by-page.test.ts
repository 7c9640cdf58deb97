import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Auth0ClientOptions } from '@auth0/auth0-spa-js';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

/** A page with a client of its own, whose users sign in in the page's place. */
function pageThatLeaves(options: Partial<Auth0ClientOptions>): JourneyOptions {
  const page = pageWithClient(options);
  return { ...page, html: (place) => page.html?.(place).replace('<account-link ', '<account-link flow="redirect" ') ?? '' };
}

const userOfClient = (journey: Journey): Promise<string | undefined> =>
  journey.page.evaluate(async () => (await window.client.getUser())?.sub);

/** How many times the tenant was asked to sign somebody in, in the page's place. */
const trips = (journey: Journey): number =>
  journey.tenant.requests.filter(({ path, query }) => path === '/authorize' && query.includes('response_mode=fragment')).length;

/** A page that Ada has signed in to. */
async function openAda(options: Partial<Auth0ClientOptions>): Promise<Journey> {
  const journey = await startJourney(pageThatLeaves(options));
  await journey.open();
  await journey.button('Sign in').click();
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
  return journey;
}

/** Ada's link to Google, which is refused for a token that is too old, up to the sign-in that it needs. */
async function linkAndContinue(options: Partial<Auth0ClientOptions>): Promise<Journey> {
  const journey = await openAda(options);
  journey.tenant.faults.add({ method: 'POST', path: /\/identities$/, status: 401, body: { message: 'Expired token' } });
  await journey.button('Link Google').click();
  await journey.choose(journey.page, adaAtGoogle);
  await journey.button('Continue').click();
  return journey;
}

const kinds: [string, Partial<Auth0ClientOptions>][] = [
  ['refresh tokens in local storage', { useRefreshTokens: true, cacheLocation: 'localstorage' }],
  ['refresh tokens in memory', { useRefreshTokens: true }],
  ['no refresh tokens', {}],
];

for (const [kind, options] of kinds) {
  test(`${kind}: signs in the page’s client, by one trip`, async () => {
    const journey = await openAda(options);
    assert.equal(await userOfClient(journey), ada);
    assert.equal(trips(journey), 1);
  });

  test(`${kind}: a link that needs a new sign-in goes on after it, and the client keeps its user`, async () => {
    const journey = await linkAndContinue(options);
    await journey.choose(journey.page, ada);
    await journey.page.getByRole('heading', { name: 'Google' }).waitFor();
    await journey.choose(journey.page, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    assert.equal(journey.tenant.users.get(ada)?.identities.length, 2);
    assert.deepEqual(await journey.page.evaluate(() => Object.keys(sessionStorage)), []);
  });
}

test('the page’s client is not handed to anybody else', async () => {
  const journey = await linkAndContinue({ useRefreshTokens: true, cacheLocation: 'localstorage' });
  await journey.choose(journey.page, adaAtFacebook);
  await journey.until(() => journey.events.types.filter((type) => type === 'account-link-failed').length === 2);
  const failures = journey.events.all.filter(({ type }) => type === 'account-link-failed');
  assert.equal(failures.at(-1)?.detail.error?.code, 'session-mismatch');
  await journey.is('ready');
  assert.equal((await journey.identities())[0], 'Email and password Primary ada@example.com Can’t be unlinked');
  assert.equal(await userOfClient(journey), ada);
});

test('tokens for this API are brought by a trip more, without asking the user again', async () => {
  const api = 'https://api.shop.example/';
  const page = pageThatLeaves({ useRefreshTokens: true, authorizationParams: { audience: api, scope: 'openid profile email' } });
  const journey = await startJourney({ ...page, tenant: () => ({ apis: [api] }) });
  await journey.open();
  await journey.button('Sign in').click();
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
  assert.equal(trips(journey), 2);
  assert.equal(await userOfClient(journey), ada);
});
