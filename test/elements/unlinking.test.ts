import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { descriptionOf } from '../support/accessible-tree.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';

/** A list of a password, Google and Facebook in which the user is asked about Google. */
async function openQuestion() {
  const page = await AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook), { connections: ['github'] });
  await page.click('Unlink Google, ada@example.com');
  return page;
}

describe('unlinking in <account-link>', () => {
  it('offers it for every identity but the main one', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['google-oauth2'] });
    expect(page.buttons).to.deep.equal(['Unlink Google, ada@example.com']);
  });

  it('is not offered if the page wants none', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['google-oauth2'], noUnlink: true });
    expect(page.buttons).to.deep.equal([]);
  });

  it('asks in the row first, says what will happen, and sends nothing', async () => {
    const page = await openQuestion();
    const [group] = page.all('group');
    expect(group?.textContent)
      .to.contain('Unlink Google?')
      .and.contain('You won’t be able to sign in to this account with Google anymore.');
    expect(page.row('Google').contains(group ?? null)).to.equal(true);
    expect(page.gateway.unlinks.count).to.equal(0);
  });

  it('puts the keyboard on Cancel, which says what would happen, as the button beside it does', async () => {
    const page = await openQuestion();
    expect(page.focus).to.equal('button "Cancel"');
    expect(descriptionOf(page.button('Cancel'))).to.match(/^You won’t be able/);
    expect(descriptionOf(page.button('Unlink'))).to.match(/^You won’t be able/);
  });

  it('goes back to the button when the user cancels', async () => {
    const page = await openQuestion();
    await page.press('Enter');
    expect(page.focus).to.equal('button "Unlink Google, ada@example.com"');
    expect(page.all('group')).to.deep.equal([]);
    expect(page.eventTypes()).to.deep.equal(['identities-loaded']);
  });

  it('moves the question to another row when that is asked about', async () => {
    const page = await openQuestion();
    await page.click('Unlink Facebook, ada@facebook.example');
    expect(page.all('group').map(({ textContent }) => textContent?.includes('Unlink Facebook?'))).to.deep.equal([true]);
  });

  it('unlinks when it is confirmed, and shows that it does', async () => {
    const page = await openQuestion();
    await page.click('Unlink');
    expect(page.gateway.unlinks.last.subject).to.deep.equal(adaGoogle);
    expect(page.row('Google').textContent).to.contain('Unlinking Google…');
    expect(page.buttons).to.deep.equal([]);
  });

  it('takes the row away, says so, and offers the connection again', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['google-oauth2'] });
    await page.click('Unlink Google, ada@example.com');
    await page.click('Unlink');
    await page.resolve(page.gateway.unlinks.last, adaWith());
    expect(page.rows).to.have.length(2);
    expect(page.rows.at(-1)).to.contain('Google unlinked.');
  });

  it('says a failure in the row, and tries again without asking', async () => {
    const page = await openQuestion();
    await page.click('Unlink');
    await page.reject(page.gateway.unlinks.last, new LinkError('server', 'down'));
    expect(page.row('Google').textContent).to.contain('The sign-in service isn’t responding');
    await page.click('Try again');
    expect(page.gateway.unlinks.count).to.equal(2);
  });

  it('offers no second try if none can help', async () => {
    const page = await openQuestion();
    await page.click('Unlink');
    await page.reject(page.gateway.unlinks.last, new LinkError('primary-identity', 'no'));
    expect(page.buttons).not.to.contain('Try again');
  });
});
