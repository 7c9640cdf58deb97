import { expect } from '@open-wc/testing';
import { focusedElement } from '../support/accessible-tree.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaGithub, adaWith, secondary } from '../support/accounts.js';

const thousand = Array.from({ length: 999 }, (_, index) => secondary('oidc', { connection: `c${index}`, userId: `${index}` }));

const items = ({ element }: AccountLinkPage): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~=list] > li') ?? []),
];

/** Answers the request for the list, and looks before anything else runs. */
async function openThousand(): Promise<AccountLinkPage> {
  const page = await AccountLinkPage.open({ connections: ['github'] });
  page.gateway.loads.last.resolve(adaWith(...thousand));
  while (items(page).length === 0) await Promise.resolve();
  return page;
}

/** Notes how many rows there are after each time that the list has grown, until all are there. */
async function growth(page: AccountLinkPage, total: number): Promise<number[]> {
  const counts = [items(page).length];
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      const count = items(page).length;
      if (count !== counts.at(-1)) counts.push(count);
      if (count < total) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(page.element.shadowRoot ?? page.element, { subtree: true, childList: true });
  });
  return counts;
}

describe('a list of a thousand identities', () => {
  it('shows fifty rows at once and the others fifty at a time, until all are there', async () => {
    const page = await openThousand();
    expect(await growth(page, 1000)).to.deep.equal(Array.from({ length: 20 }, (_, index) => 50 * (index + 1)));
  });

  it('is one list with a thousand items, each with a name, for assistive technology', async () => {
    const page = await openThousand();
    await growth(page, 1000);
    expect(page.all('list').map((list) => list.querySelectorAll(':scope > li').length)).to.deep.equal([1000, 1]);
    expect(page.rows).to.have.length(1001);
    expect(new Set(page.buttons).size).to.equal(1000);
  });

  it('keeps its rows, and the keyboard in its row, while it grows', async () => {
    const page = await openThousand();
    const before = items(page);
    const button = before[10]?.querySelector('button') ?? expect.fail();
    button.focus();
    await growth(page, 1000);
    expect(focusedElement()).to.equal(button);
    expect(items(page).slice(0, 50)).to.deep.equal(before);
  });

  it('keeps its rows while one in the middle is unlinked, and goes on in the row that took its place', async () => {
    const page = await openThousand();
    await growth(page, 1000);
    const before = items(page);
    await page.click('Unlink OpenID Connect (c499), ada@example.com');
    await page.click('Unlink');
    await page.resolve(page.gateway.unlinks.last, adaWith(...thousand.slice(0, 499), ...thousand.slice(500)));
    expect(items(page)).to.deep.equal([...before.slice(0, 500), ...before.slice(501)]);
    expect(page.focus).to.contain('c500');
  });

  it('shows an identity that is linked to it without delay', async () => {
    const page = await openThousand();
    await growth(page, 1000);
    await page.click('Link GitHub');
    await page.linked(adaGithub, adaWith(...thousand, adaGithub));
    expect(items(page)).to.have.length(1001);
  });

  it('leaves out layout and paint of rows that no screen shows, and of no others', async () => {
    const page = await openThousand();
    await growth(page, 1000);
    const kinds = items(page).map((item) => getComputedStyle(item).contentVisibility);
    expect([kinds.indexOf('auto'), kinds.lastIndexOf('visible')]).to.deep.equal([49, 48]);
  });

  it('is as high as if all of it were laid out', async () => {
    const page = await openThousand();
    await growth(page, 1000);
    const height = (): number => page.element.getBoundingClientRect().height;
    const estimated = height();
    for (const item of items(page)) item.style.contentVisibility = 'visible';
    expect(estimated).to.equal(height());
  });

  it('asks for no further rows once it is out of the page', async () => {
    const page = await openThousand();
    page.element.remove();
    await page.settled();
    await page.settled();
    expect(items(page).length).to.be.at.most(50);
  });
});
