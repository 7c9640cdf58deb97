import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { startJourneyAtSettings } from '../support/e2e-settings-page.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const notFinished = 'Sign-in wasn’t completed.';

/** Opens the window for Google, whose own page cuts it off from the page, and waits until it has done so. */
async function pressToOpenCutOff(journey: Journey): Promise<Page> {
  await journey.page.evaluate(() => {
    const { open } = globalThis;
    globalThis.open = (...args) => (globalThis.lastWindow = open(...args));
  });
  const window = await journey.pressToOpen('Link Google');
  await window.locator('[data-continue]').waitFor();
  await journey.page.waitForFunction(() => globalThis.lastWindow?.closed);
  return window;
}

declare global {
  var lastWindow: Window | null;
}

/** In real life the window has the user's attention; without a screen every page believes that it has. */
async function isElsewhere(journey: Journey): Promise<void> {
  await journey.page.evaluate(() => (document.hasFocus = () => false));
}

for (const policy of ['same-origin', 'same-origin-allow-popups'] as const) {
  const tenant: JourneyOptions['tenant'] = () => ({ providerPages: { 'google-oauth2': policy } });

  test(`a link goes by way of a provider’s page with ${policy}, and closes the window`, async () => {
    const journey = await startJourney({ tenant });
    await journey.openSignedIn(ada);
    const window = await pressToOpenCutOff(journey);
    const closed = window.waitForEvent('close');
    await window.locator('[data-continue]').click();
    await journey.choose(window, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    await closed;
    assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
  });

  test(`a user is not taken for gone who takes long on a provider’s page with ${policy}`, async () => {
    const journey = await startJourney({ tenant });
    await journey.page.clock.install();
    await journey.openSignedIn(ada);
    const window = await pressToOpenCutOff(journey);
    await isElsewhere(journey);
    await journey.page.clock.runFor(120_000);
    assert.equal(await journey.element.getByText(notFinished).count(), 0);
    await window.locator('[data-continue]').click();
    await journey.choose(window, adaAtGoogle);
    await journey.page.clock.runFor(1000);
    await journey.reads('You can now sign in with Google.');
  });

  test(`a link goes on in this tab after a provider’s page with ${policy}, if the window does not come back to a page that answers`, async () => {
    const journey = await startJourneyAtSettings({ tenant });
    await pressToOpenCutOff(journey);
    await isElsewhere(journey);
    await journey.button('Continue in this tab').click();
    await journey.page.locator('[data-continue]').click();
    await journey.choose(journey.page, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
  });
}

test('a user who cancels at the tenant after such a page is told so', async () => {
  const journey = await startJourney({ tenant: () => ({ providerPages: { 'google-oauth2': 'same-origin' } }) });
  await journey.openSignedIn(ada);
  const window = await pressToOpenCutOff(journey);
  const closed = window.waitForEvent('close');
  await window.locator('[data-continue]').click();
  await window.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped. Nothing changed.');
  await closed;
});
