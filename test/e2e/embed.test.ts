import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { widget } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const tag = readFileSync(new URL('../../dist/cdn/embed.html', import.meta.url), 'utf8');
const files = [...tag.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, file]) => file);

test('the production tag names all that a list with a session of its own fetches, each by a name that changes with it, and its hash fits', async () => {
  const journey = await startJourney({
    html: (place) =>
      `<!doctype html><html lang="en"><link rel="icon" href="data:,">${tag.replaceAll(/(href|src)="/g, '$1="/cdn/')}${widget(place)}</html>`,
  });
  const complaints: string[] = [];
  journey.page.on('console', (message) => void complaints.push(message.text()));
  await journey.openSignedIn(ada);
  const fetched = await journey.page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const list = entries.find(({ name }) => name.includes('/api/v2/users/'));
    return entries
      .filter(({ name, startTime }) => /\/cdn\/.*\.js$/.test(name) && startTime < (list?.responseEnd ?? 0))
      .map(({ name }) => name);
  });
  assert.deepEqual(fetched.map((name) => name.replace(/^.*\/cdn\//, '')).sort(), [...files].sort());
  assert.ok(
    files.every((name) => /-[\w-]{8}\.js$/.test(name ?? '')),
    files.join(),
  );
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.deepEqual(complaints, []);
});

test('a file that is not the one that the production tag was made for is not run', async () => {
  const journey = await startJourney({
    html: (place) =>
      `<!doctype html><html lang="en"><link rel="icon" href="data:,">${tag.replaceAll(/(href|src)="/g, '$1="/cdn/')}${widget(place)}</html>`,
  });
  const entry = files.find((name) => name?.startsWith('account-link-'));
  await journey.page.route(`**/${entry}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `window.planted = true;${await answer.text()}` });
  });
  await journey.page.goto(journey.pages.origin, { waitUntil: 'load' });
  assert.equal(await journey.page.evaluate(() => 'planted' in globalThis || customElements.get('account-link') !== undefined), false);
});
