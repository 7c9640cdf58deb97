import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { widgetPage } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const blocked = 'Your browser blocked the sign-in window.';

/** A page that links as soon as the list is there, which no user has asked for. */
async function openBlocked(attributes: Record<string, string> = {}): Promise<Journey> {
  const script = `addEventListener('identities-loaded', ({ target }) => target.link('google-oauth2').catch(() => undefined), { once: true });`;
  const journey = await startJourney({
    blocksWindows: true,
    html: (place) => widgetPage(place, attributes, '<script src="/link.js"></script>'),
    files: { '/link.js': script },
  });
  await journey.openSignedIn(ada);
  await journey.reads(blocked);
  return journey;
}

test('the widget says that the browser blocked the window, and what to do', async () => {
  const journey = await openBlocked();
  await journey.reads('Allow pop-ups for this site and try again.');
  const { detail } = await journey.events.first('account-link-failed');
  assert.deepEqual([detail.operation, detail.error?.code], ['link', 'popup-blocked']);
  assert.match(detail.error?.hint ?? '', /Call link\(\) and signIn\(\) in the task of a click or key press/);
  assert.deepEqual(journey.requests.management, ['GET 200']);
});

test('a click links all the same after a script could open no window', async () => {
  const journey = await openBlocked();
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(await journey.element.getByText(blocked).count(), 0);
});
