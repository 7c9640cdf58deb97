import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { LinkingStore } from '../../src/linking/linking-store.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway } from '../support/fake-gateway.js';
import { connectedStore, failureOf, offline, readyStore, settings, settled } from './connected-store.js';

describe('LinkingStore, loading', () => {
  it('is loading until the list arrives, then ready, and tells so once', async () => {
    const { store, gateway, events } = await connectedStore();
    expect(store.state).to.deep.equal({ status: 'loading' });
    const account = adaWith(adaGoogle);
    gateway.loads.last.resolve(account);
    await settled();
    expect(store.state).to.deep.equal({ status: 'ready', account, activity: { kind: 'idle' } });
    expect(events).to.deep.equal([{ type: 'identities-loaded', detail: { identities: account.identities, user: account.user } }]);
  });

  it('is signed out if nobody is, and tells nothing', async () => {
    const { store, gateway, events } = await connectedStore();
    gateway.loads.last.resolve(undefined);
    await settled();
    expect(store.state).to.deep.equal({ status: 'signed-out' });
    expect(events).to.deep.equal([]);
  });

  for (const code of ['consent-required', 'mfa-required'] as const) {
    it(`is one step away from the list if the tenant says ${code}, which is no failure`, async () => {
      const { store, gateway, events } = await connectedStore();
      gateway.loads.last.reject(new LinkError(code, 'once more'));
      await settled();
      expect(store.state).to.deep.equal({ status: 'signed-out', needsStep: true });
      expect(events).to.deep.equal([]);
    });
  }

  it('knows such a step by another copy of the package, too', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.reject(Object.assign(new Error('once more'), { name: 'LinkError', code: 'mfa-required' }));
    await settled();
    expect(store.state).to.deep.equal({ status: 'signed-out', needsStep: true });
  });

  it('stays one step away while the user takes it, and if they change their mind', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.reject(new LinkError('mfa-required', 'once more'));
    await settled();
    const signedIn = failureOf(store.signIn());
    expect(store.state).to.deep.equal({ status: 'signing-in', window: undefined, needsStep: true });
    gateway.signIns.last.reject(new LinkError('popup-closed', 'closed'));
    await signedIn;
    expect(store.state).to.include({ status: 'signed-out', needsStep: true });
  });

  it('tells a failure once, and keeps what failed', async () => {
    const { store, gateway, events } = await connectedStore();
    gateway.loads.last.reject(offline);
    await settled();
    expect(store.state).to.deep.equal({ status: 'failed', error: offline });
    expect(events).to.deep.equal([{ type: 'account-link-failed', detail: { operation: 'load', error: offline } }]);
  });

  it('makes a LinkError of anything that a gateway throws', async () => {
    const { gateway, events } = await connectedStore();
    const cause = new TypeError('boom');
    gateway.loads.last.reject(cause);
    await settled();
    expect(events[0]).to.have.nested.property('detail.error').that.is.instanceOf(LinkError).and.includes({ code: 'unknown', cause });
  });

  it('tells a gateway that cannot be made like a list that cannot be loaded', async () => {
    const store = new LinkingStore(() => settings);
    store.connect(() => Promise.reject(offline));
    await settled();
    expect(store.state).to.deep.equal({ status: 'failed', error: offline });
  });
});

