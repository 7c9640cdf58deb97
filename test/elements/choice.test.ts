import { expect } from '@open-wc/testing';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { computeAccessibleDescription } from 'dom-accessibility-api';

const current = { ...adaWith().user, identities: adaWith().identities, settings: ['plan', 'theme'] };
const other = { userId: 'github|7', profile: { name: 'Ada King' }, identities: [adaGoogle], settings: ['theme', 'beta'] };

/** A list that asks which of two accounts to keep. */
async function openChoice(properties: Partial<AccountLink> = {}, choice = { current, other }) {
  const page = await AccountLinkPage.openList(adaWith(), { connections: ['github'], primary: 'choose', ...properties });
  await page.click('Link GitHub');
  page.gateway.links.last.context.chooseKept?.(choice).catch(() => undefined);
  await page.settled();
  return page;
}

const all = ({ element }: AccountLinkPage, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** What is said of the settings of the account that ends, as far as it can be seen. */
const fates = (page: AccountLinkPage): string[] =>
  all(page, '.fate')
    .filter((fate) => fate.checkVisibility())
    .map((fate) => fate.textContent ?? '');

describe('the choice of the account to keep, in <account-link>', () => {
  it('names the settings that are deleted with the account that is not kept', async () => {
    const page = await openChoice();
    expect(fates(page)).to.deep.equal(['Deleted: theme, beta']);
    all(page, 'input[value=other]')[0]?.click();
    expect(fates(page)).to.deep.equal(['Deleted: plan, theme']);
  });

  it('has the names read with the button that deletes them', async () => {
    const page = await openChoice();
    const [confirm] = all(page, '[part~=confirm-button]');
    const description = confirm && computeAccessibleDescription(confirm);
    expect(description).to.match(/will be deleted\. Deleted: theme, beta$/);
  });

  it('names the settings that are added if both are merged', async () => {
    expect(fates(await openChoice({ metadata: 'merge' }))).to.deep.equal(['Added: beta']);
  });

  it('names none if the page merges them by itself', async () => {
    expect(fates(await openChoice({ metadata: 'merge', mergeMetadata: (kept) => kept }))).to.deep.equal([]);
  });

  it('names none if the tenant does not tell them', async () => {
    expect(fates(await openChoice({}, { current: adaWith().user as typeof current, other: { ...other, settings: [] } }))).to.deep.equal([]);
  });

  it('says how one signs in to each account', async () => {
    const page = await openChoice();
    const ways = all(page, '.option').map((option) => option.textContent ?? '');
    expect(ways[0]).to.contain('Email and password');
    expect(ways[1]).to.contain('Google');
  });
});
