import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Journey } from '../support/e2e-journey.js';
import { startHost } from '../support/host.js';
import { hostSources, installHost, packWidget, run } from '../support/host-install.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const asked = process.env['HOSTS']?.split(' ');
const hosts = readdirSync(hostSources, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && (asked?.includes(entry.name) ?? true),
);
assert.ok(hosts.length > 0, `No such host in test/hosts: ${asked?.join(', ')}`);

before(packWidget);

describe('the lock file', () => {
  for (const { name } of hosts) {
    test(`of ${name} has one copy of the SDK and of Lit, and no address of a registry`, () => {
      const lock = readFileSync(join(hostSources, name, 'package-lock.json'), 'utf8');
      for (const shared of ['@auth0/auth0-spa-js', 'lit', 'lit-html'])
        assert.equal(lock.split(`node_modules/${shared}": {`).length, 2, shared);
      assert.doesNotMatch(lock, /"resolved": "(?!file:)/);
    });
  }
});

if (hosts.some(({ name }) => name === 'vitest'))
  test('a page with the widget is tested under jsdom and happy-dom', async () => {
    const folder = await installHost('vitest');
    await run('npm', ['run', 'types'], folder);
    await run('npm', ['test'], folder);
  });

// Builds take all of a core each.
describe('the packed widget, in an application built by its own tools,', { concurrency: 2 }, () => {
  for (const { name } of hosts.filter((host) => host.name !== 'vitest')) {
    test(`links and unlinks in ${name}`, async (t) => {
      const { journey, complaints } = await startHost(t, name);
      await signIn(journey);
      await journey.link('Google', adaAtGoogle);
      await journey.page.getByText('Linked google-oauth2', { exact: true }).waitFor();
      await journey.unlink('Google, ada@example.com');
      await journey.page.getByText('Unlinked google-oauth2', { exact: true }).waitFor();
      await visitOtherPages(journey);
      assert.deepEqual(complaints, [], 'in the console');
    });
  }
});

/** Signs Ada in: by the widget, or by the page if it does so itself. */
async function signIn(journey: Journey): Promise<void> {
  const { page, pages } = journey;
  await page.goto(pages.origin);
  const byPage = page.getByRole('button', { name: 'Log in', exact: true });
  await byPage.or(journey.button('Sign in')).waitFor();
  if (!(await byPage.isVisible())) return journey.signIn(ada);
  await byPage.click();
  await journey.choose(page, ada);
  await journey.is('ready');
}

/** Leaves the page and comes back, if it has links to do so, as an application that keeps its document. */
async function visitOtherPages(journey: Journey): Promise<void> {
  const { page } = journey;
  if (!(await page.getByRole('link', { name: 'Elsewhere' }).isVisible())) return;
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await journey.is('ready');
}
