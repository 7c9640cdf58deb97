import { expect } from '@open-wc/testing';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaWith } from '../support/accounts.js';
import { contrast } from '../support/contrast.js';

const awkward = [
  ...['#fff', '#000', '#777', '#767676', '#757575', '#ff0', '#0f0', '#00f', '#f00', '#f0f', '#0ff', '#fe0', '#123456', '#eb5424'],
  ...['#0a7d4f', '#bada55', 'rebeccapurple', 'papayawhip', 'hsl(48 100% 50%)', 'oklch(0.7 0.3 140)', 'color(display-p3 0 1 0)'],
  ...['lab(50% 40 59.5)', 'transparent', 'rgb(0 0 0 / 10%)', 'rgb(255 0 0 / 40%)', 'light-dark(#eee, #111)', 'inherit'],
];
const surfaces = { light: '#fff', dark: '#17191c' } as const;

/** The computed value of a custom property of the inside, as a colour. */
function computed(page: AccountLinkPage, selector: string, style: 'color' | 'backgroundColor'): string {
  const node = page.element.shadowRoot?.querySelector(selector) ?? expect.fail(selector);
  return getComputedStyle(node)[style];
}

describe('the accent of <account-link>', () => {
  for (const theme of ['light', 'dark'] as const) {
    const surface = surfaces[theme];

    for (const color of awkward) {
      it(`can be read on and read as text in ${theme}: ${color}`, async () => {
        const signedOut = await AccountLinkPage.open({ color, theme });
        await signedOut.load(undefined);
        const background = computed(signedOut, '.accented', 'backgroundColor');
        expect(contrast(computed(signedOut, '.accented', 'color'), background, surface)).to.be.at.least(4.5);
      });

      it(`makes a shade that can be read in ${theme}: ${color}`, async () => {
        const list = await AccountLinkPage.openList(adaWith(), { color, theme });
        expect(contrast(computed(list, '[part~="link-button"]', 'color'), surface)).to.be.at.least(4.5);
      });
    }
  }
});
