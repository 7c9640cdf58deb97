import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaWith } from '../support/accounts.js';
import { anyColor } from '../support/any-color.js';
import { contrast, painted } from '../support/contrast.js';

/** What pages commonly have behind the element, by colour scheme. */
const surfaces = { light: ['#fff', '#f6f8fa', '#f8f7f5'], dark: ['#000', '#0d1117', '#17191c', '#22272e'] } as const;
const text = 4.5;
const shape = 3;

type Scheme = keyof typeof surfaces;

function node(page: AccountLinkPage, selector: string): HTMLElement {
  return page.element.shadowRoot?.querySelector<HTMLElement>(selector) ?? expect.fail(selector);
}

async function open(scheme: Scheme, account?: ReturnType<typeof adaWith>): Promise<AccountLinkPage> {
  const page = await AccountLinkPage.open({ connections: ['github'] });
  page.element.style.colorScheme = scheme;
  await page.load(account);
  // What is measured is where a transition ends.
  for (const each of page.element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? []) each.style.transition = 'none';
  return page;
}

/** Checks a hundred colours and more, each on every surface. */
async function everyColor(page: AccountLinkPage, scheme: Scheme, check: (surface: string, color: string) => void): Promise<void> {
  const holds = fc.asyncProperty(anyColor, async (color) => {
    expect(CSS.supports('color', color), color).to.equal(true);
    page.element.color = color;
    await page.element.updateComplete;
    for (const surface of surfaces[scheme]) check(surface, color);
  });
  await fc.assert(holds, { numRuns: 250 });
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`any colour as the accent of <account-link> on ${scheme} pages`, () => {
    it('carries text that can be read, in a button whose edge can be seen', async () => {
      const page = await open(scheme);
      const button = getComputedStyle(node(page, '.accented'));
      await everyColor(page, scheme, (surface, color) => {
        expect(contrast(button.color, button.backgroundColor, surface), `${color}: text`).to.be.at.least(text);
        expect(contrast(button.borderTopColor, surface), `${color}: edge`).to.be.at.least(shape);
      });
    });

    it('makes a shade that can be read as text, pointed at and pressed too', async () => {
      const page = await open(scheme, adaWith());
      const button = getComputedStyle(node(page, '[part~="link-button"]'));
      await everyColor(page, scheme, (surface, color) => {
        expect(contrast(button.color, surface), color).to.be.at.least(text);
        const channels = painted(button.color).slice('rgb('.length, -1);
        for (const tint of [0.06, 0.1]) {
          expect(contrast(button.color, `rgba(${channels}, ${tint})`, surface), `${color}, tint ${tint}`).to.be.at.least(text);
        }
      });
    });

    it('makes a focus ring that can be seen', async () => {
      const page = await open(scheme, adaWith());
      const button = node(page, '[part~="link-button"]');
      await page.press('Tab');
      button.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(button);
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
      await everyColor(page, scheme, (surface, color) => {
        expect(contrast(getComputedStyle(button).outlineColor, surface), color).to.be.at.least(shape);
      });
    });
  });
}
