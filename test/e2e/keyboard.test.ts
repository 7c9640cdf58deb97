import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

/** Presses keys, and says what has the keyboard then. */
async function press(journey: Journey, ...keys: string[]): Promise<string> {
  for (const key of keys) await journey.page.keyboard.press(key);
  return journey.focus();
}

async function pressToOpen(journey: Journey, key: string): Promise<Page> {
  const [window] = await Promise.all([journey.page.waitForEvent('popup'), journey.page.keyboard.press(key)]);
  return window;
}

/** Tabs through a page of the tenant to one of its buttons or links, and presses it. */
async function chooseByKeys(window: Page, selector: string): Promise<void> {
  const wanted = window.locator(selector);
  await wanted.waitFor();
  while (!(await wanted.evaluate((element) => element === document.activeElement))) await window.keyboard.press('Tab');
  await window.keyboard.press('Enter', { noWaitAfter: true } as { delay?: number });
}

test('a user signs in, links and unlinks by keyboard alone, which never loses its place', async () => {
  const journey = await startJourney();
  await journey.open();
  assert.equal(await press(journey, 'Tab'), 'button "Sign in"');

  const signIn = await pressToOpen(journey, 'Enter');
  assert.equal(await journey.focus(), 'button "Cancel"');
  await chooseByKeys(signIn, '[data-connection="Username-Password-Authentication"]');
  await chooseByKeys(signIn, `[data-user="${ada}"]`);
  await journey.is('ready');
  assert.equal(await journey.focus(), 'heading "Sign-in methods"');
  assert.equal(await press(journey, 'Tab'), 'button "Link Google"');

  const link = await pressToOpen(journey, 'Space');
  assert.equal(await journey.focus(), 'button "Cancel"');
  await chooseByKeys(link, `[data-user="${adaAtGoogle}"]`);
  await journey.reads('You can now sign in with Google.');
  assert.equal(await journey.focus(), 'listitem "Google"');

  assert.equal(await press(journey, 'Tab', 'Enter'), 'button "Cancel"');
  assert.equal(await press(journey, 'Space'), 'button "Unlink Google, ada@example.com"');
  assert.equal(await press(journey, 'Enter', 'Tab'), 'button "Unlink"');
  await journey.page.keyboard.press('Enter');
  await journey.reads('Google unlinked.');
  assert.equal(await journey.focus(), 'button "Link Google"');
});

test('a user cancels a sign-in by keyboard, and is back where it began', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  assert.equal(await press(journey, 'Tab', 'Tab'), 'button "Link Facebook"');
  await pressToOpen(journey, 'Enter');
  assert.equal(await journey.focus(), 'button "Cancel"');
  await journey.page.keyboard.press('Enter');
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  assert.equal(await journey.focus(), 'button "Link Facebook"');
});
