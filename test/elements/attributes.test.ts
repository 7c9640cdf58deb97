import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaWith } from '../support/accounts.js';
import { painted } from '../support/contrast.js';
import { mistakesFound, recordWarnings } from '../support/warnings.js';

/** Attribute, a value of it, and the property that it sets. */
const attributes: [string, string, keyof AccountLink, unknown][] = [
  ['domain', 'tenant.eu.auth0.com', 'domain', 'tenant.eu.auth0.com'],
  ['client-id', 'abc', 'clientId', 'abc'],
  ['audience', 'urn:api', 'audience', 'urn:api'],
  ['connections', 'google-oauth2, facebook  github', 'connections', ['google-oauth2', 'facebook', 'github']],
  ['connections', '["github", {"name": "acme", "strategy": "samlp"}]', 'connections', ['github', { name: 'acme', strategy: 'samlp' }]],
  ['title', 'Sign-in methods', 'title', 'Sign-in methods'],
  ['logo', '/logo.svg', 'logo', '/logo.svg'],
  ['color', '#0a7d4f', 'color', '#0a7d4f'],
  ['language', 'fr-CA', 'language', 'fr-CA'],
  ['theme', 'dark', 'theme', 'dark'],
  ['stylesheet', '/extra.css', 'stylesheet', '/extra.css'],
  ['flow', 'redirect', 'flow', 'redirect'],
  ['redirect-uri', 'https://page.example/callback', 'redirectUri', 'https://page.example/callback'],
  ['organization', 'org_1', 'organization', 'org_1'],
  ['primary', 'choose', 'primary', 'choose'],
  ['metadata', 'merge', 'metadata', 'merge'],
  ['allow-unverified', '', 'allowUnverified', true],
  ['allow-multiple', '', 'allowMultiple', true],
  ['no-unlink', '', 'noUnlink', true],
  ['demo', '', 'demo', true],
  ['heading-level', '3', 'headingLevel', 3],
];

const make = () => document.createElement('account-link');

describe('the attributes of <account-link>', () => {
  for (const [attribute, value, property, expected] of attributes) {
    it(`${attribute} sets ${property}: ${value}`, () => {
      const element = make();
      element.setAttribute(attribute, value);
      expect(Reflect.get(element, property)).to.deep.equal(expected);
    });
  }

  for (const [attribute, property] of [
    ['allow-unverified', 'allowUnverified'],
    ['allow-multiple', 'allowMultiple'],
    ['no-unlink', 'noUnlink'],
    ['demo', 'demo'],
  ] as const) {
    it(`${attribute}="false" is false, as frameworks write it so`, () => {
      const element = make();
      element.setAttribute(attribute, 'false');
      expect(element[property]).to.equal(false);
      element.setAttribute(attribute, 'true');
      expect(element[property]).to.equal(true);
      element.removeAttribute(attribute);
      expect(element[property]).to.equal(false);
    });
  }

  it('are not made by properties, and not by defaults', async () => {
    const page = await AccountLinkPage.open({ color: 'red', title: 'T', theme: 'dark', headingLevel: 3, noUnlink: true });
    expect(page.element.getAttributeNames()).to.deep.equal([]);
  });

  it('make no tooltip of the title', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { title: 'Sign-in methods' });
    page.element.setAttribute('title', 'Sign-in methods');
    const [region] = page.all('region');
    expect(region?.title).to.equal('');
    expect(region?.hasAttribute('title')).to.equal(true);
  });

  it('give the heading its text and level', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { title: 'Sign-in methods', headingLevel: 4 });
    const [heading] = page.all('heading');
    expect([heading?.textContent, heading?.ariaLevel]).to.deep.equal(['Sign-in methods', '4']);
  });

  it('show a logo, and nothing if it is broken', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { logo: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' });
    const image = () => page.element.shadowRoot?.querySelector<HTMLImageElement>('[part~="logo"]');
    expect(image()?.src).to.match(/^data:image\/gif/);
    image()?.dispatchEvent(new Event('error'));
    await page.settled();
    expect(image()).to.equal(null);
    page.element.logo = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=#2';
    await page.settled();
    expect(image()).not.to.equal(null);
  });

  it('load a further style sheet into the element', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { stylesheet: new URL('extra.css', import.meta.url).href });
    const link = page.element.shadowRoot?.querySelector('link') ?? expect.fail();
    if (!link.sheet) await new Promise((resolve) => link.addEventListener('load', resolve));
    const [region] = page.all('region');
    expect(region && getComputedStyle(region).borderInlineStartWidth).to.equal('7px');
  });
});

/** The boolean attributes of both elements, with their properties. */
const booleans: [keyof HTMLElementTagNameMap & `account-${string}`, string, string][] = [
  ['account-link', 'allow-unverified', 'allowUnverified'],
  ['account-link', 'allow-multiple', 'allowMultiple'],
  ['account-link', 'no-unlink', 'noUnlink'],
  ['account-link', 'pictures', 'pictures'],
  ['account-link', 'demo', 'demo'],
  ['account-link-prompt', 'required', 'required'],
];

