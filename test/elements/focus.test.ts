import { expect, fixture, html } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaFacebook, adaGithub, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';

const offline = new LinkError('network', 'offline');

/** Unlinks with the keyboard, up to the tenant's answer. */
async function unlinkByKeyboard(page: AccountLinkPage, name: string) {
  page.button(name).focus();
  await page.press('Enter', 'Tab', 'Enter');
}

describe('the keyboard’s place in <account-link>', () => {
  it('stays in the row while it is unlinked', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook));
    await unlinkByKeyboard(page, 'Unlink Google, ada@example.com');
    expect(page.gateway.unlinks.count).to.equal(1);
    expect(page.focus).to.match(/^listitem .*Google/);
  });

  it('goes to the next row when its own is gone', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook));
    await unlinkByKeyboard(page, 'Unlink Google, ada@example.com');
    await page.resolve(page.gateway.unlinks.last, adaWith(adaFacebook));
    expect(page.focus).to.equal('button "Unlink Facebook, ada@facebook.example"');
  });

  it('goes to what can be linked after the last identity', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'] });
    await unlinkByKeyboard(page, 'Unlink Google, ada@example.com');
    await page.resolve(page.gateway.unlinks.last, adaWith());
    expect(page.focus).to.equal('button "Link GitHub"');
  });

  it('goes to the row before if there is none after it', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGithub), { connections: ['Username-Password-Authentication'] });
    await unlinkByKeyboard(page, 'Unlink GitHub, ada-l');
    await page.resolve(page.gateway.unlinks.last, adaWith());
    expect(page.focus).to.match(/^listitem .*Email and password/);
  });

  it('goes to the new identity itself when its connection is linked, and not to the button that unlinks it', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['github', 'google-oauth2'] });
    page.button('Link Google').focus();
    await page.press('Enter');
    expect(page.focus).to.match(/^listitem .*Google/);
    await page.linked(adaGoogle, adaWith(adaGoogle));
    expect(page.focus).to.equal('listitem "Google"');
    await page.press('Enter');
    expect(page.all('group')).to.deep.equal([]);
  });

  it('goes back to the button when a link fails, so that Enter tries again', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['github'] });
    page.button('Link GitHub').focus();
    await page.press('Enter');
    await page.reject(page.gateway.links.last, new LinkError('already-linked', 'taken'));
    expect(page.focus).to.equal('button "Link GitHub"');
    await page.press('Enter');
    expect(page.gateway.links.count).to.equal(2);
  });

  it('goes to another try when an unlink fails', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle));
    await unlinkByKeyboard(page, 'Unlink Google, ada@example.com');
    await page.reject(page.gateway.unlinks.last, new LinkError('server', 'down'));
    expect(page.focus).to.equal('button "Try again"');
  });

  it('goes back to the button when a sign-in fails', async () => {
    const page = await AccountLinkPage.openSignedOut();
    page.button('Sign in').focus();
    await page.press('Enter');
    await page.reject(page.gateway.signIns.last, new LinkError('access-denied', 'refused'));
    expect(page.focus).to.equal('button "Sign in"');
  });

  it('goes back to the button when a link is cancelled', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['github'] });
    page.button('Link GitHub').focus();
    await page.press('Enter');
    page.gateway.links.last.context.windowChanged(new FakeWindow());
    await page.settled();
    page.button('Cancel').focus();
    await page.press('Enter');
    expect(page.focus).to.equal('button "Link GitHub"');
  });

  it('is not lost when the user signs in', async () => {
    const page = await AccountLinkPage.openSignedOut();
    page.button('Sign in').focus();
    await page.press('Enter');
    expect(page.gateway.signIns.count).to.equal(1);
    expect(page.focus).not.to.equal('nothing');
    page.gateway.signIns.last.resolve();
    (await page.gateway.loads.nth(2)).resolve(adaWith(adaGoogle));
    await page.settled();
    expect(page.focus).not.to.equal('nothing');
  });

  it('is not lost when the list is tried again', async () => {
    const page = await AccountLinkPage.open();
    await page.reject(page.gateway.loads.last, offline);
    page.button('Try again').focus();
    await page.press('Enter');
    expect(page.focus).to.equal('heading "Sign-in methods"');
    await page.load(adaWith());
    expect(page.focus).to.equal('heading "Sign-in methods"');
  });

  it('is not lost when the page takes unlinking away', async () => {
    const page = await AccountLinkPage.openList();
    page.button('Unlink Google, ada@example.com').focus();
    page.element.noUnlink = true;
    await page.settled();
    expect(page.focus).to.match(/^listitem .*Google/);
  });

  it('is not lost when the page links while a button that cannot be pressed meanwhile has it', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'] });
    page.button('Unlink Google, ada@example.com').focus();
    void page.element.link('github').catch(() => undefined);
    await page.settled();
    // The task after a frame: browsers take the focus from a disabled button when they next render.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(page.focus).not.to.equal('nothing');
  });

  it('is not taken from the rest of the page', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'] });
    input.focus();
    void page.element.link('github');
    await page.settled();
    await page.linked(adaGithub, adaWith(adaGoogle, adaGithub));
    expect(page.focus).to.equal('textbox "Elsewhere"');
  });
});
