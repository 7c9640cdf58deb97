/**
 * How long until the list is visible: of our built file, of an element written by hand for nothing but this list, and of a page that
 * is blank. All three are measured in turn within one run, each time in a browser profile of its own; what counts are the ratios, for
 * the milliseconds are those of this machine.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../support/chromium.js';
import { startStaticServer } from '../support/static-server.js';

const rounds = Number(process.env['ROUNDS'] ?? 15);
const dist = new URL('../../dist/cdn/', import.meta.url);

/** Pages to compare: what stands in the body, and what is visible when the page is ready. */
const pages: Readonly<Record<string, string>> = {
  blank: '<h1 class="ready">Blank</h1>',
  'hand-written': '<script type="module" src="/hand-written.js"></script><hand-written></hand-written>',
  'account-link':
    '<script type="module" src="/cdn/account-link.js"></script><script type="module" src="/host.js"></script><account-link></account-link>',
};

const scripts: Readonly<Record<string, string>> = {
  '/hand-written.js': readFileSync(new URL('hand-written.js', import.meta.url), 'utf8'),
  '/host.js': readFileSync(new URL('host.js', import.meta.url), 'utf8'),
};

interface Circumstances {
  readonly name: string;
  readonly throttle?: { readonly bitsPerSecond: number; readonly latency: number; readonly slowdown: number };
}

const circumstances: readonly Circumstances[] = [
  { name: 'this machine as it is' },
  { name: '1.6 Mbit/s, 150 ms, CPU ÷ 4', throttle: { bitsPerSecond: 1.6e6, latency: 150, slowdown: 4 } },
];

async function measure(browser: Browser, url: string, { throttle }: Circumstances): Promise<number> {
  const page = await browser.newPage();
  try {
    if (throttle) await slowDown(page, throttle);
    await page.goto(url, { waitUntil: 'commit' });
    const ready = await page.waitForFunction(() => (globalThis as { readyAt?: number }).readyAt, undefined, { polling: 'raf' });
    return (await ready.jsonValue()) ?? Number.NaN;
  } finally {
    await page.context().close();
  }
}

async function slowDown(page: Page, { bitsPerSecond, latency, slowdown }: NonNullable<Circumstances['throttle']>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const throughput = bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Notes when something of the list, or the blank page's word, has been laid out, looking once a frame. */
const watch = `<script>
  requestAnimationFrame(function look() {
    const roots = [document, ...[...document.querySelectorAll('hand-written, account-link')].map((element) => element.shadowRoot)];
    const row = roots.map((root) => root?.querySelector('.ready, [part~="identity"]')).find((found) => found?.getClientRects().length);
    if (row) globalThis.readyAt = performance.now(); else requestAnimationFrame(look);
  });
</script>`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function find(path: string): string | URL | undefined {
  const body = pages[path.slice(1)];
  if (body) return `<!doctype html><html lang="en"><head><title>Benchmark</title>${watch}</head><body>${body}</body></html>`;
  return path.startsWith('/cdn/') ? new URL(path.slice('/cdn/'.length), dist) : scripts[path];
}

const server = await startStaticServer(find, { isCompressed: true });
const browser = await chromium.launch(await chromiumPath());
try {
  for (const circumstance of circumstances) {
    const times = new Map(Object.keys(pages).map((name) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, list] of times) list.push(await measure(browser, `${server.origin}/${name}`, circumstance));
    }
    const blank = median(times.get('blank') ?? []);
    const handWritten = median(times.get('hand-written') ?? []);
    console.log(`\nList visible, median of ${rounds}; ${circumstance.name}; files compressed`);
    for (const [name, list] of times) {
      const ms = median(list);
      console.log(
        `${name.padEnd(14)} ${ms.toFixed(0).padStart(5)} ms   × ${(ms / blank).toFixed(2)} of blank   × ${(ms / handWritten).toFixed(2)} of hand-written`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
}
