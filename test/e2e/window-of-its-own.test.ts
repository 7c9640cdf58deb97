import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

/** What a page, an embedded browser or an extension may put in place of `window.open`; each runs in the page. */
const replacements: Record<string, () => void> = {
  'that gives the page itself': () => (globalThis.open = () => window),
  'that gives a stand-in': () => (globalThis.open = () => ({ closed: false, close() {}, focus() {} }) as unknown as Window),
  'that gives no window, but true': () => (globalThis.open = () => true as unknown as Window),
  'that throws': () =>
    (globalThis.open = () => {
      throw new Error('No windows here');
    }),
  'that gives a frame': () => {
    globalThis.open = () => document.body.appendChild(document.createElement('iframe')).contentWindow;
  },
  'whose window is closed at once': () => {
    const { open } = globalThis;
    globalThis.open = (...args) => {
      const opened = open(...args);
      opened?.close();
      return opened;
    };
  },
  'whose window is closed a moment later': () => {
    const { open } = globalThis;
    globalThis.open = (...args) => {
      const opened = open(...args);
      setTimeout(() => opened?.close());
      return opened;
    };
  },
  'whose window does not know the page': () => {
    const { open } = globalThis;
    globalThis.open = (...args) => Object.assign(open(...args) ?? {}, { opener: null }) as Window;
  },
};

async function openAda(replacement: () => void): Promise<Journey> {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  await journey.page.evaluate(replacement);
  return journey;
}

for (const [what, replacement] of Object.entries(replacements)) {
  test(`a window.open ${what} is a blocked window: the page stays as it is, and the link goes on in this tab`, async () => {
    const journey = await openAda(replacement);
    await journey.button('Link Google').click();
    await journey.button('Continue in this tab').waitFor();
    const { detail } = await journey.events.first('account-link-failed');
    assert.equal(detail.error?.code, 'popup-blocked');
    assert.deepEqual([await journey.page.title(), journey.windows.length], ['Settings', 0]);
    await journey.button('Continue in this tab').click();
    await journey.choose(journey.page, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
  });
}
