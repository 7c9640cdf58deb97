import { expect, fixture, html } from '@open-wc/testing';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';

/** Every stop of the Tab key from before the element to behind it. */
async function tabStops(page: AccountLinkPage): Promise<string[]> {
  const stops: string[] = [];
  await page.press('Tab');
  while (page.focus !== 'nothing' && stops.length < 20) {
    stops.push(page.focus);
    await page.press('Tab');
  }
  return stops;
}

describe('<account-link> by keyboard', () => {
  beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());

  it('reaches every button in reading order, and nothing else', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook), { connections: ['github'] });
    expect(await tabStops(page)).to.deep.equal([
      'button "Unlink Google, ada@example.com"',
      'button "Unlink Facebook, ada@facebook.example"',
      'button "Link GitHub"',
    ]);
  });

  it('reaches the window and Cancel while the user signs in', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['github', 'apple'] });
    page.button('Link GitHub').focus();
    await page.press('Space');
    page.gateway.links.last.context.windowChanged(new FakeWindow());
    await page.settled();
    expect(page.focus).to.equal('button "Cancel"');
    await page.press('Enter');
    expect(page.gateway.links.last.isAborted).to.equal(true);
  });

  it('unlinks with Enter, Tab, Enter', async () => {
    const page = await AccountLinkPage.openList();
    await page.press('Tab', 'Enter', 'Tab', 'Enter');
    expect(page.gateway.unlinks.last.subject).to.deep.equal(adaGoogle);
  });

  it('takes the question back with Escape', async () => {
    const page = await AccountLinkPage.openList();
    await page.press('Tab', 'Enter', 'Escape');
    expect(page.all('group')).to.deep.equal([]);
    expect(page.focus).to.equal('button "Unlink Google, ada@example.com"');
  });

  it('does nothing on Escape while nothing is there to cancel', async () => {
    const rejections: PromiseRejectionEvent[] = [];
    addEventListener('unhandledrejection', (event) => rejections.push(event), { once: true });
    const element = await fixture<HTMLElement>(html`<account-link></account-link>`);
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    // A rejection is told of in a task of its own.
    for (let task = 0; task < 3; task++) await new Promise((resolve) => setTimeout(resolve));
    expect(rejections).to.deep.equal([]);
  });

  it('shows where it is, with an outline of two pixels', async () => {
    const page = await AccountLinkPage.openList();
    await page.press('Tab');
    const { outlineStyle, outlineWidth } = getComputedStyle(page.button('Unlink Google, ada@example.com'));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
  });
});
