import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';

const styles: Record<string, string> = {
  'an open dialog': 'position: absolute; width: fit-content',
  'a float': 'float: left',
  'an inline block': 'display: inline-block',
  'a centring grid': 'display: grid; place-items: center',
  'a flex row': 'display: flex',
  'a flex column that centres': 'display: flex; flex-direction: column; align-items: center',
  'a table cell': 'display: table-cell',
  'a box that fits its content': 'width: max-content',
};

for (const tag of ['account-link', 'account-link-prompt']) {
  describe(`<${tag}> in a box that asks for its width`, () => {
    for (const [what, style] of Object.entries(styles)) {
      it(`can be seen in ${what}`, async () => {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.style.cssText = style;
        const element = document.createElement(tag);
        box.append(element);
        expect(element.getBoundingClientRect().width).to.be.at.least(240);
      });
    }

    it('is found by the page’s search where it is hidden until then', () => {
      const element = document.createElement(tag);
      element.setAttribute('hidden', 'until-found');
      document.body.append(element);
      expect(getComputedStyle(element).display).to.equal('block');
      element.remove();
    });
  });
}

describe('the text of the card', () => {
  it('is laid out as the card needs it, whatever the page does with its own', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.cssText = 'white-space: nowrap; text-indent: 4em; text-transform: uppercase; text-align: center; word-spacing: 1em';
    const element = document.createElement('account-link');
    box.append(element);
    await element.updateComplete;
    const section = element.shadowRoot?.querySelector('section');
    const style = section && getComputedStyle(section);
    expect([style?.whiteSpace, style?.textIndent, style?.textTransform, style?.textAlign, style?.wordSpacing]).to.deep.equal([
      'normal',
      '0px',
      'none',
      'start',
      '0px',
    ]);
  });
});
