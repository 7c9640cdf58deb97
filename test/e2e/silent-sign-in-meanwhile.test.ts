import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { pageWithClient } from '../support/e2e-page-client.js';
import { startJourneyAtSettings } from '../support/e2e-settings-page.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

/** Renews the page's own token by the tenant's session, as pages do by a timer or when they are looked at; resolves with whom it is of. */
async function renewSilently(journey: Journey): Promise<string> {
  return journey.page.evaluate(async () => {
    const token = await window.client.getTokenSilently({ cacheMode: 'off' });
    return (JSON.parse(atob(token?.split('.')[1] ?? '')) as { sub: string }).sub;
  });
}

const options = pageWithClient();

async function openAtOrigin(): Promise<Journey> {
  const journey = await startJourney(options);
  await journey.openSignedIn(ada);
  return journey;
}

for (const [what, open] of [
  ['whose window returns to it', openAtOrigin],
  ['that the tenant answers by a message', () => startJourneyAtSettings(options)],
] as const) {
  test(`a silent sign-in of the page’s own client leaves a link alone, in a page ${what}`, async () => {
    const journey = await open();
    const window = await journey.pressToOpen('Link Google');
    await window.locator(`[data-user="${adaAtGoogle}"]`).waitFor();
    assert.equal(await renewSilently(journey), ada);
    await journey.choose(window, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
  });
}
