import { expect, fixture, html } from '@open-wc/testing';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway } from '../support/fake-gateway.js';

async function frameDocument(): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Frame"></iframe>`);
  return frame.contentDocument ?? expect.fail();
}

function borderOf(element: AccountLink): string {
  const view = element.ownerDocument.defaultView ?? expect.fail();
  return view.getComputedStyle(element.shadowRoot?.querySelector('section') ?? expect.fail()).borderTopWidth;
}

/** The colour of the button that links, by the styles that come after the first view and the attribute. */
function shadeOf(element: AccountLink): string {
  const view = element.ownerDocument.defaultView ?? expect.fail();
  return view.getComputedStyle(element.shadowRoot?.querySelector('[part~="link-button"]') ?? expect.fail()).color;
}

describe('<account-link> in another document', () => {
  it('keeps its styles and its accent when it is moved there, and back', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'], color: 'rgb(0, 0, 120)' });
    const before = [borderOf(page.element), shadeOf(page.element)];
    const home = page.element.parentElement ?? expect.fail();
    (await frameDocument()).body.append(page.element);
    await page.settled();
    expect([borderOf(page.element), shadeOf(page.element)]).to.deep.equal(before);
    page.element.color = 'rgb(120, 0, 0)';
    await page.settled();
    expect(shadeOf(page.element)).not.to.equal(before[1]);
    home.append(page.element);
    page.element.color = 'rgb(0, 0, 120)';
    await page.settled();
    expect([borderOf(page.element), shadeOf(page.element)]).to.deep.equal(before);
  });

  it('renders with its styles when it was made for that document', async () => {
    const page = new AccountLinkPage(document.createElement('account-link'), new FakeGateway());
    Object.assign(page.element, { gateway: page.gateway, connections: ['github'] });
    (await frameDocument()).body.append(page.element);
    await page.gateway.loads.nth(1);
    await page.load(adaWith());
    expect(page.buttons).to.deep.equal(['Link GitHub']);
    expect(borderOf(page.element)).to.equal('1px');
  });

  it('follows the language of that document, in a shadow root of it too', async () => {
    const page = await AccountLinkPage.openList(adaWith());
    const frame = await frameDocument();
    frame.documentElement.lang = 'fr';
    const root = frame.body.appendChild(frame.createElement('div')).attachShadow({ mode: 'open' });
    root.append(page.element);
    await page.shows('Moyens de connexion');
  });

  it('keeps the keyboard’s place there', async () => {
    const page = new AccountLinkPage(document.createElement('account-link'), new FakeGateway());
    Object.assign(page.element, { gateway: page.gateway });
    (await frameDocument()).body.append(page.element);
    await page.gateway.loads.nth(1);
    await page.load(adaWith(adaGoogle));
    const button = page.element.shadowRoot?.querySelector<HTMLElement>('[part~="unlink-button"]') ?? expect.fail();
    button.focus();
    button.click();
    await page.settled();
    expect(page.element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Cancel');
  });
});

describe('<account-link> that a server has rendered', () => {
  it('is shown once if nothing takes over what the server has rendered', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.setHTMLUnsafe(
      '<account-link><template shadowrootmode="open"><style>section { opacity: 0 }</style><section>From the server</section></template></account-link>',
    );
    const element = box.querySelector('account-link') ?? expect.fail();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('section')).to.have.length(1);
    expect(element.shadowRoot?.textContent).not.to.contain('From the server');
  });
});

describe('the title of <account-link>', () => {
  it('stays when a tooltip library takes the attribute away', async () => {
    const element = await fixture<AccountLink>(html`<account-link title="Your ways in"></account-link>`);
    element.setAttribute('data-original-title', element.getAttribute('title') ?? '');
    element.removeAttribute('title');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('#title')?.textContent).to.equal('Your ways in');
  });

  it('follows the attribute to another text, and to none', async () => {
    const element = await fixture<AccountLink>(html`<account-link title="One"></account-link>`);
    for (const [title, heading] of [
      ['Two', 'Two'],
      ['', 'Sign-in methods'],
    ] as const) {
      element.setAttribute('title', title);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('#title')?.textContent).to.equal(heading);
    }
  });
});

describe('the live region of <account-link>', () => {
  it('speaks on after a page translator has replaced its text', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle));
    void page.element.unlink(adaGoogle);
    await page.settled();
    const region = page.all('status')[0] ?? expect.fail();
    const font = Object.assign(document.createElement('font'), { textContent: 'Lien avec Google en cours de suppression…' });
    region.replaceChildren(font);
    await page.resolve(page.gateway.unlinks.last, adaWith());
    expect(page.status).to.equal('Google unlinked.');
  });
});
