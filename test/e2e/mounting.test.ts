import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { newContext } from '../support/e2e-browser.js';
import { startStaticServer } from '../support/static-server.js';

const dist = new URL('../../dist/cdn/', import.meta.url);
const accounts = await readFile(new URL('../bench/host.js', import.meta.url), 'utf8');

const page = `<!doctype html><html lang="en"><title>Mounting</title><link rel="icon" href="data:,">
  <script type="module" src="/cdn/account-link.js"></script><account-link></account-link><script type="module" src="/host.js"></script></html>`;
const files = new Map([
  ['/', page],
  ['/host.js', accounts],
]);
const server = await startStaticServer((path) => (path.startsWith('/cdn/') ? new URL(path.slice('/cdn/'.length), dist) : files.get(path)));
after(() => server.close());

/** Puts widgets into the page, and takes each out again once its list is there. */
async function mount(tab: Page, times: number): Promise<void> {
  await tab.evaluate(async (count) => {
    const { gateway } = document.querySelector('account-link') ?? {};
    for (let mounted = 0; mounted < count; mounted += 1) {
      const element = document.createElement('account-link');
      Object.assign(element, { gateway });
      const isHere = new Promise((resolve) => element.addEventListener('identities-loaded', resolve, { once: true }));
      document.body.append(element);
      await isHere;
      element.remove();
      // The end of a widget waits for a microtask: it might only have been moved.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, times);
}

interface Left {
  readonly listeners: number;
  readonly nodes: number;
  readonly heap: number;
}

async function left(session: CDPSession): Promise<Left> {
  // What finalizers let go in the first round is collected in the second.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? assert.fail(name);
  return { listeners: value('JSEventListeners'), nodes: value('Nodes'), heap: value('JSHeapUsedSize') };
}

test('a thousand widgets that have come and gone leave no listener and no node behind, and no more memory than ten', async (t) => {
  const context = await newContext();
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  await tab.goto(server.origin);
  await tab.waitForSelector('account-link:state(ready)');
  await mount(tab, 1000);
  const before = await left(session);
  await mount(tab, 1000);
  const now = await left(session);
  t.diagnostic(`before ${JSON.stringify(before)}, now ${JSON.stringify(now)}`);
  assert.equal(now.listeners, before.listeners);
  assert.equal(now.nodes, before.nodes);
  assert.ok(now.heap - before.heap < 200_000, `${now.heap - before.heap} bytes for a thousand`);
  await context.close();
});
