import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountLink } from '../../src/index.js';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

async function openAda(): Promise<Journey> {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  return journey;
}

function count(journey: Journey, type: string): number {
  return journey.events.types.filter((each) => each === type).length;
}

for (const where of ['middle', 'end'] as const) {
  test(`a double click on the ${where} of a row opens one window and links once`, async () => {
    const journey = await openAda();
    const { width = 0, height = 0 } = (await journey.button('Link Google').boundingBox()) ?? {};
    const position = { x: where === 'end' ? width - 16 : width / 2, y: height / 2 };
    const [window] = await Promise.all([
      journey.page.waitForEvent('popup'),
      journey.button('Link Google').click({ position, clickCount: 2 }),
    ]);
    await journey.choose(window, adaAtGoogle);
    await journey.reads('You can now sign in with Google.');
    assert.deepEqual([journey.windows.length, count(journey, 'before-link')], [0, 1]);
    assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
  });
}

test('link() twice is one link, and link() of another connection meanwhile is refused', async () => {
  const journey = await openAda();
  const opened = journey.page.waitForEvent('popup');
  const outcome = journey.element.evaluate(async (element: AccountLink) => {
    const asked = ['google-oauth2', 'google-oauth2', 'facebook'].map((name) => element.link(name));
    return (await Promise.allSettled(asked)).map(({ status }) => status);
  });
  await journey.choose(await opened, adaAtGoogle);
  assert.deepEqual(await outcome, ['fulfilled', 'fulfilled', 'rejected']);
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201']);
});

test('Cancel closes the window, with a calm word', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  await Promise.all([window.waitForEvent('close'), journey.button('Cancel').click()]);
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  await journey.is('ready');
  assert.equal(count(journey, 'account-link-failed'), 0);
  await journey.link('Google', adaAtGoogle);
});

test('Show sign-in window brings it to the front', async () => {
  const journey = await startJourney();
  await journey.page.addInitScript(() => {
    const { open } = globalThis;
    // A window of another origin cannot be listened to.
    globalThis.open = (...args) => {
      const opened = open(...args);
      return (
        opened &&
        new Proxy(opened, {
          get(target, name) {
            if (name === 'focus') document.title = 'focused';
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        })
      );
    };
  });
  await journey.openSignedIn(ada);
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  assert.equal(await journey.page.title(), 'Settings');
  await journey.button('Show sign-in window').click();
  assert.equal(await journey.page.title(), 'focused');
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
});

test('an element that is removed meanwhile closes its window and is heard of no more', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  const closed = window.waitForEvent('close');
  await journey.element.evaluate((element) => {
    element.addEventListener('account-link-failed', () => (document.title = 'failed'));
    element.remove();
  });
  await closed;
  assert.equal(await journey.page.title(), 'Settings');
  assert.deepEqual(journey.requests.management, ['GET 200']);
});

test('an element that is removed and put back starts over', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  const closed = window.waitForEvent('close');
  await journey.element.evaluate(async (element) => {
    element.remove();
    await Promise.resolve().then(() => undefined);
    document.body.append(element);
  });
  await closed;
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(count(journey, 'identities-loaded'), 2);
});

test('an element that is moved meanwhile goes on', async () => {
  const journey = await openAda();
  const window = await journey.pressToOpen('Link Google');
  await journey.element.evaluate((element) => document.body.appendChild(document.createElement('main')).append(element));
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal(count(journey, 'identities-loaded'), 1);
});
