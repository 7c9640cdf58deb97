import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import type { Journey } from '../support/e2e-journey.js';
import { startHost } from '../support/host.js';
import { hostSources, packWidget } from '../support/host-install.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const asked = process.env['HOSTS']?.split(' ');
const hosts = readdirSync(hostSources, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && (asked?.includes(entry.name) ?? true),
);
assert.ok(hosts.length > 0, `No such host in test/hosts: ${asked?.join(', ')}`);

before(packWidget);

// Builds take all of a core each.
describe('the packed widget, in an application built by its own tools,', { concurrency: 2 }, () => {
  for (const { name } of hosts) {
    test(`links and unlinks in ${name}`, async (t) => {
      const { journey, complaints } = await startHost(t, name);
      await journey.open();
      await journey.signIn(ada);
      await journey.link('Google', adaAtGoogle);
      await journey.page.getByText('Linked google-oauth2', { exact: true }).waitFor();
      await journey.unlink('Google, ada@example.com');
      await journey.page.getByText('Unlinked google-oauth2', { exact: true }).waitFor();
      await visitOtherPages(journey);
      assert.deepEqual(complaints, [], 'in the console');
    });
  }
});

/** Leaves the page and comes back, if it has links to do so, as an application that keeps its document. */
async function visitOtherPages(journey: Journey): Promise<void> {
  const { page } = journey;
  if (!(await page.getByRole('link', { name: 'Elsewhere' }).isVisible())) return;
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await journey.is('ready');
}
