import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaWith } from '../support/accounts.js';
import { anyColor } from '../support/any-color.js';
import { contrast, painted } from '../support/contrast.js';
import { journeyStates } from '../support/journey-states.js';

/** What pages commonly have behind the element, and their text. */
const light = ['#fff', '#f6f8fa', '#f8f7f5'];
const dark = ['#000', '#0d1117', '#17191c', '#22272e'];
const pages = {
  light: { surfaces: light, color: '#1c2024', colorScheme: 'light' },
  dark: { surfaces: dark, color: '#eceef0', colorScheme: 'dark' },
  'dark by a class of their own, without a color-scheme': { surfaces: [...dark, '#0f172a'], color: '#e2e8f0', colorScheme: 'normal' },
} as const;
const text = 4.5;
const shape = 3;

type PageKind = keyof typeof pages;

function node(page: AccountLinkPage, selector: string): HTMLElement {
  return page.element.shadowRoot?.querySelector<HTMLElement>(selector) ?? expect.fail(selector);
}

async function open(kind: PageKind, account?: ReturnType<typeof adaWith>): Promise<AccountLinkPage> {
  const page = await AccountLinkPage.open({ connections: ['github'] });
  const { color, colorScheme } = pages[kind];
  Object.assign(page.element.style, { color, colorScheme });
  await page.load(account);
  // What is measured is where a transition ends.
  for (const each of page.element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? []) each.style.transition = 'none';
  return page;
}

/** Checks a hundred colours and more, each on every surface. */
async function everyColor(page: AccountLinkPage, kind: PageKind, check: (surface: string, color: string) => void): Promise<void> {
  const holds = fc.asyncProperty(anyColor, async (color) => {
    expect(CSS.supports('color', color), color).to.equal(true);
    page.element.color = color;
    await page.element.updateComplete;
    for (const surface of pages[kind].surfaces) check(surface, color);
  });
  await fc.assert(holds, { numRuns: 250 });
}

for (const kind of Object.keys(pages) as PageKind[]) {
  describe(`any colour as the accent of <account-link> on pages that are ${kind}`, () => {
    it('carries text that can be read, in a button whose edge can be seen', async () => {
      const page = await open(kind);
      const button = getComputedStyle(node(page, '.accented'));
      await everyColor(page, kind, (surface, color) => {
        expect(contrast(button.color, button.backgroundColor, surface), `${color}: text`).to.be.at.least(text);
        // Whether a page without a color-scheme is dark cannot be told on the accent: its text is another.
        if (pages[kind].colorScheme === 'normal') return;
        expect(contrast(button.borderTopColor, surface), `${color}: edge`).to.be.at.least(shape);
      });
    });

    it('makes a shade that can be read as text, pointed at and pressed too', async () => {
      const page = await open(kind, adaWith());
      const button = getComputedStyle(node(page, '[part~="link-button"]'));
      await everyColor(page, kind, (surface, color) => {
        expect(contrast(button.color, surface), color).to.be.at.least(text);
        const channels = painted(button.color).slice('rgb('.length, -1);
        for (const tint of [0.06, 0.1]) {
          expect(contrast(button.color, `rgba(${channels}, ${tint})`, surface), `${color}, tint ${tint}`).to.be.at.least(text);
        }
      });
    });

    it('makes a focus ring that can be seen', async () => {
      const page = await open(kind, adaWith());
      const button = node(page, '[part~="link-button"]');
      await page.press('Tab');
      button.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(button);
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
      await everyColor(page, kind, (surface, color) => {
        expect(contrast(getComputedStyle(button).outlineColor, surface), color).to.be.at.least(shape);
      });
    });
  });
}

/** Buttons, by the state that shows them and the part that is theirs. */
const buttons: [string, string, string][] = [
  ['one identity', 'link-button', 'Link'],
  ['many identities', 'unlink-button', 'Unlink'],
  ['confirming an unlink', 'confirm-button', 'the button that confirms an unlink'],
  ['confirming an unlink', 'cancel-button', 'Cancel'],
  ['signed out', 'sign-in-button', 'Sign in'],
];

describe('a page that chooses no accent', () => {
  for (const [name, { color, colorScheme, surfaces }] of Object.entries(pages)) {
    for (const [state, part, button] of buttons) {
      it(`can read ${button} on surfaces that are ${name}`, async () => {
        const page = (await journeyStates[state]?.()) ?? expect.fail(`There is no ${state}.`);
        Object.assign(page.element.style, { color, colorScheme });
        const style = getComputedStyle(node(page, `[part~="${part}"]`));
        for (const surface of surfaces) {
          expect(contrast(style.color, style.backgroundColor, surface), surface).to.be.at.least(text);
        }
      });
    }

    it(`sees where Sign in is, filled or with an edge, on surfaces that are ${name}`, async () => {
      const page = (await journeyStates['signed out']?.()) ?? expect.fail();
      Object.assign(page.element.style, { color, colorScheme });
      const { backgroundColor } = getComputedStyle(node(page, '[part~="sign-in-button"]'));
      for (const surface of surfaces) expect(contrast(backgroundColor, surface), surface).to.be.at.least(shape);
    });
  }
});
