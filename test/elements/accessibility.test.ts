import { expect } from '@open-wc/testing';
import type { Theme } from '../../src/elements/branded-element.js';
import { nameOf } from '../support/accessible-tree.js';
import { journeyStates } from '../support/journey-states.js';

describe('axe finds nothing in <account-link>', () => {
  for (const [name, open] of Object.entries(journeyStates)) {
    for (const theme of ['light', 'dark'] satisfies Theme[]) {
      it(`${name}, ${theme}`, async () => {
        const page = await open({ theme });
        for (const animation of document.getAnimations()) animation.cancel();
        await expect(page.element).to.be.accessible();
      });
    }
  }

  it('many identities, in Arabic', async () => {
    const page = await journeyStates['many identities']?.({ language: 'ar', title: '' });
    await page?.shows('طرق تسجيل الدخول');
    await expect(page?.element).to.be.accessible();
  });
});

describe('every button of <account-link>', () => {
  for (const [name, open] of Object.entries(journeyStates)) {
    it(`has a name of its own, which holds what it shows: ${name}`, async () => {
      const buttons = (await open()).all('button');
      const names = buttons.map(nameOf);
      expect(new Set(names).size).to.equal(names.length);
      buttons.forEach((button, index) => {
        const shown = button.innerText.replace(/\s*\+$/, '').trim();
        expect(names[index]?.startsWith(shown), `${names[index]} begins with ${shown}`).to.equal(true);
      });
    });
  }
});
