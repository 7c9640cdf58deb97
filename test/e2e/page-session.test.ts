import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

/** Whom the page's client takes for signed in: by what it holds, and by what the tenant answers it now. */
async function usersOfClient(journey: Journey): Promise<{ held?: string; renewed?: string }> {
  return journey.page.evaluate(async () => {
    const held = (await window.client.getUser())?.sub;
    const renewed = await window.client
      .getTokenSilently({ cacheMode: 'off' })
      .then(async () => (await window.client.getUser())?.sub)
      .catch(({ error }: { error: string }) => error);
    return { held, renewed };
  });
}

for (const absorbedSession of ['login', 'primary'] as const) {
  for (const cacheLocation of ['memory', 'localstorage'] as const) {
    test(`a page with refresh tokens in ${cacheLocation} notices nothing, if an absorbed session comes to ${absorbedSession}`, async () => {
      const page = pageWithClient({ useRefreshTokens: true, cacheLocation });
      const journey = await startJourney({ ...page, tenant: () => ({ absorbedSession }) });
      await journey.open();
      await journey.signIn(ada);
      await journey.link('Google', adaAtGoogle);
      assert.deepEqual(await usersOfClient(journey), { held: ada, renewed: ada });
      assert.ok(!journey.events.types.includes('session-changed'));
      assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
    });
  }
}

test('a page without refresh tokens goes on as the primary, if the tenant’s session does', async () => {
  const journey = await startJourney({ ...pageWithClient(), tenant: () => ({ absorbedSession: 'primary' }) });
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  // The sign-in in the window and the question whose session it is now, besides the page's own.
  await journey.until(() => journey.requests.token.length === 3);
  assert.deepEqual(await usersOfClient(journey), { held: ada, renewed: ada });
  assert.ok(!journey.events.types.includes('session-changed'));
});

test('a page without refresh tokens is told nothing if the tenant’s session only ended, as many browsers never sign in silently', async () => {
  const journey = await startJourney({ ...pageWithClient(), tenant: () => ({ absorbedSession: 'login' }) });
  await journey.openSignedIn(ada);
  const before = journey.requests.authorize.length;
  await journey.link('Google', adaAtGoogle);
  await journey.until(() => journey.requests.authorize.length === before + 2);
  assert.ok(!journey.events.types.includes('session-changed'));
  assert.deepEqual(await usersOfClient(journey), { held: ada, renewed: 'login_required' });
});

test('a page whose tokens are for an API of its own: the user is asked in a window, and the client stays as it was', async () => {
  const api = 'https://api.shop.example/';
  const journey = await startJourney({
    ...pageWithClient({ useRefreshTokens: true, authorizationParams: { audience: api, scope: 'openid profile email' } }),
    tenant: () => ({ apis: [api] }),
  });
  await journey.open();
  await journey.page.evaluate(() => void window.client.loginWithPopup());
  await journey.until(() => journey.windows.length === 1);
  await Promise.all(journey.windows.map((window) => journey.choose(window, ada)));
  await journey.until(() => journey.windows.length === 0);
  await journey.button('Sign in').click();
  await journey.reads('ada@example.com');
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(await usersOfClient(journey), { held: ada, renewed: ada });
});

test('a link that fails leaves the page’s client alone', async () => {
  const journey = await startJourney(pageWithClient({ useRefreshTokens: true }));
  await journey.open();
  await journey.signIn(ada);
  journey.tenant.faults.add({ method: 'POST', path: /\/identities$/, status: 500 });
  await journey.link('Google', adaAtGoogle);
  await journey.reads('The sign-in service isn’t responding.');
  assert.deepEqual((await journey.events.first('session-changed')).detail, { reason: 'link-failed', sub: adaAtGoogle });
  assert.deepEqual(await usersOfClient(journey), { held: ada, renewed: ada });
});

test('the widget needs no copy of the SDK until an account is linked', async () => {
  const journey = await startJourney(pageWithClient());
  const sdk = (): string[] => journey.pages.requests.filter((path) => path.startsWith('/cdn/auth0-spa-js'));
  await journey.openSignedIn(ada);
  assert.deepEqual(sdk(), []);
  await journey.link('Google', adaAtGoogle);
  assert.equal(sdk().length, 1);
});
