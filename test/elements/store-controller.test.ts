import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StoreController } from '../../src/elements/store-controller.js';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import type { LinkingStore } from '../../src/linking/linking-store.js';
import type { LinkingState } from '../../src/linking/linking-state.js';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway } from '../support/fake-gateway.js';
import '../support/page-only-channels.js';
import { failureOf, offline, settings, settled } from '../linking/connected-store.js';

class LinkingHost extends LitElement {
  readonly gateway = new FakeGateway();
  made = 0;
  readonly linking: StoreController<LinkingState, LinkingStore> = new StoreController(this, linkingEventNames, async () => {
    const { LinkingStore } = await import('../../src/linking/linking-store.js');
    const store = new LinkingStore(() => settings);
    const create = async (): Promise<FakeGateway> => {
      this.made++;
      return this.gateway;
    };
    return { store, start: () => store.connect(create), stop: () => store.disconnect() };
  });

  get store(): LinkingStore {
    return this.linking.store ?? expect.fail('The store is not here yet.');
  }
}
customElements.define('linking-host', LinkingHost);

/** An element of a list that is shown, with a link that runs. */
async function linkingHost() {
  const host = await fixture<LinkingHost>(html`<linking-host></linking-host>`);
  (await host.gateway.loads.nth(1)).resolve(adaWith(adaGoogle));
  await settled();
  const ended = failureOf(host.store.link({ name: 'facebook' }));
  return { host, parent: host.parentElement ?? document.body, link: host.gateway.links.last, ended };
}

describe('StoreController', () => {
  it('starts with the first update, so that the page can set everything before', async () => {
    const host = document.createElement('linking-host') as LinkingHost;
    await settled();
    expect(host.made).to.equal(0);
    await fixture(html`${host}`);
    await host.gateway.loads.nth(1);
    expect(host.made).to.equal(1);
  });

  it('renders each state', async () => {
    const { host } = await linkingHost();
    let updates = 0;
    host.addController({ hostUpdated: () => void updates++ });
    host.gateway.links.last.reject(offline);
    await settled();
    expect(updates).to.equal(1);
  });

  it('passes events on so that they leave shadow roots', async () => {
    const { host, link, ended } = await linkingHost();
    const heard: Event[] = [];
    document.addEventListener('account-link-failed', (event) => heard.push(event), { once: true });
    link.reject(offline);
    await ended;
    expect(heard[0]).to.include({ bubbles: true, composed: true, cancelable: false, target: host });
    expect(heard[0]).to.have.deep.property('detail', { operation: 'link', error: offline });
  });

  it('lets the page prevent what can be prevented', async () => {
    const { host, link, ended } = await linkingHost();
    link.reject(offline);
    await ended;
    host.addEventListener('before-link', (event) => event.preventDefault());
    await host.store.link({ name: 'github' });
    expect(host.gateway.links.count).to.equal(1);
  });

  it('goes on when the element is only moved', async () => {
    const { host, parent, link } = await linkingHost();
    const elsewhere = document.createElement('div');
    parent.append(elsewhere);
    elsewhere.append(host);
    await settled();
    host.remove();
    parent.append(host);
    await settled();
    expect(link.isAborted).to.equal(false);
    expect(host.linking.state).to.have.nested.property('activity.kind', 'linking');
    expect(host.made).to.equal(1);
  });

  it('ends what runs when the element is removed', async () => {
    const { host, link, ended } = await linkingHost();
    host.remove();
    await settled();
    expect(link.isAborted).to.equal(true);
    expect(await ended).to.include({ code: 'aborted' });
    expect(host.linking.state).to.deep.equal({ status: 'loading' });
  });

  it('starts over when the element comes back', async () => {
    const { host, parent, ended } = await linkingHost();
    host.remove();
    await ended;
    parent.append(host);
    (await host.gateway.loads.nth(2)).resolve(adaWith());
    await settled();
    expect(host.made).to.equal(2);
    expect(host.linking.state).to.deep.include({ status: 'ready', account: adaWith() });
  });

  it('starts once, however often the element moves before its code is here', async () => {
    const host = document.createElement('linking-host') as LinkingHost;
    const parent = await fixture(html`<div></div>`);
    for (let round = 0; round < 3; round++) {
      parent.append(host);
      await host.updateComplete;
      host.remove();
      await Promise.resolve();
    }
    parent.append(host);
    await host.gateway.loads.nth(1);
    await settled();
    expect([host.made, host.gateway.loads.count]).to.deep.equal([1, 1]);
  });

  it('starts nothing while the element is out of the page', async () => {
    const { host, ended } = await linkingHost();
    host.remove();
    await ended;
    host.requestUpdate();
    await host.updateComplete;
    expect([host.made, host.gateway.loads.count]).to.deep.equal([1, 1]);
  });

  it('forgets the list and loads again when the page is shown again as it was, as the user may have signed out meanwhile', async () => {
    const { host, link, ended } = await linkingHost();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect([host.linking.state.status, link.isAborted]).to.deep.equal(['loading', true]);
    await ended;
    await host.gateway.loads.nth(2);
    expect(host.made).to.equal(2);
  });

  it('goes on when the page is shown for the first time', async () => {
    const { link } = await linkingHost();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(link.isAborted).to.equal(false);
  });

  it('starts over with the next update after a reset', async () => {
    const { host, ended } = await linkingHost();
    host.linking.reset();
    await ended;
    await host.gateway.loads.nth(2);
    expect(host.made).to.equal(2);
  });
});
