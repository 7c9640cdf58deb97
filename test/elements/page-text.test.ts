import { expect } from '@open-wc/testing';
import { journeyStates } from '../support/journey-states.js';

/** What pages do to the layout of their text, and what it is inside all the same. */
const layouts: [string, string, string][] = [
  ['white-space', 'nowrap', 'normal'],
  ['white-space', 'pre', 'normal'],
  ['text-indent', '60px', '0px'],
  ['text-align', 'center', 'start'],
  ['text-align', 'justify', 'start'],
  ['text-transform', 'uppercase', 'none'],
  ['text-shadow', 'red 1px 1px 2px', 'none'],
  ['word-break', 'break-all', 'normal'],
  ['hyphens', 'auto', 'manual'],
];

describe('text inside <account-link>', () => {
  for (const [property, value, expected] of layouts) {
    it(`has ${property}: ${expected}, though the page has ${value}`, async () => {
      const page = (await journeyStates['confirming an unlink']?.()) ?? expect.fail();
      page.element.parentElement?.style.setProperty(property, value);
      const effect = page.element.shadowRoot?.querySelector('#effect') ?? expect.fail();
      expect(getComputedStyle(effect).getPropertyValue(property)).to.equal(expected);
    });
  }

  it('is not cut off before an unlink: the warning wraps on a page that does not wrap', async () => {
    const page = (await journeyStates['confirming an unlink']?.()) ?? expect.fail();
    page.element.parentElement?.setAttribute('style', 'inline-size: 320px; white-space: nowrap; text-indent: 200px');
    const card = page.element.shadowRoot?.querySelector('section') ?? expect.fail();
    const effect = page.element.shadowRoot?.querySelector('#effect') ?? expect.fail();
    expect(card.scrollWidth).to.be.at.most(320);
    expect(effect.getBoundingClientRect().right).to.be.at.most(card.getBoundingClientRect().right);
  });

  it('keeps the spacing that users widen to read', async () => {
    const page = (await journeyStates['confirming an unlink']?.()) ?? expect.fail();
    page.element.parentElement?.setAttribute('style', 'letter-spacing: 2px; word-spacing: 3px');
    const { letterSpacing, wordSpacing } = getComputedStyle(page.element.shadowRoot?.querySelector('#effect') ?? expect.fail());
    expect([letterSpacing, wordSpacing]).to.deep.equal(['2px', '3px']);
  });
});
