import { expect } from '@open-wc/testing';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';
import { closed, connectedStore, failureOf, offline, readyStore, settled } from './connected-store.js';

async function signedOutStore() {
  const rig = await connectedStore();
  rig.gateway.loads.last.resolve(undefined);
  await settled();
  return rig;
}

describe('LinkingStore.signIn', () => {
  it('asks the gateway in the task of the click, and shows its window', async () => {
    const { store, gateway } = await signedOutStore();
    void failureOf(store.signIn());
    expect(gateway.signIns.last.context.language).to.equal('fr-CA');
    const window = new FakeWindow();
    gateway.signIns.last.context.windowChanged(window);
    expect(store.state).to.deep.equal({ status: 'signing-in', window });
  });

  it('loads the list after it', async () => {
    const { store, gateway, types } = await signedOutStore();
    const signedIn = store.signIn();
    gateway.signIns.last.resolve();
    (await gateway.loads.nth(2)).resolve(adaWith());
    await signedIn;
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith() });
    expect(types()).to.deep.equal(['identities-loaded']);
  });

  it('tells a list that cannot be loaded after it as a failed load', async () => {
    const { store, gateway, events } = await signedOutStore();
    const failure = failureOf(store.signIn());
    gateway.signIns.last.resolve();
    (await gateway.loads.nth(2)).reject(offline);
    expect(await failure).to.equal(offline);
    expect(events).to.deep.equal([{ type: 'account-link-failed', detail: { operation: 'load', error: offline } }]);
  });

  it('invites again when it fails, and says why', async () => {
    const { store, gateway, events } = await signedOutStore();
    const failure = failureOf(store.signIn());
    gateway.signIns.last.reject(offline);
    await failure;
    expect(store.state).to.have.property('status', 'signed-out');
    expect(store.state).to.have.nested.property('notice.error', offline);
    expect(events).to.deep.equal([{ type: 'account-link-failed', detail: { operation: 'sign-in', error: offline } }]);
  });

  it('mends a list that could not be loaded', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.reject(offline);
    await settled();
    const signedIn = store.signIn();
    gateway.signIns.last.resolve();
    (await gateway.loads.nth(2)).resolve(adaWith());
    await signedIn;
    expect(store.state).to.deep.include({ status: 'ready', notice: { kind: 'signed-in' } });
  });

  it('keeps a list that is shown, and expects its user', async () => {
    const { store, gateway } = await readyStore();
    const failure = failureOf(store.signIn());
    expect(gateway.signIns.last.context.expected).to.deep.equal(adaWith().user);
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith(adaGoogle) });
    gateway.signIns.last.reject(closed);
    await failure;
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith(adaGoogle), activity: { kind: 'idle' } });
  });
});

describe('LinkingStore.requestSignIn', () => {
  it('signs in unless the page does it itself, and says why', async () => {
    const { store, gateway, events } = await connectedStore();
    gateway.loads.last.resolve(undefined);
    await settled();
    store.addEventListener('sign-in-requested', (event) => event.preventDefault(), { once: true });
    await store.requestSignIn('signed-out');
    expect(gateway.signIns.count).to.equal(0);
    void store.requestSignIn('login-required');
    expect(gateway.signIns.count).to.equal(1);
    const reasons = events.filter(({ type }) => type === 'sign-in-requested').map(({ detail }) => detail);
    expect(reasons).to.deep.equal([{ reason: 'signed-out' }, { reason: 'login-required' }]);
  });

  it('tries again what failed if only the page can sign users in', async () => {
    const { store, gateway } = await readyStore();
    Object.assign(gateway, { signIn: undefined });
    expect(store.canSignIn).to.equal(false);
    void failureOf(store.requestSignIn('login-required', { operation: 'link', connection: { name: 'facebook' } }));
    expect(gateway.links.last.context.signInFirst).to.equal(false);
    gateway.links.last.reject(closed);
    await settled();
    void store.requestSignIn('login-required');
    expect(gateway.loads.count).to.equal(2);
  });
});

describe('LinkingStore.continue', () => {
  it('signs in and links in one go', async () => {
    const { store, gateway } = await readyStore();
    void failureOf(store.continue({ operation: 'link', connection: { name: 'facebook' } }));
    expect(gateway.links.last.context.signInFirst).to.equal(true);
    expect(gateway.signIns.count).to.equal(0);
  });

  it('signs in, loads the list and then unlinks what was to be unlinked', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle, adaFacebook));
    const done = store.continue({ operation: 'unlink', identity: adaGoogle });
    gateway.signIns.last.resolve();
    (await gateway.loads.nth(2)).resolve(adaWith(adaGoogle, adaFacebook));
    (await gateway.unlinks.nth(1)).resolve(adaWith(adaFacebook));
    await done;
    expect(store.state).to.have.deep.property('account', adaWith(adaFacebook));
  });
});
