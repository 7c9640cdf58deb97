import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaGithub, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';

const connections = ['google-oauth2', 'facebook', 'github'];

/** A list with the sign-in window for GitHub open. */
async function openWindow() {
  const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections });
  await page.click('Link GitHub');
  const window = new FakeWindow();
  page.gateway.links.last.context.windowChanged(window);
  await page.settled();
  return { page, window };
}

describe('linking in <account-link>', () => {
  it('offers each connection that is not linked yet', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections });
    expect(page.buttons).to.deep.equal(['Unlink Google, ada@example.com', 'Link Facebook', 'Link GitHub']);
  });

  it('offers to let the tenant ask if no connection is given', async () => {
    const page = await AccountLinkPage.openList(adaWith());
    await page.click('Link another account');
    expect(page.gateway.links.last.subject).to.equal(undefined);
  });

  it('links the connection whose button was pressed', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections });
    await page.click('Link GitHub');
    expect(page.gateway.links.last.subject).to.deep.equal({ name: 'github' });
    expect(page.gateway.links.last.context.account).to.deep.equal(adaWith(adaGoogle));
  });

  it('says what it waits for, and offers Cancel and Show sign-in window', async () => {
    const { page } = await openWindow();
    expect(page.row('GitHub').textContent).to.contain('Sign in with GitHub in the other window.');
    expect(page.buttons).to.deep.equal(['Show sign-in window', 'Cancel']);
  });

  it('brings the window to the front', async () => {
    const { page, window } = await openWindow();
    await page.click('Show sign-in window');
    expect(window.focused).to.equal(1);
  });

  it('says that it links, with nothing to cancel, once the window is gone', async () => {
    const { page } = await openWindow();
    page.gateway.links.last.context.windowChanged(undefined);
    await page.settled();
    expect(page.row('GitHub').textContent).to.contain('Linking GitHub…');
    expect(page.buttons).to.deep.equal([]);
  });

  it('ends at once and calmly when the user cancels', async () => {
    const { page } = await openWindow();
    await page.click('Cancel');
    expect(page.gateway.links.last.isAborted).to.equal(true);
    expect(page.row('GitHub').textContent).to.contain('Sign-in wasn’t completed. Nothing changed.');
    expect(page.eventTypes()).to.deep.equal(['identities-loaded', 'before-link']);
  });

  it('shows the new identity with its success, and offers it no longer', async () => {
    const { page } = await openWindow();
    await page.linked(adaGithub, adaWith(adaGoogle, adaGithub));
    expect(page.row('GitHub').textContent).to.contain('You can now sign in with GitHub.');
    expect(page.buttons).to.not.contain('Link GitHub');
    expect(page.buttons).to.contain('Unlink GitHub, ada-l');
  });

  it('says a failure in the row of what failed, and tries that again', async () => {
    const { page } = await openWindow();
    await page.reject(page.gateway.links.last, new LinkError('network', 'offline'));
    expect(page.row('GitHub').textContent).to.contain('Couldn’t connect.');
    await page.click('Try again');
    expect(page.gateway.links.count).to.equal(2);
    expect(page.gateway.links.last.subject).to.deep.equal({ name: 'github' });
  });

  it('goes on after a new sign-in if the session is over', async () => {
    const { page } = await openWindow();
    await page.reject(page.gateway.links.last, new LinkError('invalid-token', 'expired'));
    await page.click('Continue');
    expect(page.gateway.links.last.context.signInFirst).to.equal(true);
    expect(page.gateway.links.last.subject).to.deep.equal({ name: 'github' });
  });

  it('offers to go on in this tab if the browser blocks windows', async () => {
    const { page } = await openWindow();
    await page.reject(page.gateway.links.last, new LinkError('popup-blocked', 'blocked'));
    await page.click('Continue in this tab');
    expect(page.gateway.links.last.context.way).to.equal('page');
  });

  it('offers to sign back in if the session was left with the other account', async () => {
    const { page } = await openWindow();
    page.gateway.links.last.context.sessionChanged({ reason: 'link-failed', sub: 'github|3003' });
    await page.reject(page.gateway.links.last, new LinkError('unverified-secondary', 'no email'));
    await page.click('Sign back in');
    expect(page.gateway.signIns.last.context.expected).to.deep.equal(adaWith().user);
    expect(page.rows[0]).to.contain('ada@example.com');
  });

  it('says when another try makes sense', async () => {
    const { page } = await openWindow();
    await page.reject(page.gateway.links.last, new LinkError('rate-limited', 'slow down', { retryAfter: 1.2 }));
    expect(page.text).to.contain('Too many attempts. Try again in 2 seconds.');
  });

  it('opens one window however often the button is pressed', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections });
    const button = page.button('Link GitHub');
    button.click();
    button.click();
    await page.settled();
    expect(page.gateway.links.count).to.equal(1);
  });
});
