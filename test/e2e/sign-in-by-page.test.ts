import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { widgetPage } from '../support/e2e-pages.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

const redirecting = { attributes: { flow: 'redirect' } };

/** Presses a button that leaves the page for the tenant's. */
async function leave(journey: Journey, name: string): Promise<void> {
  await journey.button(name).click();
  await journey.page.waitForURL(/\/u\/login\//);
}

/** What the page keeps in this tab. */
function kept({ page }: Journey): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...sessionStorage }));
}

/** A page whose client's next refresh is refused for want of a second factor. */

test('a sign-in in the page’s place gives the page its address back', async () => {
  const journey = await startJourney(redirecting);
  await journey.open('/?tab=security#accounts');
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
  assert.equal(journey.page.url(), `${journey.pages.origin}/?tab=security#accounts`);
  assert.deepEqual(await kept(journey), {});
  assert.equal(journey.windows.length, 0);
  assert.deepEqual(journey.events.types, ['sign-in-requested', 'identities-loaded']);
});

test('a sign-in in the page’s place comes back through the callback page of the package', async () => {
  const journey = await startJourney({
    html: (place) => widgetPage(place, { flow: 'redirect', 'redirect-uri': `${place.origin}/cdn/callback.html` }),
    tenant: (origin) => ({ allowedCallbackUrls: [`${origin}/cdn/callback.html`] }),
  });
  await journey.open('/?tab=security#/accounts');
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
  assert.equal(journey.page.url(), `${journey.pages.origin}/?tab=security#/accounts`);
});

test('nothing keeps a token while the page is away', async () => {
  const journey = await startJourney(redirecting);
  await journey.page.addInitScript(() => Object.assign(globalThis, { found: { ...sessionStorage } }));
  await journey.open();
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
  const found = await journey.page.evaluate(() => (globalThis as unknown as { found: Record<string, string> }).found);
  assert.deepEqual(Object.keys(found), ['account-link.trip']);
  assert.doesNotMatch(found['account-link.trip'] ?? '', /eyJ/);
});

test('a blocked window leads to this tab', async () => {
  const journey = await startJourney({ blocksWindows: true });
  await journey.open();
  await journey.page.evaluate(() => {
    const element = document.querySelector('account-link') as HTMLElement & { signIn(): Promise<void> };
    return element.signIn().catch(() => undefined);
  });
  await leave(journey, 'Continue in this tab');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
});

test('if the page is not to be left, no blocked window leads to this tab', async () => {
  const journey = await startJourney({ blocksWindows: true, attributes: { flow: 'popup' } });
  await journey.openSignedIn(ada);
  await journey.page.evaluate(async () => {
    const element = document.querySelector('account-link') as HTMLElement & { link(name: string): Promise<unknown> };
    await element.link('google-oauth2').catch(() => undefined);
  });
  await journey.button('Try again').waitFor();
  assert.equal(await journey.button('Continue in this tab').count(), 0);
});

test('a sign-in that is cancelled at the tenant is told, and can be begun again', async () => {
  const journey = await startJourney(redirecting);
  await journey.open();
  await leave(journey, 'Sign in');
  await journey.page.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped.');
  await journey.is('signed-out');
  assert.equal((await journey.events.first('account-link-failed')).detail.operation, 'sign-in');
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
});

test('the Back button comes back to the invitation', async () => {
  const journey = await startJourney(redirecting);
  await journey.open();
  await leave(journey, 'Sign in');
  await journey.page.goBack({ waitUntil: 'commit' });
  await journey.reads('Sign-in wasn’t completed.');
  await journey.is('signed-out');
  assert.deepEqual(await kept(journey), {});
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
});

async function openWithSecondFactor(): Promise<Journey> {
  const journey = await startJourney({ ...redirecting, tenant: () => ({ requireSecondFactor: true }) });
  await journey.openSignedInHalfway(ada);
  return journey;
}

test('one more step is taken in the page’s place', async () => {
  const journey = await openWithSecondFactor();
  await leave(journey, 'Continue');
  await journey.page.getByRole('button', { name: 'It is me' }).click();
  await journey.reads('ada@example.com');
});

/** A list whose tokens the tenant takes no more. */
async function openExpired(): Promise<Journey> {
  const journey = await startJourney(redirecting);
  await journey.openSignedIn(ada);
  journey.tenant.faults.add({ method: 'POST', path: /\/identities$/, status: 401, body: { message: 'Expired token' } });
  return journey;
}

test('a link that needs a new sign-in goes on after it, by two trips', async () => {
  const journey = await openExpired();
  await journey.button('Link Google').click();
  await journey.choose(journey.page, adaAtGoogle);
  await leave(journey, 'Continue');
  await journey.choose(journey.page, ada);
  await journey.page.getByRole('heading', { name: 'Google' }).waitFor();
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(await kept(journey), {});
});

test('an unlink that needs a new sign-in goes on after it', async () => {
  const journey = await startJourney(redirecting);
  const { users } = journey.tenant;
  const [own, google] = [users.get(ada), users.get(adaAtGoogle)];
  if (own && google) users.link(own, google);
  await journey.openSignedIn(ada);
  journey.tenant.faults.add({ method: 'DELETE', path: /./, status: 401, body: { message: 'Expired token' } });
  await journey.unlink('Google, ada@example.com');
  await leave(journey, 'Continue');
  await journey.choose(journey.page, ada);
  await journey.reads('Google unlinked.');
  assert.equal(users.get(ada)?.identities.length, 1);
});

/** After a link that failed, when the tenant's session is the other account's. */
async function leaveToSignBackIn(): Promise<Journey> {
  const journey = await startJourney(redirecting);
  await journey.openSignedIn(ada);
  journey.tenant.faults.add({ method: 'POST', path: /\/identities$/, status: 500 });
  await journey.button('Link Google').click();
  await journey.choose(journey.page, adaAtGoogle);
  await leave(journey, 'Sign back in');
  return journey;
}

test('after a link that failed, the user signs back in', async () => {
  const journey = await leaveToSignBackIn();
  const { query } = journey.tenant.requests.filter(({ path }) => path === '/authorize').at(-1) ?? {};
  assert.equal(new URLSearchParams(query).get('login_hint'), 'ada@example.com');
  await journey.choose(journey.page, ada);
  await journey.reads('ada@example.com');
  await journey.open();
  assert.equal((await journey.identities())[0], 'Email and password Primary ada@example.com Can’t be unlinked');
});

test('anybody else is refused', async () => {
  const journey = await openExpired();
  await journey.button('Link Google').click();
  await journey.choose(journey.page, adaAtGoogle);
  await leave(journey, 'Continue');
  await journey.choose(journey.page, adaAtFacebook);
  await journey.is('signed-out');
  assert.equal(journey.events.all.filter(({ type }) => type === 'account-link-failed').at(-1)?.detail.error?.code, 'session-mismatch');
  assert.ok(!journey.requests.management.includes('POST 201'));
  await journey.is('signed-out');
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('Email and password');
});

test('a user who turns back from signing back in is not taken for the other account', async () => {
  const journey = await leaveToSignBackIn();
  await journey.page.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped.');
  await leave(journey, 'Sign in');
  await journey.choose(journey.page, ada);
  await journey.reads('Email and password');
  assert.equal((await journey.identities())[0], 'Email and password Primary ada@example.com Can’t be unlinked');
});
