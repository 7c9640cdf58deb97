import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { widgetPage } from '../support/e2e-pages.js';
import { startJourneyAtSettings } from '../support/e2e-settings-page.js';
import { startStaticServer } from '../support/static-server.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const cutOff = { 'cross-origin-opener-policy': 'same-origin' };
const callback =
  '<!doctype html><title>Signing in</title><link rel="icon" href="data:,"><p>You can close this window.</p><script type="module" src="/cdn/callback.js"></script>';

async function openAda(options: JourneyOptions): Promise<Journey> {
  const journey = await startJourney(options);
  await journey.openSignedIn(ada);
  return journey;
}

/** Presses a button that opens a window: one that does not know the page, and so is none of its popups. */
async function pressToOpen(journey: Journey, name: string): Promise<Page> {
  const [opened] = await Promise.all([journey.page.context().waitForEvent('page'), journey.button(name).click()]);
  await opened.waitForURL(/\/u\/login\//);
  assert.equal(await opened.evaluate(() => opener === null), true);
  return opened;
}

test('a page with COOP links by a window that comes back to the widget’s own page', async () => {
  const journey = await openAda({ headers: () => cutOff });
  const window = await pressToOpen(journey, 'Link Google');
  const closed = window.waitForEvent('close');
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await closed;
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
});

test('a page with COOP links by a window that comes back to the callback page of the package, under the strictest policy', async () => {
  const journey = await startJourney({
    html: (place) => widgetPage(place, { 'redirect-uri': `${place.origin}/cdn/callback.html` }),
    headers: ({ tenant }) => ({
      ...cutOff,
      'content-security-policy':
        `default-src 'none'; script-src 'self'; img-src data:; connect-src 'self' ${tenant.origin}; frame-src ${tenant.origin}; ` +
        `require-trusted-types-for 'script'; trusted-types lit-html`,
    }),
  });
  const complaints: string[] = [];
  journey.page.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await journey.openSignedIn(ada);
  const window = await pressToOpen(journey, 'Link Google');
  const closed = window.waitForEvent('close');
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await closed;
  assert.deepEqual(complaints, []);
});

test('a frame of a page with COOP links', async () => {
  const journey = await startJourney({
    files: { '/frames.html': '<!doctype html><link rel="icon" href="data:,"><iframe src="/" width="700" height="800"></iframe>' },
    headers: () => cutOff,
  });
  await journey.signInElsewhere(ada);
  await journey.page.goto(`${journey.pages.origin}/frames.html`);
  const frame = journey.page.frameLocator('iframe');
  const opened = journey.page.context().waitForEvent('page');
  await frame.getByRole('button', { name: 'Link Google' }).click();
  await journey.choose(await opened, adaAtGoogle);
  await frame.getByText('You can now sign in with Google.').first().waitFor();
});

test('a frame of another origin’s page with COOP links, which cannot be asked', async () => {
  const journey = await startJourney();
  await journey.signInElsewhere(ada);
  const outside = await startStaticServer(() => `<!doctype html><iframe src="${journey.pages.origin}/" width="700" height="800"></iframe>`);
  await journey.page.goto(outside.origin.replace('127.0.0.1', 'localhost'));
  const frame = journey.page.frameLocator('iframe');
  const opened = journey.page.waitForEvent('popup');
  await frame.getByRole('button', { name: 'Link Google' }).click();
  await journey.choose(await opened, adaAtGoogle);
  await frame.getByText('You can now sign in with Google.').first().waitFor();
  await outside.close();
});

const unasked: JourneyOptions['headers'] = ({ tenant }) => ({
  ...cutOff,
  'content-security-policy': `default-src 'none'; script-src 'self'; img-src data:; connect-src ${tenant.origin}; frame-src ${tenant.origin}`,
});

/** Without a screen every page believes that it has the user's attention; with one, the window has it. */
function lookAtWindow(page: Page): Promise<unknown> {
  return page.addInitScript(() => (document.hasFocus = () => false));
}

test('a page that forbids to ask for its policy links by its own window all the same', async () => {
  const journey = await startJourney({ headers: unasked });
  await lookAtWindow(journey.page);
  await journey.openSignedIn(ada);
  const window = await pressToOpen(journey, 'Link Google');
  const closed = window.waitForEvent('close');
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await closed;
});

test('such a page goes on in this tab if it is not at the origin and names no address to return to', async () => {
  const journey = await startJourneyAtSettings({ headers: unasked });
  await pressToOpen(journey, 'Link Google');
  await journey.page.evaluate(() => (document.hasFocus = () => false));
  await journey.button('Continue in this tab').click();
  await journey.choose(journey.page, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('a page with COOP signs in by a window that is cut off', async () => {
  const journey = await startJourney({ headers: () => cutOff });
  await journey.open();
  await journey.choose(await pressToOpen(journey, 'Sign in'), ada);
  await journey.is('ready');
});

test('a sign-in that is cancelled in the window ends with a calm word', async () => {
  const journey = await openAda({ headers: () => cutOff });
  const window = await pressToOpen(journey, 'Link Google');
  const closed = window.waitForEvent('close');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped. Nothing changed.');
  await closed;
});

test('Cancel ends the wait, and a sign-in that comes through all the same links nothing', async () => {
  const journey = await openAda({ headers: () => cutOff });
  const window = await pressToOpen(journey, 'Link Google');
  await journey.button('Cancel').click();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  const closed = window.waitForEvent('close');
  await journey.choose(window, adaAtGoogle);
  await closed;
  assert.deepEqual(journey.requests.management, ['GET 200']);
});

test('a page that lets its windows be is asked once, and its windows answer by themselves', async () => {
  const journey = await openAda({ headers: () => ({ 'cross-origin-opener-policy': 'same-origin-allow-popups' }) });
  const heads: string[] = [];
  journey.page.on('request', (request) => {
    if (request.method() === 'HEAD') heads.push(request.url());
  });
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await journey.reads('Sign-in was refused or stopped. Nothing changed.');
  await journey.link('Google', adaAtGoogle);
  assert.deepEqual(heads, [`${journey.pages.origin}/`]);
});

test('a page with COOP has the user sign in again first, and then to the second account, in one window', async () => {
  const journey = await openAda({ headers: () => cutOff, tenant: () => ({ accessTokenLifetime: 3600 }) });
  await journey.page.clock.fastForward('02:00:00');
  await journey.page.context().clearCookies();
  await journey.button('Link Google').click();
  await journey.button('Continue').waitFor();
  await journey.page.clock.setSystemTime(Date.now());
  const window = await pressToOpen(journey, 'Continue');
  const closed = window.waitForEvent('close');
  await journey.choose(window, ada);
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await closed;
});

test('a callback page with an answer that nobody waits for stays as it is', async () => {
  const journey = await startJourney({ files: { '/callback.html': callback } });
  const address = `${journey.pages.origin}/callback.html#code=c1&state=s1`;
  await journey.page.goto(address, { waitUntil: 'networkidle' });
  await journey.page.getByText('You can close this window.').waitFor();
  assert.equal(journey.page.url(), address);
});
