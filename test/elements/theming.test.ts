import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { AccountLinkPage } from '../support/account-link-page.js';
import { painted } from '../support/contrast.js';
import { journeyStates } from '../support/journey-states.js';

/** Every part of this journey, with the states that are further parts of the same node. */
const parts = [
  ...['base', 'header', 'logo', 'title', 'description', 'list', 'identity', 'identity-icon', 'identity-label', 'identity-detail', 'badge'],
  ...['connections', 'connection-icon', 'button', 'link-button', 'unlink-button', 'confirm-button', 'cancel-button', 'retry-button'],
  ...['sign-in-button', 'notice', 'error', 'progress', 'skeleton'],
  ...['primary', 'pending', 'danger', 'success', 'new'],
];

function rootOf(page: AccountLinkPage | undefined): ShadowRoot {
  return page?.element.shadowRoot ?? expect.fail('There is no such state.');
}

function part(page: AccountLinkPage | undefined, name: string): Element {
  return rootOf(page).querySelector(`[part~="${name}"]`) ?? expect.fail(`There is no ${name}.`);
}

describe('the parts of <account-link>', () => {
  it('are all there, in some state, and no others', async () => {
    const found = new Set<string>();
    for (const open of Object.values(journeyStates)) {
      const root = rootOf(await open());
      for (const node of root.querySelectorAll('[part]')) node.part.forEach((name) => found.add(name));
    }
    expect([...found].sort()).to.deep.equal([...parts].sort());
  });

  it('can be styled from the page', async () => {
    const page = await journeyStates['many identities']?.();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('account-link::part(identity primary) { opacity: 0.25 } account-link::part(link-button) { color: rgb(1, 2, 3) }');
    document.adoptedStyleSheets = [sheet];
    const styles = [getComputedStyle(part(page, 'primary')).opacity, getComputedStyle(part(page, 'link-button')).color];
    document.adoptedStyleSheets = [];
    expect(styles).to.deep.equal(['0.25', 'rgb(1, 2, 3)']);
  });
});

/** Custom property, a value, the state and part that show it, and what is computed from it. */
const properties: [string, string, string, string, string, string][] = [
  ['color', 'rgb(1, 2, 3)', 'signed out', 'sign-in-button', 'background-color', 'color(srgb 0.00392157 0.00784314 0.0117647)'],
  ['on-color', 'rgb(4, 5, 6)', 'signed out', 'sign-in-button', 'color', 'rgb(4, 5, 6)'],
  ['surface', 'rgb(7, 8, 9)', 'one identity', 'base', 'background-color', 'rgb(7, 8, 9)'],
  ['text', 'rgb(10, 11, 12)', 'one identity', 'identity-label', 'color', 'rgb(10, 11, 12)'],
  ['border', 'rgb(13, 14, 15)', 'one identity', 'base', 'border-top-color', 'rgb(13, 14, 15)'],
  ['radius', '3px', 'one identity', 'base', 'border-top-left-radius', '3px'],
  ['space', '10px', 'one identity', 'header', 'padding-top', '50px'],
  ['font', 'monospace', 'one identity', 'title', 'font-family', 'monospace'],
];

describe('the custom properties of <account-link>', () => {
  for (const [name, value, state, shownBy, style, expected] of properties) {
    it(`--account-link-${name} shows in ${shownBy}`, async () => {
      const page = await journeyStates[state]?.();
      expect(getComputedStyle(part(page, shownBy)).getPropertyValue(style)).not.to.equal(expected);
      page?.element.parentElement?.style.setProperty(`--account-link-${name}`, value);
      for (const animation of rootOf(page).getAnimations()) animation.cancel();
      expect(getComputedStyle(part(page, shownBy)).getPropertyValue(style)).to.equal(expected);
    });
  }

  it('give way to the attribute color', async () => {
    const page = await journeyStates['signed out']?.({ color: 'rgb(1, 2, 3)' });
    page?.element.parentElement?.style.setProperty('--account-link-color', 'red');
    expect(painted(getComputedStyle(part(page, 'sign-in-button')).backgroundColor)).to.equal('rgb(1, 2, 3)');
  });
});

describe('the theme of <account-link>', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));
  const shade = (page?: AccountLinkPage) => getComputedStyle(part(page, 'identity-icon')).color;

  it('follows the color-scheme of the page', async () => {
    const page = await journeyStates['one identity']?.();
    expect(shade(page)).to.equal('rgb(28, 32, 36)');
    if (page?.element.parentElement) page.element.parentElement.style.colorScheme = 'dark';
    expect(shade(page)).to.equal('rgb(236, 238, 240)');
  });

  it('follows the system if the page does', async () => {
    const page = await journeyStates['one identity']?.();
    if (page?.element.parentElement) page.element.parentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    expect(shade(page)).to.equal('rgb(236, 238, 240)');
  });

  it('is what the page sets, whatever the page’s own', async () => {
    const page = await journeyStates['one identity']?.({ theme: 'dark' });
    expect(getComputedStyle(part(page, 'base')).backgroundColor).to.equal('rgb(23, 25, 28)');
    if (page?.element.parentElement) page.element.parentElement.style.colorScheme = 'dark';
    Object.assign(page?.element ?? {}, { theme: 'light' });
    await page?.settled();
    expect(getComputedStyle(part(page, 'base')).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('takes the font, the text colour and the background of the page', async () => {
    const page = await journeyStates['one identity']?.();
    page?.element.parentElement?.setAttribute('style', 'font-family: cursive; color: rgb(9, 9, 9)');
    const { fontFamily, color, backgroundColor } = getComputedStyle(part(page, 'base'));
    expect([fontFamily, color, backgroundColor]).to.deep.equal(['cursive', 'rgb(9, 9, 9)', 'rgba(0, 0, 0, 0)']);
  });

  it('stands still if the user wants no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const page = await journeyStates['linking, window open']?.();
    expect(rootOf(page).getAnimations()).to.deep.equal([]);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('hides with the attribute hidden', async () => {
    const page = await journeyStates['one identity']?.();
    if (page) page.element.hidden = true;
    expect(page && getComputedStyle(page.element).display).to.equal('none');
  });

  it('fits into 240 pixels', async () => {
    for (const [name, open] of Object.entries(journeyStates)) {
      const page = await open();
      page.element.parentElement?.setAttribute('style', 'inline-size: 240px');
      expect(part(page, 'base').scrollWidth, name).to.be.at.most(240);
    }
  });

  it('gives every button 44 pixels', async () => {
    for (const [name, open] of Object.entries(journeyStates)) {
      for (const button of (await open()).all('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), `${name}: ${button.textContent}`).to.be.at.least(44);
      }
    }
  });
});