describe('boolean attributes', () => {
  it('are known to these tests, all of them', () => {
    const found = (['account-link', 'account-link-prompt'] as const).flatMap((tag) => {
      const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
      return [...elementProperties].filter(([, { type }]) => type === Boolean).map(([name]) => `${tag} ${String(name)}`);
    });
    expect(found.sort()).to.deep.equal(booleans.map(([tag, , property]) => `${tag} ${property}`).sort());
  });

  for (const [tag, attribute, property] of booleans) {
    for (const value of ['false', 'FALSE', ' false ']) {
      it(`<${tag} ${attribute}="${value}"> leaves ${property} false`, () => {
        const element = document.createElement(tag);
        element.setAttribute(attribute, value);
        expect(Reflect.get(element, property)).to.equal(false);
      });

      it(`${property} of <${tag}> is false when a framework sets it to the text "${value}"`, () => {
        const element = document.createElement(tag);
        Reflect.set(element, property, value);
        expect(Reflect.get(element, property)).to.equal(false);
      });
    }

    for (const value of ['', 'true', attribute]) {
      it(`<${tag} ${attribute}="${value}"> sets ${property}, and removing it takes that back`, () => {
        const element = document.createElement(tag);
        element.setAttribute(attribute, value);
        expect(Reflect.get(element, property)).to.equal(true);
        element.removeAttribute(attribute);
        expect(Reflect.get(element, property)).to.equal(false);
      });
    }
  }
});

describe('attributes that are taken away', () => {
  const warnings = recordWarnings();

  it('leave the defaults, and no warning', async () => {
    const page = await AccountLinkPage.openList(adaWith());
    for (const [attribute, value] of attributes) page.element.setAttribute(attribute, value);
    for (const [attribute] of attributes) page.element.removeAttribute(attribute);
    page.element.title = ''; // Its attribute does not take it back.
    await page.settled();
    page.gateway.loads.last.resolve(adaWith());
    await mistakesFound();
    expect(warnings).to.deep.equal([]);
    expect(page.all('heading')[0]?.textContent).to.equal('Sign-in methods');
    expect(page.all('heading')[0]?.ariaLevel).to.equal('2');
  });
});

/** Attribute, a bad value, and what proves that it is ignored. */
const bad: [string, string, (root: ShadowRoot) => unknown, unknown][] = [
  ['color', 'no-colour', (root) => accent(root), 'rgb(0, 0, 0)'],
  ['color', 'currentColor', (root) => accent(root), 'rgb(0, 0, 0)'],
  ['logo', 'javascript:alert(1)', (root) => root.querySelector('img'), null],
  ['logo', 'data:text/html,<b>', (root) => root.querySelector('img'), null],
  ['stylesheet', 'javascript:alert(2)', (root) => root.querySelector('link'), null],
  ['stylesheet', 'data:text/css,*{}', (root) => root.querySelector('link'), null],
  ['language', 'not a tag', (root) => root.querySelector('section')?.lang, 'en'],
  ['theme', 'sepia', (root) => root.querySelector('section')?.className, 'auto'],
  ['flow', 'sideways', (root) => (root.host as AccountLink).flow, 'auto'],
  ['primary', 'oldest', (root) => (root.host as AccountLink).primary, 'current'],
  ['metadata', 'keep', (root) => (root.host as AccountLink).metadata, 'discard'],
  ['heading-level', '9', (root) => root.querySelector('#title')?.ariaLevel, '2'],
  ['heading-level', '2.5', (root) => root.querySelector('#title')?.ariaLevel, '2'],
  ['heading-level', 'h3', (root) => root.querySelector('#title')?.ariaLevel, '2'],
  ['connections', '[not json', (root) => root.querySelectorAll('[data-connection]').length, 0],
  ['connections', '[1, {"label": "x"}]', (root) => root.querySelectorAll('[data-connection]').length, 0],
];

function accent(root: ShadowRoot): string {
  const probe = root.querySelector('section')?.appendChild(document.createElement('i')) ?? expect.fail();
  probe.className = 'probe';
  const sheet = new CSSStyleSheet();
  sheet.insertRule('.probe { color: var(--accent) }');
  root.adoptedStyleSheets.push(sheet);
  return painted(getComputedStyle(probe).color);
}

describe('bad attributes of <account-link>', () => {
  const warnings = recordWarnings();

  for (const [attribute, value, effect, expected] of bad) {
    it(`${attribute}="${value}" is ignored, with one warning that names it`, async () => {
      const page = await AccountLinkPage.openList(adaWith());
      page.element.setAttribute(attribute, value);
      await page.settled();
      page.element.requestUpdate();
      await page.settled();
      await mistakesFound();
      expect(effect(page.element.shadowRoot ?? expect.fail())).to.equal(expected);
      expect(new Set(warnings).size).to.equal(warnings.length);
      expect(warnings.length).to.be.greaterThan(0);
      for (const warning of warnings)
        expect(warning)
          .to.match(/^<account-link>: /)
          .and.contain(attribute);
    });
  }
});
