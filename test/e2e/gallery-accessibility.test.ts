import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { Gallery } from '../support/gallery.js';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let gallery: Gallery;

before(async () => {
  gallery = await Gallery.start();
});
after(() => gallery.close());

/** What axe finds, in words, and what it could not decide. */
async function inspect(page: Page, selector: string, options: RunOptions): Promise<{ violations: string[]; undecided: string[] }> {
  const { violations, incomplete } = await page.evaluate(
    async ([within, how]) => {
      const { axe } = globalThis as unknown as { axe: { run(context: string, options: RunOptions): Promise<AxeResults> } };
      return axe.run(within, how);
    },
    [selector, options] as const,
  );
  const inWords = (results: AxeResults['violations']): string[] =>
    results.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}\n${failureSummary}`));
  return { violations: inWords(violations), undecided: inWords(incomplete) };
}

async function openWithAxe(query: Record<string, string | string[]>): Promise<Page> {
  const page = await gallery.open(query);
  // The policy of the page lets no other script in; this one comes from the debugger.
  await page.evaluate(await readFile(axeScript, 'utf8'));
  return page;
}

describe('axe finds nothing in any state of the gallery:', () => {
  for (const look of ['light', 'dark', 'light, right to left', 'dark, right to left']) {
    test(look, async () => {
      const page = await openWithAxe({ look });
      // All of them are called "Sign-in methods": a page has one of them, not forty.
      const rules = { 'landmark-unique': { enabled: false }, 'target-size': { enabled: true } };
      const { violations, undecided } = await inspect(page, 'main', { rules });
      // What a card clips lies over the gallery's next heading, to axe; a picture of each shows that it does not.
      assert.deepEqual([violations, undecided.filter((each) => !/^color-contrast: section\S* > h3/.test(each))], [[], []]);
    });
  }

  test('the page as a whole', async () => {
    const page = await openWithAxe({ look: 'light', state: 'many identities' });
    assert.deepEqual((await inspect(page, 'html', {})).violations, []);
  });
});

describe('what axe does not measure:', () => {
  test('every control is at least 44 pixels high and wide', async () => {
    const page = await gallery.open({ width: '240' });
    const small = await page.locator('account-link :is(button, label)').evaluateAll((controls) =>
      controls
        .map((control) => ({ text: control.textContent.trim(), box: control.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 44)
        .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
    );
    assert.deepEqual(small, []);
  });

  test('no state is wider than its room, with text twice as large too', async () => {
    for (const [width, size] of [
      ['240', '100%'],
      ['320', '200%'],
    ] as const) {
      const page = await gallery.open({ width });
      await page.evaluate(
        (fontSize) => document.querySelectorAll<HTMLElement>('.cell').forEach((cell) => (cell.style.fontSize = fontSize)),
        size,
      );
      const wide = await page.locator('account-link').evaluateAll((elements) =>
        elements
          .filter(({ shadowRoot }) => {
            const base = shadowRoot?.querySelector('section');
            return !base || base.scrollWidth > base.clientWidth;
          })
          .map((element) => element.closest('[data-state]')?.getAttribute('data-state')),
      );
      assert.deepEqual(wide, [], `${width} px, ${size}`);
    }
  });
});
