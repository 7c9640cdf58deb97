import { expect } from '@open-wc/testing';
import type { LinkingStore } from '../../src/linking/linking-store.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway, FakeWindow } from '../support/fake-gateway.js';
import { connectedStore, failureOf, offline, readyStore, settled } from './connected-store.js';

type Rig = Awaited<ReturnType<typeof readyStore>>;
type Start = (rig: Rig) => { signal: AbortSignal; succeed: () => void; fail: () => void; ended: Promise<unknown> };

const starts: Record<string, Start> = {
  refresh: ({ store, gateway }) => {
    const ended = failureOf(store.refresh());
    const { context, resolve, reject } = gateway.loads.last;
    return { ended, signal: context.signal, succeed: () => resolve(adaWith()), fail: () => reject(offline) };
  },
  link: ({ store, gateway }) => {
    const ended = failureOf(store.link({ name: 'facebook' }));
    const { context, resolve, reject } = gateway.links.last;
    const result = { account: adaWith(adaFacebook), identity: adaFacebook, primaryChanged: false };
    return { ended, signal: context.signal, succeed: () => resolve(result), fail: () => reject(offline) };
  },
  unlink: ({ store, gateway }) => {
    const ended = failureOf(store.unlink(adaGoogle));
    const { context, resolve, reject } = gateway.unlinks.last;
    return { ended, signal: context.signal, succeed: () => resolve(adaWith()), fail: () => reject(offline) };
  },
  'sign-in': ({ store, gateway }) => {
    const ended = failureOf(store.signIn());
    const { context, resolve, reject } = gateway.signIns.last;
    return { ended, signal: context.signal, succeed: () => resolve(), fail: () => reject(offline) };
  },
};

/** Ends the store's life; what it tells and shows after that is counted. */
async function changesAfterDisconnect(store: LinkingStore, rig: Rig, act: () => unknown) {
  store.disconnect();
  rig.events.length = 0;
  let changes = 0;
  store.addEventListener('state-changed', () => changes++);
  act();
  await settled();
  return { changes, events: rig.types() };
}

describe('LinkingStore.disconnect', () => {
  for (const [name, start] of Object.entries(starts)) {
    it(`aborts a ${name}, whose end changes and tells nothing`, async () => {
      const rig = await readyStore();
      const { signal, ended } = start(rig);
      expect(await changesAfterDisconnect(rig.store, rig, () => ended)).to.deep.equal({ changes: 0, events: [] });
      expect(signal.aborted).to.equal(true);
      expect(rig.store.state).to.deep.equal({ status: 'loading' });
      await ended;
    });

    it(`does not mind a ${name} that succeeds in the same moment`, async () => {
      const rig = await readyStore();
      const { succeed } = start(rig);
      succeed();
      expect(await changesAfterDisconnect(rig.store, rig, () => undefined)).to.deep.equal({ changes: 0, events: [] });
    });

    it(`does not mind a ${name} that fails in the same moment`, async () => {
      const rig = await readyStore();
      const { fail } = start(rig);
      fail();
      expect(await changesAfterDisconnect(rig.store, rig, () => undefined)).to.deep.equal({ changes: 0, events: [] });
    });
  }

  it('ends the first load', async () => {
    const { store, gateway, events } = await connectedStore();
    store.disconnect();
    gateway.loads.last.resolve(adaWith());
    await settled();
    expect([gateway.loads.last.isAborted, store.state.status, events]).to.deep.equal([true, 'loading', []]);
  });

  it('takes no window from an operation that it has ended', async () => {
    const rig = await readyStore();
    starts['link']?.(rig);
    const act = () => rig.gateway.links.last.context.windowChanged(new FakeWindow());
    expect(await changesAfterDisconnect(rig.store, rig, act)).to.deep.equal({ changes: 0, events: [] });
  });
});

describe('LinkingStore, connected again', () => {
  it('starts over, with nothing of before', async () => {
    const { store, gateway } = await readyStore();
    void failureOf(store.link({ name: 'facebook' }));
    const next = new FakeGateway();
    store.connect(async () => next);
    expect(store.state).to.deep.equal({ status: 'loading' });
    (await next.loads.nth(1)).resolve(adaWith());
    await settled();
    expect(store.state).to.deep.equal({ status: 'ready', account: adaWith(), activity: { kind: 'idle' } });
    expect(gateway.links.last.isAborted).to.equal(true);
  });

  it('can run the same operation at once, while the one before still ends', async () => {
    const { store, gateway } = await readyStore();
    void failureOf(store.link({ name: 'facebook' }));
    store.connect(async () => gateway);
    (await gateway.loads.nth(2)).resolve(adaWith());
    await settled();
    void failureOf(store.link({ name: 'facebook' }));
    expect(gateway.links.count).to.equal(2);
    expect(gateway.links.last.isAborted).to.equal(false);
  });
});
