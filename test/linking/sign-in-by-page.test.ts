import { expect } from '@open-wc/testing';
import type { PendingSignIn, Wish } from '../../src/domain/accounts-gateway.js';
import type { User } from '../../src/domain/profile.js';
import { LinkError } from '../../src/domain/link-error.js';
import { LinkingStore } from '../../src/linking/linking-store.js';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway } from '../support/fake-gateway.js';
import { connectedStore, failureOf, offline, readyStore, settings, settled } from './connected-store.js';

const identity = { provider: adaGoogle.provider, userId: adaGoogle.userId };

/** A store of a page that is back from a sign-in, which the test lets end. */
async function backStore(wish?: Wish, expected?: User) {
  const gateway = new FakeGateway();
  let settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  const finish: PendingSignIn['finish'] = () => new Promise((resolve, reject) => (settle = { resolve, reject }));
  Object.assign(gateway, { resume: () => ({ operation: 'sign-in', finish, ...(wish && { wish }), ...(expected && { expected }) }) });
  const store = new LinkingStore(() => settings);
  store.connect(async () => gateway);
  await settled();
  return { store, gateway, end: () => settle?.resolve(), fail: (error: unknown) => settle?.reject(error) };
}

describe('LinkingStore, back from a sign-in', () => {
  it('finishes it before it asks for the list', async () => {
    const { store, gateway, end } = await backStore();
    expect(store.state).to.deep.equal({ status: 'signing-in', window: undefined });
    expect(gateway.loads.count).to.equal(0);
    end();
    (await gateway.loads.nth(1)).resolve(adaWith());
    await settled();
    expect(store.state).to.deep.equal({ status: 'ready', account: adaWith(), activity: { kind: 'idle' }, notice: { kind: 'signed-in' } });
  });

  it('goes on to link in the page’s place', async () => {
    const { gateway, end } = await backStore({ operation: 'link', connection: { name: 'facebook' }, changesMetadata: false });
    end();
    (await gateway.loads.nth(1)).resolve(adaWith());
    const link = await gateway.links.nth(1);
    expect([link.subject?.name, link.context.way]).to.deep.equal(['facebook', 'page']);
  });

  it('goes on to unlink', async () => {
    const { gateway, end } = await backStore({ operation: 'unlink', identity });
    end();
    (await gateway.loads.nth(1)).resolve(adaWith(adaGoogle));
    expect((await gateway.unlinks.nth(1)).subject).to.deep.include(identity);
  });

  it('goes on with nothing if nobody is signed in all the same', async () => {
    const { store, gateway, end } = await backStore({ operation: 'unlink', identity });
    end();
    (await gateway.loads.nth(1)).resolve(undefined);
    await settled();
    expect(store.state).to.deep.equal({ status: 'signed-out' });
    expect(gateway.unlinks.count).to.equal(0);
  });

  it('invites again if it failed, and says why', async () => {
    const { store, gateway, fail } = await backStore();
    fail(offline);
    await settled();
    expect(store.state).to.have.nested.property('notice.error', offline);
    expect(store.state.status).to.equal('signed-out');
    (await gateway.loads.nth(1)).resolve(undefined);
    await settled();
    expect(store.state).to.have.nested.property('notice.error', offline);
  });

  it('shows the list of who is signed in all the same, beside what failed', async () => {
    const { store, gateway, fail } = await backStore(undefined, adaWith().user);
    fail(offline);
    (await gateway.loads.nth(1)).resolve(adaWith());
    await settled();
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith() });
    expect(store.state).to.have.nested.property('notice.error', offline);
  });

  it('takes nobody else for who has to sign in, and has that one sign in the next time', async () => {
    const { store, gateway, fail } = await backStore(undefined, adaWith().user);
    fail(offline);
    (await gateway.loads.nth(1)).resolve({ ...adaWith(), user: { userId: 'facebook|1', profile: {} } });
    await settled();
    expect(store.state).to.deep.include({ status: 'signed-out', expected: adaWith().user });
    void failureOf(store.signIn());
    expect(gateway.signIns.last.context.expected).to.deep.equal(adaWith().user);
  });

  it('is still one step away if the user turned back from it', async () => {
    const { store, gateway, fail } = await backStore();
    fail(new LinkError('popup-closed', 'back'));
    (await gateway.loads.nth(1)).reject(new LinkError('mfa-required', 'once more'));
    await settled();
    expect(store.state).to.deep.include({ status: 'signed-out', needsStep: true });
    expect(store.state).to.have.nested.property('notice.kind', 'cancelled');
  });

  it('goes on with what was wanted, though the list came by another request', async () => {
    const { store, gateway, end } = await backStore({ operation: 'unlink', identity });
    end();
    await gateway.loads.nth(1);
    void store.refresh();
    (await gateway.loads.nth(2)).resolve(adaWith(adaGoogle));
    expect((await gateway.unlinks.nth(1)).subject).to.deep.include(identity);
  });
});

