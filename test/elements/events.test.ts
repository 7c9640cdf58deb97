import { expect, fixture, html } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaFacebook, adaGoogle, adaPassword, adaWith } from '../support/accounts.js';

const cancelable = ['before-link', 'before-unlink', 'sign-in-requested'];

/** Every event that the element can dispatch, from one life. */
async function liveThroughAll(page: AccountLinkPage) {
  await page.load(adaWith(adaGoogle));
  const link = () => page.element.link('facebook').catch(() => undefined);
  void link();
  page.gateway.links.last.context.sessionChanged({ reason: 'linked' });
  await page.linked(adaFacebook, adaWith(adaGoogle, adaFacebook));
  void page.element.unlink(adaFacebook);
  await page.resolve(page.gateway.unlinks.last, adaWith(adaGoogle));
  void link();
  await page.reject(page.gateway.links.last, new LinkError('network', 'offline'));
}

describe('the events of <account-link>', () => {
  it('come in order, each with its detail', async () => {
    const page = await AccountLinkPage.open();
    await liveThroughAll(page);
    const { identities, user } = adaWith(adaGoogle);
    const both = adaWith(adaGoogle, adaFacebook).identities;
    expect(page.events.slice(0, 6)).to.deep.equal([
      { type: 'identities-loaded', detail: { identities, user } },
      { type: 'before-link', detail: { connection: { name: 'facebook' } } },
      { type: 'session-changed', detail: { reason: 'linked' } },
      { type: 'identity-linked', detail: { identity: adaFacebook, identities: both, primaryChanged: false } },
      { type: 'before-unlink', detail: { identity: adaFacebook } },
      { type: 'identity-unlinked', detail: { identity: adaFacebook, identities } },
    ]);
    expect(page.events.slice(6).map(({ type }) => type)).to.deep.equal(['before-link', 'account-link-failed']);
    expect(page.events[7]?.detail).to.have.property('operation', 'link');
  });

  it('bubble out of every shadow root, and only those before something can be prevented', async () => {
    const outer = await fixture(html`<div></div>`);
    const page = await AccountLinkPage.open();
    outer.attachShadow({ mode: 'open' }).append(page.element);
    const heard = new Map<string, Event>();
    const listen = (event: Event) => heard.set(event.type, event);
    for (const name of linkingEventNames) document.addEventListener(name, listen);
    await liveThroughAll(page);
    const signedOut = await AccountLinkPage.openSignedOut();
    await signedOut.click('Sign in');
    for (const name of linkingEventNames) document.removeEventListener(name, listen);
    expect([...heard.keys()].sort()).to.deep.equal([...linkingEventNames].sort());
    const prevented = [...heard.values()].filter((event) => event.cancelable).map(({ type }) => type);
    expect(prevented).to.deep.equal(cancelable);
  });

  it('can keep a link from being started', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['github'] });
    page.element.addEventListener('before-link', (event) => event.preventDefault());
    await page.click('Link GitHub');
    expect(page.gateway.links.count).to.equal(0);
    expect(page.buttons).to.deep.equal(['Link GitHub']);
  });

  it('can keep an unlink from being sent, and take the question back', async () => {
    const page = await AccountLinkPage.openList();
    page.element.addEventListener('before-unlink', (event) => event.preventDefault());
    await page.click('Unlink Google, ada@example.com');
    await page.click('Unlink');
    expect(page.gateway.unlinks.count).to.equal(0);
    expect(page.focus).to.equal('button "Unlink Google, ada@example.com"');
  });

  it('say nothing of what the page sets', async () => {
    const page = await AccountLinkPage.openList();
    const told = page.events.length;
    Object.assign(page.element, { connections: ['github'], title: 'T', color: 'red', language: 'en', noUnlink: true, theme: 'dark' });
    await page.settled();
    expect(page.events).to.have.length(told);
  });

  it('say nothing of a question, and nothing of a wish that cannot be met', async () => {
    const page = await AccountLinkPage.openList();
    await page.click('Unlink Google, ada@example.com');
    const refused: unknown = await page.element.unlink(adaPassword).catch((error: unknown) => error);
    expect(refused).to.include({ code: 'primary-identity' });
    expect(page.eventTypes()).to.deep.equal(['identities-loaded']);
  });

  it('find the element up to date', async () => {
    const page = await AccountLinkPage.open();
    const seen: unknown[] = [];
    page.element.addEventListener('identities-loaded', ({ detail }) =>
      seen.push(page.element.state, detail.identities, page.element.identities),
    );
    await page.load(adaWith());
    expect(seen).to.deep.equal(['ready', adaWith().identities, adaWith().identities]);
  });
});

describe('the methods of <account-link>', () => {
  it('reject before the list is here, and throw nothing', async () => {
    const { element } = await AccountLinkPage.open();
    const calls = [element.link('github'), element.unlink(adaGoogle)];
    const failures = await Promise.allSettled(calls);
    for (const failure of failures) expect(failure).to.have.nested.property('reason.code', 'not-ready');
  });

  it('cancel nothing, and fail at nothing, before the element is ready or once it is gone', async () => {
    const element = document.createElement('account-link');
    expect(await element.cancel()).to.equal(undefined);
    const page = await AccountLinkPage.openList();
    page.element.remove();
    expect(await page.element.cancel()).to.equal(undefined);
  });

  it('resolve when the operation has ended', async () => {
    const page = await AccountLinkPage.openList();
    const linked = page.element.link('facebook');
    page.gateway.links.last.resolve({ account: adaWith(adaFacebook), identity: adaFacebook, primaryChanged: false });
    await linked;
    expect(page.element.identities).to.deep.equal(adaWith(adaFacebook).identities);
  });

  it('take a connection by name, with all that the page says of it', async () => {
    const acme = { name: 'acme', params: { login_hint: 'ada' } };
    const page = await AccountLinkPage.openList(adaWith(), { connections: [acme] });
    page.element.link('acme').catch(() => undefined);
    expect(page.gateway.links.last.subject).to.equal(acme);
  });

  it('show a link of what is not offered too', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['github'] });
    page.element.link('facebook').catch(() => undefined);
    await page.settled();
    expect(page.row('Facebook').textContent).to.contain('Linking Facebook…');
  });
});
