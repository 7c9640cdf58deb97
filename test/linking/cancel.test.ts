import { expect } from '@open-wc/testing';
import { adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';
import { connectedStore, failureOf, readyStore, settled } from './connected-store.js';

describe('LinkingStore.cancel', () => {
  it('ends a link whose window is open, calmly', async () => {
    const { store, gateway, types } = await readyStore();
    const failure = failureOf(store.link({ name: 'facebook' }));
    gateway.links.last.context.windowChanged(new FakeWindow());
    await store.cancel();
    expect(gateway.links.last.isAborted).to.equal(true);
    expect(await failure).to.include({ code: 'aborted' });
    expect(store.state).to.have.nested.property('notice.kind', 'cancelled');
    expect(types()).to.deep.equal(['before-link']);
  });

  it('lets the tenant finish what it works on already, and resolves after it', async () => {
    const { store, gateway } = await readyStore();
    void store.unlink(adaGoogle);
    let isCancelled = false;
    const cancelled = store.cancel().then(() => (isCancelled = true));
    await settled();
    expect([gateway.unlinks.last.isAborted, isCancelled]).to.deep.equal([false, false]);
    gateway.unlinks.last.resolve(adaWith());
    await cancelled;
    expect(store.state).to.have.nested.property('notice.kind', 'unlinked');
  });

  it('lets a link go on once its window is gone', async () => {
    const { store, gateway } = await readyStore();
    void failureOf(store.link());
    gateway.links.last.context.windowChanged(new FakeWindow());
    gateway.links.last.context.windowChanged(undefined);
    void store.cancel();
    await settled();
    expect(gateway.links.last.isAborted).to.equal(false);
  });

  it('shows no window that is told of after the end', async () => {
    const { store, gateway } = await readyStore();
    const failure = failureOf(store.link());
    gateway.links.last.context.windowChanged(new FakeWindow());
    await store.cancel();
    await failure;
    gateway.links.last.context.windowChanged(new FakeWindow());
    expect(store.state).to.have.deep.property('activity', { kind: 'idle' });
  });

  it('takes a question back', async () => {
    const { store } = await readyStore();
    store.askToUnlink(adaGoogle);
    await store.cancel();
    expect(store.state).to.deep.include({ activity: { kind: 'idle' }, notice: undefined });
  });

  it('ends a sign-in whose window is open', async () => {
    const { store, gateway } = await connectedStore();
    gateway.loads.last.resolve(undefined);
    await settled();
    const failure = failureOf(store.signIn());
    gateway.signIns.last.context.windowChanged(new FakeWindow());
    await store.cancel();
    expect(await failure).to.include({ code: 'aborted' });
    expect(store.state).to.deep.equal({ status: 'signed-out', notice: { kind: 'cancelled', target: { operation: 'sign-in' } } });
  });

  it('does nothing if nothing runs', async () => {
    const { store } = await readyStore();
    const before = store.state;
    await store.cancel();
    expect(store.state).to.equal(before);
  });
});
