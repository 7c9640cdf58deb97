import { expect } from '@open-wc/testing';
import { openEmptyWindow } from '../../../src/auth0/browser/open-window.js';

const open = window.open.bind(window);
const opened: Window[] = [];

/** A window of the browser's. */
function openReal(): Window {
  const found = open('', '_blank', 'width=200,height=200');
  if (!found) throw new Error('The browser of the tests blocks windows.');
  opened.push(found);
  return found;
}

function openBy(replacement: () => unknown): Window | null {
  window.open = replacement as typeof open;
  return openEmptyWindow('', '_blank', '');
}

afterEach(() => {
  window.open = open;
  for (const found of opened.splice(0)) found.close();
});

describe('openEmptyWindow', () => {
  it('opens a window that is empty and knows this page', () => {
    const found = openBy(openReal);
    expect(found === opened[0]).to.equal(true);
  });

  it('takes what a page has put around such a window', () => {
    const wrap = () => new Proxy(openReal(), { get: (target, name) => Reflect.get(target, name) as unknown });
    expect(openBy(wrap)?.closed).to.equal(false);
  });

  const replacements: Record<string, () => unknown> = {
    nothing: () => null,
    'the page itself': () => window,
    'the page’s frame': () => parent,
    'the page around it': () => top,
    true: () => true,
    'an object': () => ({ closed: false, opener: window, close() {}, focus() {}, location: { href: 'about:blank' } }),
    'an object with a document': () => ({
      opener: window,
      location: { href: 'about:blank' },
      document: document.implementation.createHTMLDocument(),
    }),
    'an object with the page’s document': () => ({ opener: window, location: { href: 'about:blank' }, document }),
    'a promise': () => Promise.resolve(window),
    'a window that is closed': () => {
      const found = openReal();
      found.close();
      return found;
    },
    'a window that holds something': () => {
      const found = openReal();
      found.document.body.textContent = 'Of somebody else';
      return found;
    },
    'a frame': () => document.body.appendChild(document.createElement('iframe')).contentWindow,
    'an error': () => {
      throw new DOMException('No windows here', 'InvalidAccessError');
    },
  };
  for (const [what, replacement] of Object.entries(replacements)) {
    it(`is blocked if window.open gives ${what}, which stays as it was`, () => {
      const before = document.title;
      expect(openBy(replacement)).to.equal(null);
      expect([document.title, opened.some(({ document }) => document?.title)]).to.deep.equal([before, false]);
    });
  }

  it('leaves a window open that holds something', () => {
    openBy(replacements['a window that holds something'] ?? (() => null));
    expect(opened[0]?.closed).to.equal(false);
  });

  it('is blocked if the window does not know this page, and leaves no such window behind', () => {
    const openAlone = () => Object.assign(openReal(), { opener: null });
    expect(openBy(openAlone)).to.equal(null);
    expect(opened[0]?.closed).to.equal(true);
  });
});
