import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AccountLink } from '../../src/elements/account-link.js';
import { publishedLocales } from '../../src/localization/published-locales.js';
import { adaGoogle, adaWith } from '../support/accounts.js';

const load = async () => adaWith({ ...adaGoogle, profile: { email: 'ada@example.com' } });
const never = () => new Promise<never>(() => undefined);

/** The list in a language, as narrow as it may be, with the question of an unlink open. */
async function openNarrow(language: string): Promise<AccountLink> {
  const element = document.createElement('account-link');
  Object.assign(element, { language, connections: ['facebook', 'github'], gateway: { load, link: never, unlink: never, signIn: never } });
  await fixture(html`<div style="width: 240px">${element}</div>`);
  while (!element.shadowRoot?.querySelector('[part~=unlink-button]')) await new Promise((resolve) => setTimeout(resolve));
  element.shadowRoot.querySelector<HTMLElement>('[part~=unlink-button]')?.click();
  await element.updateComplete;
  return element;
}

for (const language of publishedLocales) {
  it(`the buttons and the badge of a list in ${language} fit into a width of 240 px`, async () => {
    const element = await openNarrow(language);
    const room = element.getBoundingClientRect();
    const parts = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, [part~=badge]') ?? [])];
    expect(parts.length).to.be.greaterThan(4);
    for (const part of parts) {
      const { left, right } = part.getBoundingClientRect();
      expect(left, part.innerText).to.be.at.least(room.left);
      expect(right, part.innerText).to.be.at.most(room.right);
      expect(part.scrollWidth, part.innerText).to.be.at.most(part.clientWidth + 1);
    }
  });

  it(`the button that links in ${language} is the verb alone, written as a button is`, async () => {
    const element = await openNarrow(language);
    const button = element.shadowRoot?.querySelector<HTMLElement>('[part~=link-button]');
    const verb = button?.innerText ?? '';
    expect(verb).to.match(/^[\p{Lu}\p{Lo}\p{sc=Geor}].*[\p{L}\p{M}]$/u);
    expect(button?.ariaLabel?.toLocaleLowerCase(language)).to.contain(verb.toLocaleLowerCase(language));
  });
}
