import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountLink, AccountLinkPrompt } from '../../src/index.js';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { widget, type Place } from '../support/e2e-pages.js';
import { ada, adaAtFacebook, adaAtGoogle } from '../support/tenant-client.js';

type Client = AccountLink['client'];

/** A page with the list and, in an app of its own, the first-login question about an account that is none of the user's. */
function both(place: Place, first: 'account-link' | 'account-link-prompt'): string {
  const { domain, clientId } = place.tenant;
  const second = first === 'account-link' ? 'account-link-prompt' : 'account-link';
  return `<!doctype html><html lang="en"><title>Both</title><link rel="icon" href="data:,"><script type="module">
    document.querySelector('account-link-prompt').candidates = [{ connection: 'facebook', createdAt: '2020-01-01T00:00:00.000Z', id: 'of-somebody-else' }];
    await import('/cdn/${first}.js'); await import('/cdn/${second}.js');</script>
    <account-link-prompt flow="redirect" domain="${domain}" client-id="${clientId}"></account-link-prompt>${widget(place, { flow: 'redirect' })}</html>`;
}

for (const first of ['account-link', 'account-link-prompt'] as const) {
  test(`what the question was away for is not linked by the list, if ${first} comes first`, async () => {
    const journey = await startJourney({ html: (place) => both(place, first) });
    await journey.signInElsewhere(ada);
    await journey.open();
    await journey.page.locator('account-link-prompt [part~=continue-button]').click();
    await journey.choose(journey.page, adaAtFacebook);
    await journey.page.getByText('(Facebook) instead.').first().waitFor();
    assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
  });

  test(`what the list was away for is not lost by the question, if ${first} comes first`, async () => {
    const journey = await startJourney({ html: (place) => both(place, first) });
    await journey.open();
    await journey.button('Sign in').click();
    await journey.choose(journey.page, ada);
    await journey.is('ready');
    await journey.button('Link Google').click();
    await journey.choose(journey.page, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
  });
}

test('an element that comes later does not show the user of the question who has signed out since', async () => {
  const journey = await startJourney({ html: (place) => both(place, 'account-link').replace(/<account-link .*<\/account-link>/, '') });
  await journey.signInElsewhere(ada);
  await journey.page.goto(`${journey.pages.origin}/`);
  await journey.page.locator('account-link-prompt:state(ready)').waitFor();
  const { domain, clientId } = journey.tenant;
  await journey.page.locator('account-link-prompt').evaluate((element: AccountLinkPrompt) => element.remove());
  await journey.page.context().clearCookies();
  await journey.signInElsewhere(adaAtGoogle);
  await journey.page.evaluate(
    ([domain, clientId]) => {
      const list = document.createElement('account-link');
      Object.assign(list, { domain, clientId });
      document.body.append(list);
    },
    [domain, clientId],
  );
  await journey.is('signed-out');
});

/** A page whose client is handed over some time after the element has begun by itself. */
async function openLate(cacheLocation: 'memory' | 'localstorage'): Promise<Journey> {
  const page = pageWithClient({ useRefreshTokens: true, cacheLocation });
  const journey = await startJourney({
    ...page,
    html: (place) =>
      (page.html?.(place) ?? '')
        .replace("document.querySelector('account-link').client = window.client;", 'window.handOver();')
        .replace(/<account-link .*<\/account-link>/, widget(place, { flow: 'redirect' })),
  });
  await journey.page.addInitScript(() => {
    const handOver = (): void => {
      const list = document.querySelector('account-link') as (HTMLElement & { client: Client }) | null;
      if (!list?.matches(':state(signed-out), :state(ready)')) return void requestAnimationFrame(handOver);
      list.client = window.client;
    };
    Object.assign(window, { handOver });
  });
  return journey;
}

for (const cacheLocation of ['memory', 'localstorage'] as const) {
  test(`a client that is handed over late goes on with its own trips: ${cacheLocation}`, async () => {
    const journey = await openLate(cacheLocation);
    await journey.open();
    const isHandedOver = (state: string): boolean => {
      const list = document.querySelector('account-link') as HTMLElement & { client: Client };
      return list.client !== undefined && list.matches(`:state(${state})`);
    };
    await journey.page.waitForFunction(isHandedOver, 'signed-out');
    await journey.button('Sign in').click();
    await journey.choose(journey.page, ada);
    await journey.page.waitForURL(`${journey.pages.origin}/`);
    await journey.page.waitForFunction(isHandedOver, 'ready');
    assert.equal(await journey.page.evaluate(async () => (await window.client.getUser())?.sub), ada);
    await journey.button('Link Google').click();
    await journey.choose(journey.page, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
  });
}
