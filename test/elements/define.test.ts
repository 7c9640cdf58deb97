import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/define-element.js';

describe('account-link', () => {
  it('registers nothing when it is imported', async () => {
    const { AccountLink } = await import('../../src/index.js');
    expect(customElements.get('account-link')).to.equal(undefined);
    expect(customElements.getName(AccountLink)).to.equal(null);
  });
});

describe('account-link/define', () => {
  const copy = new URL('../../src/define.ts?again', import.meta.url).href;

  it('registers the element', async () => {
    await import('../../src/define.js');
    const { AccountLink } = await import('../../src/index.js');
    expect(document.createElement('account-link')).to.be.instanceOf(AccountLink);
  });

  it('can be loaded twice', async () => {
    const before = customElements.get('account-link');
    await import(copy);
    expect(customElements.get('account-link')).to.equal(before);
  });
});

describe('defineElement', () => {
  it('leaves a name that is taken to its owner', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    defineElement('taken-name', First);
    defineElement('taken-name', Second);
    expect(customElements.get('taken-name')).to.equal(First);
  });
});
