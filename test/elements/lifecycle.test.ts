import { expect, fixture, html } from '@open-wc/testing';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway, FakeWindow } from '../support/fake-gateway.js';

/** A list with the sign-in window for GitHub open. */
async function openWindow() {
  const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'] });
  const ended = page.element.link('github').then(
    () => 'linked',
    (error: unknown) => error,
  );
  page.gateway.links.last.context.windowChanged(new FakeWindow());
  await page.settled();
  return { page, link: page.gateway.links.last, ended };
}

describe('the life of <account-link>', () => {
  it('takes over what was set before it was defined', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<account-link connections="github"></account-link>';
    const element = template.content.querySelector('account-link') ?? expect.fail();
    const page = new AccountLinkPage(element, new FakeGateway());
    Object.assign(element, { gateway: page.gateway, title: 'Set before' });
    await fixture(html`${element}`);
    await page.gateway.loads.nth(1);
    await page.load(adaWith());
    expect(page.buttons).to.deep.equal(['Link GitHub']);
    expect(page.all('heading')[0]?.textContent).to.contain('Set before');
  });

  it('takes attributes that come after it is in the page', async () => {
    const page = await AccountLinkPage.openList(adaWith());
    page.element.setAttribute('connections', 'github');
    page.element.setAttribute('title', 'Set after');
    await page.settled();
    expect(page.buttons).to.deep.equal(['Link GitHub']);
    expect(page.text).to.contain('Set after');
    expect(page.gateway.loads.count).to.equal(1);
  });

  it('can be made by its constructor, and has no attributes and no children of its own then', () => {
    const Element = customElements.get('account-link') ?? expect.fail();
    const element = new Element();
    expect([element.attributes.length, element.childNodes.length]).to.deep.equal([0, 0]);
  });

  it('goes on when it is moved, with its window, its list and its place for the keyboard', async () => {
    const { page, link } = await openWindow();
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(page.element);
    await page.settled();
    expect(link.isAborted).to.equal(false);
    expect(page.buttons).to.deep.equal(['Show sign-in window', 'Cancel']);
    expect(page.gateway.loads.count).to.equal(1);
  });

  it('ends what runs when it is removed, and tells nothing of it', async () => {
    const { page, link, ended } = await openWindow();
    const told = page.events.length;
    page.element.remove();
    await page.settled();
    expect(link.isAborted).to.equal(true);
    expect(await ended).to.include({ code: 'aborted' });
    expect(page.events).to.have.length(told);
  });

  it('starts over when it comes back', async () => {
    const { page } = await openWindow();
    const parent = page.element.parentElement ?? expect.fail();
    page.element.remove();
    await page.settled();
    parent.append(page.element);
    await page.gateway.loads.nth(2);
    await page.settled();
    expect(page.element.state).to.equal('loading');
    await page.load(adaWith(adaGoogle));
    expect(page.buttons).to.deep.equal(['Unlink Google, ada@example.com', 'Link GitHub']);
  });

  it('starts over with another gateway, and forgets the list of the one before', async () => {
    const { page, link } = await openWindow();
    const next = new FakeGateway();
    page.element.gateway = next;
    await next.loads.nth(1);
    await page.settled();
    expect([link.isAborted, page.element.state, page.element.identities]).to.deep.equal([true, 'loading', []]);
  });

  it('starts over once if all that says whose accounts are shown changes', async () => {
    const page = await AccountLinkPage.openList();
    const next = new FakeGateway();
    const { element } = page;
    Object.assign(element, { gateway: next, domain: 'tenant.example', clientId: 'abc', audience: 'urn:api', organization: 'acme' });
    await next.loads.nth(1);
    await page.settled();
    expect([page.gateway.loads.count, next.loads.count]).to.deep.equal([1, 1]);
  });

  it('starts nothing new when the same is set again', async () => {
    const getAccessToken = async () => 'token';
    const set = { connections: ['github'], title: 'T', color: '#0a7d4f', domain: 'tenant.example', clientId: 'abc', getAccessToken };
    const page = await AccountLinkPage.openList(adaWith(), set);
    const { gateway } = page;
    for (let render = 0; render < 3; render++) {
      Object.assign(page.element, { ...set, gateway, connections: ['github'], getAccessToken: async () => 'token' });
      page.element.setAttribute('title', 'T');
      await page.settled();
    }
    expect([gateway.loads.count, page.element.state, page.eventTypes()]).to.deep.equal([1, 'ready', ['identities-loaded']]);
  });
});

describe('two of <account-link> on one page', () => {
  it('each have their own list, question and operation', async () => {
    const [one, two] = [await AccountLinkPage.openList(), await AccountLinkPage.openList()];
    await one.click('Unlink Google, ada@example.com');
    expect(two.all('group')).to.deep.equal([]);
    await one.click('Unlink');
    expect([one.element.state, two.element.state]).to.deep.equal(['busy', 'ready']);
    void two.element.link().catch(() => undefined);
    expect([one.gateway.links.count, two.gateway.links.count]).to.deep.equal([0, 1]);
  });

  it('show each other’s changes', async () => {
    const [one, two] = [await AccountLinkPage.openList(), await AccountLinkPage.openList()];
    void one.element.unlink(adaGoogle);
    await one.resolve(one.gateway.unlinks.last, adaWith());
    await two.gateway.loads.nth(2);
    await two.load(adaWith());
    expect([one.rows.length, two.rows.length]).to.deep.equal([2, 2]);
    expect(one.gateway.loads.count).to.equal(1);
  });
});

describe('the read-only properties of <account-link>', () => {
  it('tell what is shown', async () => {
    const page = await AccountLinkPage.openList();
    const { element }: { element: AccountLink } = page;
    expect([element.state, element.user, element.identities]).to.deep.equal(['ready', adaWith().user, adaWith(adaGoogle).identities]);
  });

  it('tell nothing before the list is here', async () => {
    const { element } = await AccountLinkPage.open();
    expect([element.state, element.user, element.identities]).to.deep.equal(['loading', undefined, []]);
  });
});