describe('LinkingStore, in the page’s place', () => {
  it('signs in there if the page says so', async () => {
    const { store, gateway } = await connectedStore({ flow: 'redirect' });
    gateway.loads.last.resolve(undefined);
    await settled();
    void failureOf(store.signIn());
    expect(gateway.signIns.last.context.way).to.equal('page');
  });

  it('takes along what to go on with', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle), { flow: 'redirect', mergeMetadata: (kept) => kept });
    void failureOf(store.continue({ operation: 'link', connection: { name: 'facebook' } }));
    const { way, wish, expected } = gateway.signIns.last.context as { way: string; wish?: Wish; expected?: unknown };
    expect([way, wish]).to.deep.equal(['page', { operation: 'link', connection: { name: 'facebook' }, changesMetadata: true }]);
    expect(expected).to.deep.equal(adaWith().user);
  });

  it('keeps of an identity only what names it', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle), { flow: 'redirect' });
    void failureOf(store.continue({ operation: 'unlink', identity: adaGoogle }));
    expect((gateway.signIns.last.context as { wish?: Wish }).wish).to.deep.equal({ operation: 'unlink', identity });
  });

  it('signs in again there, and then links, if a window for both was blocked', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle));
    const linked = failureOf(store.continue({ operation: 'link', connection: { name: 'facebook' } }));
    gateway.links.last.reject(new LinkError('popup-blocked', 'blocked'));
    await linked;
    const { state } = store;
    const target = state.status === 'ready' && state.notice && 'target' in state.notice ? state.notice.target : undefined;
    if (target) void failureOf(store.continueInTab(target));
    const { way, wish, expected } = gateway.signIns.last.context as { way: string; wish?: Wish; expected?: unknown };
    expect([way, wish]).to.deep.equal(['page', { operation: 'link', connection: { name: 'facebook' }, changesMetadata: false }]);
    expect(expected).to.deep.equal(adaWith().user);
  });

  it('goes on to unlink, if the window for the sign-in before it was blocked', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle));
    const unlinked = failureOf(store.continue({ operation: 'unlink', identity: adaGoogle }));
    gateway.signIns.last.reject(new LinkError('popup-blocked', 'blocked'));
    await unlinked;
    const { state } = store;
    const target = state.status === 'ready' && state.notice && 'target' in state.notice ? state.notice.target : undefined;
    if (target) void failureOf(store.continueInTab(target));
    expect((gateway.signIns.last.context as { wish?: Wish }).wish).to.deep.equal({ operation: 'unlink', identity });
  });

  it('goes on in the page if the gateway knows no way to leave it', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle), { flow: 'redirect' });
    void failureOf(store.continue({ operation: 'unlink', identity: adaGoogle }));
    gateway.signIns.last.resolve();
    (await gateway.loads.nth(2)).resolve(adaWith(adaGoogle));
    expect((await gateway.unlinks.nth(1)).subject).to.deep.include(identity);
  });

  it('links there if a window was blocked', async () => {
    const { store, gateway } = await readyStore();
    void failureOf(store.continueInTab({ operation: 'link', connection: { name: 'facebook' } }));
    expect(gateway.links.last.context.way).to.equal('page');
  });

  it('is not offered if the page forbids it', () => {
    expect(new LinkingStore(() => ({ ...settings, flow: 'popup' })).mayLeave).to.equal(false);
    expect(new LinkingStore(() => settings).mayLeave).to.equal(true);
  });
});
