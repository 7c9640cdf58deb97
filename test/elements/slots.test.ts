import { expect, fixture, html } from '@open-wc/testing';
import { frameMessages } from '../../src/localization/frame-messages.js';
import { nameOf } from '../support/accessible-tree.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaWith } from '../support/accounts.js';

/** A list with such content for a slot. */
async function openWith(slot: string, signedOut = false): Promise<AccountLinkPage> {
  const page = signedOut ? await AccountLinkPage.openSignedOut() : await AccountLinkPage.openList(adaWith());
  page.element.append(await fixture<HTMLElement>(html`<span slot=${slot}>From the page</span>`));
  await page.settled();
  return page;
}

const replaced: [string, string][] = [
  ['title', frameMessages.title()],
  ['description', frameMessages.description()],
];

describe('the slots of <account-link>', () => {
  for (const [slot, text] of replaced) {
    it(`${slot} replaces "${text}"`, async () => {
      expect((await AccountLinkPage.openList()).text).to.contain(text);
      const page = await openWith(slot);
      expect(page.text).to.contain('From the page').and.not.contain(text);
    });
  }

  it('title names the heading and the whole', async () => {
    const page = await openWith('title');
    expect(page.all('heading').map(nameOf)).to.deep.equal(['From the page']);
    expect(page.all('region').map(nameOf)).to.deep.equal(['From the page']);
  });

  it('logo takes the place of the image', async () => {
    const page = await openWith('logo');
    page.element.logo = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await page.settled();
    expect(page.text).to.match(/^From the page Sign-in methods/);
    expect(page.all('img')).to.deep.equal([]);
  });

  it('footer stands below the list', async () => {
    const page = await openWith('footer');
    expect(page.text).to.match(/Link another account Link From the page$/);
  });

  it('signed-out replaces the invitation, and leaves its button', async () => {
    const page = await openWith('signed-out', true);
    expect(page.text).to.contain('From the page').and.not.contain('Sign in to manage');
    expect(page.buttons).to.deep.equal(['Sign in']);
  });

  it('empty is shown if a gateway knows no identities', async () => {
    const page = await openWith('empty');
    expect(page.text).not.to.contain('From the page');
    void page.element.refresh();
    await page.load({ user: adaWith().user, identities: [] });
    expect(page.text).to.contain('From the page').and.not.contain('No sign-in methods yet.');
  });
});
