import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tripKey } from '../../src/auth0/trip/trip.js';
import { startJourney } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';

const answer = 'code=c1&state=s1';

/** Opens the callback page of the package with an answer, in a window with this record of a trip. */
async function comeBack(journey: Journey, record: string, address: string): Promise<string> {
  const { page, pages } = journey;
  await page.goto(`${pages.origin}/empty.html`);
  await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [tripKey, record] as const);
  await page.goto(`${pages.origin}/cdn/callback.html${address}`, { waitUntil: 'networkidle' });
  return page.url().replace(pages.origin, '');
}

const files = Object.fromEntries(
  ['/empty.html', '/settings'].map((path) => [path, '<!doctype html><title>A page</title><link rel="icon" href="data:,">']),
);

test('the page that was left finds the answer in its address, and storage holds none', async () => {
  const journey = await startJourney({ files });
  for (const url of ['/settings?tab=2', '/settings?tab=2#here']) {
    const record = JSON.stringify({ state: 's1', url: journey.pages.origin + url, transaction: 'verifier' });
    assert.equal(await comeBack(journey, record, `#${answer}`), `/settings?tab=2#${answer}`);
    assert.equal(await journey.page.evaluate((key) => sessionStorage.getItem(key), tripKey), record);
  }
});

const foreign = (origin: string): Record<string, unknown> => ({
  'of another sign-in': { state: 's2', url: `${origin}/settings` },
  'without an address': { state: 's1' },
  'whose address is no text': { state: 's1', url: { href: `${origin}/settings` } },
  'whose address is none': { state: 's1', url: '/settings' },
  'of another origin': { state: 's1', url: 'https://evil.example/' },
  'of an origin that only looks like this one': { state: 's1', url: `${origin}@evil.example/` },
  'that is a script': { state: 's1', url: 'javascript:document.body.remove()' },
  'that is this origin’s by its inner address': { state: 's1', url: `blob:${origin}/7b7d7d4e-3a60-4a3c-8d0a-000000000000` },
  'that is null': null,
  'that is a list': [answer],
  'that is a text': answer,
});

test('a record that is not of this sign-in, or is of any other shape, leads nowhere', async () => {
  const journey = await startJourney({ files });
  const records = Object.entries(foreign(journey.pages.origin)).map(([what, record]) => [what, JSON.stringify(record)] as const);
  for (const [what, record] of [...records, ['that is no JSON', '{'] as const]) {
    assert.equal(await comeBack(journey, record, `#${answer}`), `/cdn/callback.html#${answer}`, `a record ${what}`);
    await journey.page.getByText('You can close this window.').waitFor();
  }
});

test('a refusal in the query is passed on, whatever the hash is', async () => {
  const journey = await startJourney({ files });
  await journey.page.goto(`${journey.pages.origin}/empty.html`);
  for (const hash of ['', '#_=_', '#/route']) {
    const heard = journey.page.evaluate(
      () => new Promise((resolve) => (new BroadcastChannel('account-link:s1').onmessage = ({ data }) => resolve(data))),
    );
    const window = await journey.page.context().newPage();
    await window.goto(`${journey.pages.origin}/cdn/callback.html?error=access_denied&error_description=No&state=s1${hash}`);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(String(await heard))), {
      error: 'access_denied',
      error_description: 'No',
      state: 's1',
    });
    await window.close();
  }
});

test('an answer that nobody waits for stays where it is, also if the browser keeps channels and storage from the page', async () => {
  const journey = await startJourney({ files });
  await journey.page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'sessionStorage', { get: refuse });
    globalThis.BroadcastChannel = refuse as unknown as typeof BroadcastChannel;
  });
  await journey.page.goto(`${journey.pages.origin}/cdn/callback.html#${answer}`, { waitUntil: 'networkidle' });
  await journey.page.getByText('You can close this window.').waitFor();
  assert.equal(journey.page.url(), `${journey.pages.origin}/cdn/callback.html#${answer}`);
});
