import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { widget, widgetPage } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

test('another tab shows what one tab has linked and unlinked', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  const other = await journey.page.context().newPage();
  await other.goto(journey.pages.origin);
  await other.getByRole('button', { name: 'Link Google' }).waitFor();
  await journey.link('Google', adaAtGoogle);
  await other.getByRole('button', { name: 'Unlink Google, ada@example.com' }).waitFor();
  await journey.unlink('Google, ada@example.com');
  await other.getByRole('button', { name: 'Link Google' }).waitFor();
});

test('a second widget of the page shows what the first has linked, for one more request', async () => {
  const journey = await startJourney({ html: (place) => widgetPage(place).replace('</body>', `${widget(place)}</body>`) });
  await journey.signInElsewhere(ada);
  await journey.page.goto(journey.pages.origin);
  const [first, second] = [journey.element.nth(0), journey.element.nth(1)];
  await second.getByRole('button', { name: 'Link Google' }).waitFor();
  const [window] = await Promise.all([journey.page.waitForEvent('popup'), first.getByRole('button', { name: 'Link Google' }).click()]);
  await journey.choose(window, adaAtGoogle);
  await second.getByRole('button', { name: 'Unlink Google, ada@example.com' }).waitFor();
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201', 'GET 200']);
});

test('other tabs are told nothing but whose list has changed', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  const heard = await journey.page.evaluateHandle(() => {
    const messages: unknown[] = [];
    new BroadcastChannel('account-link').addEventListener('message', ({ data }) => messages.push(data));
    return messages;
  });
  await journey.link('Google', adaAtGoogle);
  assert.deepEqual(await heard.jsonValue(), [{ user: ada }]);
});
