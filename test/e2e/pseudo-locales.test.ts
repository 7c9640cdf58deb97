import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { publishedLocales } from '../../src/localization/published-locales.js';
import { Gallery } from '../support/gallery.js';
import { type PseudoLocale, pseudoTexts } from '../support/pseudo-locale.js';

let gallery: Gallery;

before(async () => {
  gallery = await Gallery.start();
});
after(() => gallery.close());

/** A text of an element, and what is wrong with its place. */
interface Shown {
  /** BCP 47 tag, as the element says it. */
  readonly language: string;
  readonly state: string;
  readonly text: string;
  /** It reaches beyond what shows it. */
  readonly isCut: boolean;
}

/** Every state at 240 px with the texts of a pseudo-locale, which the page says in place of the built-in ones. */
async function openIn(locale: PseudoLocale): Promise<Page> {
  const page = await gallery.open({ width: '240', look: locale === 'ar-XB' ? 'light, right to left' : 'light' });
  await page.evaluate(async (texts) => {
    const withNames = (text: string, names: readonly unknown[]) => text.replaceAll(/\{(\d)\}/g, (_, index) => String(names[Number(index)]));
    const messages = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, (...names: unknown[]) => withNames(text, names)]));
    const elements = [...document.querySelectorAll('account-link, account-link-prompt')] as (HTMLElement & {
      updateComplete: Promise<unknown>;
    })[];
    await Promise.all(elements.map((element) => Object.assign(element, { messages }).updateComplete));
  }, pseudoTexts(locale));
  return page;
}

/** All texts that are shown or read out, but those of the page itself in slots. */
function textsOf(page: Page): Promise<Shown[]> {
  return page.locator('account-link, account-link-prompt').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const state = element.closest<HTMLElement>('[data-state]')?.dataset['state'] ?? '';
      const root = element.shadowRoot as ShadowRoot;
      const language = root.querySelector('section')?.lang ?? '';
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const shown: Shown[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const lines = linesOf(node);
        if (text && lines.length > 0) shown.push({ language, state, text, isCut: isCut(node, lines) });
      }
      const labels = [...root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '');
      return [...shown, ...labels.map((text) => ({ language, state, text, isCut: false }))];

      function linesOf(node: Node): readonly DOMRect[] {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      }

      function isCut(node: Node, lines: readonly DOMRect[]): boolean {
        for (let around = node.parentElement; around; around = around.parentElement) {
          // Read out only; and a list that is meant to fade out.
          if (around.matches('.unseen, .preview')) return false;
          if (around.localName !== 'section' && getComputedStyle(around).overflow === 'visible') continue;
          const room = around.getBoundingClientRect();
          const isInside = (line: DOMRect) =>
            line.left >= room.left - 1 && line.right <= room.right + 1 && line.top >= room.top - 1 && line.bottom <= room.bottom + 1;
          if (!lines.every(isInside)) return true;
        }
        return false;
      }
    }),
  );
}

/** What the gallery's accounts are called: names, addresses, user ids; brands, and connections without a name of their own. */
const data = /^(Ada (Lovelace|King|<b>King<\/b>)|ada|\S+@\S+|Google|Facebook|GitHub|SAML|a-provider-nobody-knows)$/;

/** Whether a text is messages, the names in them, and data. */
function isKnown(text: string): boolean {
  const unmarked = text.replaceAll(/⟦[^⟦⟧]*(⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, '');
  return unmarked.split(/,|·/).every((part) => part.trim() === '' || data.test(part.trim()));
}

for (const locale of ['en-XA', 'ar-XB'] as const) {
  describe(`the gallery in the pseudo-locale ${locale}, at a width of 240 px,`, () => {
    let shown: readonly Shown[];

    before(async () => {
      shown = await textsOf(await openIn(locale));
    });

    test('shows nothing but messages and the data of accounts', () => {
      assert.ok(shown.filter(({ text }) => text.includes('⟦')).length > 200);
      const others = shown.filter(({ text }) => !isKnown(text));
      assert.deepEqual(others, []);
    });

    test('cuts no text off', () => {
      assert.deepEqual(
        shown.filter(({ isCut }) => isCut),
        [],
      );
    });
  });
}

/** States with much to say beside much else: two accounts to choose from, a question, buttons for a window. */
const awkward = [
  ...['waiting for a window', 'choosing', 'confirming', 'session lost', 'no connections given'],
  ...['several accounts', 'waiting for a window', 'wrong account'].map((name) => `prompt, ${name}`),
];

describe('the awkward states of the gallery, at a width of 240 px, have no text cut off', () => {
  let shown: readonly Shown[];

  before(async () => {
    shown = await textsOf(await gallery.open({ width: '240', look: 'light', state: awkward, language: [...publishedLocales] }));
  });

  for (const language of publishedLocales) {
    test(`in ${language}`, () => {
      const own = shown.filter((each) => each.language === language);
      assert.deepEqual([new Set(own.map(({ state }) => state)).size, own.filter(({ isCut }) => isCut)], [awkward.length, []]);
    });
  }
});