describe('LinkingStore.refresh', () => {
  it('keeps the list that is shown until the new one arrives', async () => {
    const { store, gateway } = await readyStore();
    const refreshed = store.refresh();
    expect(store.state.status).to.equal('ready');
    const newer = adaWith(adaGoogle, adaFacebook);
    gateway.loads.last.resolve(newer);
    await refreshed;
    expect(store.state).to.have.property('account', newer);
  });

  it('keeps the old list when it fails, beside the failure', async () => {
    const { store, gateway } = await readyStore();
    const refreshed = store.refresh();
    gateway.loads.last.reject(offline);
    expect(await failureOf(refreshed)).to.equal(offline);
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith(adaGoogle) });
    expect(store.state).to.have.deep.property('notice').that.deep.includes({ kind: 'failed', error: offline });
  });

  it('shows that it loads again after a failure', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.reject(offline);
    await settled();
    void store.refresh();
    expect(store.state).to.deep.equal({ status: 'loading' });
  });

  it('keeps the list that is shown if the tenant wants one more step, and tells of it', async () => {
    const { store, gateway } = await readyStore();
    const refreshed = failureOf(store.refresh());
    gateway.loads.last.reject(new LinkError('mfa-required', 'once more'));
    await refreshed;
    expect(store.state).to.have.nested.property('notice.error.code', 'mfa-required');
  });

  it('keeps what was said to somebody who is still one step away', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.reject(new LinkError('mfa-required', 'once more'));
    await settled();
    const signedIn = failureOf(store.signIn());
    gateway.signIns.last.reject(new LinkError('popup-closed', 'closed'));
    await signedIn;
    const told = store.state;
    const refreshed = store.refresh();
    gateway.loads.last.reject(new LinkError('mfa-required', 'once more'));
    await refreshed;
    expect(store.state).to.deep.equal(told);
  });

  it('keeps what was said to somebody who is still signed out', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.resolve(undefined);
    await settled();
    const signedIn = failureOf(store.signIn());
    gateway.signIns.last.reject(new LinkError('popup-closed', 'closed'));
    await signedIn;
    const told = store.state;
    const refreshed = store.refresh();
    expect(store.state).to.deep.equal(told);
    gateway.loads.last.resolve(undefined);
    await refreshed;
    expect(store.state).to.deep.equal(told);
  });

  it('lets the latest load win, and tells the earlier one to stop', async () => {
    const { store, gateway, types } = await connectedStore();
    const refreshed = store.refresh();
    const [first, second] = [await gateway.loads.nth(1), await gateway.loads.nth(2)];
    expect(first.isAborted).to.equal(true);
    second.resolve(adaWith(adaFacebook));
    first.resolve(adaWith(adaGoogle));
    await refreshed;
    expect(store.state).to.have.deep.property('account', adaWith(adaFacebook));
    expect(types()).to.deep.equal(['identities-loaded']);
  });

  it('tells no failure of a load that a later one has replaced', async () => {
    const { store, gateway, types } = await readyStore();
    const earlier = store.refresh();
    const later = store.refresh();
    expect(await failureOf(earlier)).to.equal('no failure');
    gateway.loads.last.resolve(adaWith());
    await later;
    expect(types()).to.deep.equal(['identities-loaded']);
  });

  it('waits for an operation that runs instead of asking twice', async () => {
    const { store, gateway } = await readyStore();
    void store.unlink(adaGoogle);
    const refreshed = store.refresh();
    gateway.unlinks.last.resolve(adaWith());
    await refreshed;
    expect(gateway.loads.count).to.equal(1);
    expect(store.state).to.have.deep.property('account', adaWith());
  });

  it('asks after all if the operation that it waited for brought no list', async () => {
    const { store, gateway } = await readyStore();
    const unlinked = failureOf(store.unlink(adaGoogle));
    const refreshed = store.refresh();
    gateway.unlinks.last.reject(offline);
    await unlinked;
    const load = await gateway.loads.nth(2);
    load.resolve(adaWith());
    await refreshed;
    expect(store.state).to.have.deep.property('account', adaWith());
  });

  it('is refused if there is nothing to ask', async () => {
    const store = new LinkingStore(() => settings);
    expect(await failureOf(store.refresh())).to.include({ code: 'not-ready' });
    expect(store.state).to.deep.equal({ status: 'loading' });
  });
});

describe('LinkingStore.connect', () => {
  it('uses the latest gateway, even if an earlier one arrives after it', async () => {
    const { store, gateway } = await connectedStore();
    let arrive: (late: FakeGateway) => void = () => undefined;
    const late = new FakeGateway();
    store.connect(() => new Promise<FakeGateway>((resolve) => (arrive = resolve)));
    store.connect(async () => gateway);
    await gateway.loads.nth(2);
    arrive(late);
    await settled();
    expect(late.loads.count).to.equal(0);
    gateway.loads.last.resolve(adaWith());
    await settled();
    void failureOf(store.link());
    expect([late.links.count, gateway.links.count]).to.deep.equal([0, 1]);
  });
});
