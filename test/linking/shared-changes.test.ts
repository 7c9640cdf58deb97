import { expect } from '@open-wc/testing';
import { SharedChanges } from '../../src/linking/shared-changes.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { connectedStore, readyStore, settled } from './connected-store.js';

const name = 'account-link';

/** Until what has been posted before is delivered: channels keep the order. */
async function delivered(): Promise<void> {
  const [sender, receiver] = [new BroadcastChannel('order'), new BroadcastChannel('order')];
  await new Promise((resolve) => {
    receiver.onmessage = resolve;
    sender.postMessage(0);
  });
  sender.close();
  receiver.close();
}

async function sharing(rig: Awaited<ReturnType<typeof readyStore>>) {
  const changes = new SharedChanges(rig.store);
  changes.open();
  return { ...rig, changes };
}

describe('SharedChanges', () => {
  let listener: BroadcastChannel;
  let heard: unknown[];

  beforeEach(() => {
    heard = [];
    listener = new BroadcastChannel(name);
    listener.onmessage = ({ data }) => heard.push(data);
  });

  afterEach(() => listener.close());

  it('tells whose list has changed, and nothing else', async () => {
    const { store, gateway, changes } = await sharing(await readyStore());
    void store.unlink(adaGoogle);
    gateway.unlinks.last.resolve(adaWith());
    await settled();
    await delivered();
    changes.close();
    expect(heard).to.deep.equal([{ user: 'auth0|ada' }]);
  });

  it('tells those who know the account by the user it had before its primary changed', async () => {
    const { store, gateway, changes } = await sharing(await readyStore());
    void store.link({ name: 'facebook' });
    const user = { userId: 'facebook|1', profile: {} };
    const identity = { ...adaFacebook, isPrimary: true };
    gateway.links.last.resolve({ account: { user, identities: [identity] }, identity, primaryChanged: true });
    await settled();
    await delivered();
    changes.close();
    expect(heard).to.deep.equal([{ user: 'auth0|ada' }, { user: 'facebook|1' }]);
  });

  it('makes up for a change that was told while the list was on its way', async () => {
    const { gateway, changes } = await sharing(await connectedStore());
    listener.postMessage({ user: 'auth0|ada' });
    await delivered();
    gateway.loads.last.resolve(adaWith());
    (await gateway.loads.nth(2)).resolve(adaWith(adaFacebook));
    await settled();
    changes.close();
    expect(gateway.loads.count).to.equal(2);
  });

  it('loads once more for any number of changes that are told while it loads', async () => {
    const { gateway, changes } = await sharing(await readyStore());
    for (let count = 0; count < 300; count += 1) listener.postMessage({ user: 'auth0|ada' });
    await delivered();
    gateway.loads.last.resolve(adaWith());
    (await gateway.loads.nth(3)).resolve(adaWith());
    await settled();
    changes.close();
    expect(gateway.loads.count).to.equal(3);
  });

  it('goes without telling if the browser gives no channel', async () => {
    const { store } = await readyStore();
    const { BroadcastChannel } = globalThis;
    const changes = new SharedChanges(store);
    try {
      Object.assign(globalThis, {
        BroadcastChannel: function () {
          throw new DOMException('', 'SecurityError');
        },
      });
      changes.open();
    } finally {
      Object.assign(globalThis, { BroadcastChannel });
    }
    changes.close();
    expect(store.state.status).to.equal('ready');
  });

  it('loads again when another changed the list of the same user', async () => {
    const { store, gateway, changes } = await sharing(await readyStore());
    listener.postMessage({ user: 'auth0|ada' });
    (await gateway.loads.nth(2)).resolve(adaWith(adaFacebook));
    await settled();
    changes.close();
    expect(store.state).to.have.nested.property('account.identities[1].provider', 'facebook');
  });

  for (const message of [{ user: 'auth0|grace' }, {}, null, 'auth0|ada']) {
    it(`does not heed ${JSON.stringify(message)}`, async () => {
      const { gateway, changes } = await sharing(await readyStore());
      listener.postMessage(message);
      await delivered();
      changes.close();
      expect(gateway.loads.count).to.equal(1);
    });
  }

  it('does not heed anyone while no list is shown', async () => {
    const { gateway, changes } = await sharing(await connectedStore());
    listener.postMessage({ user: undefined });
    await delivered();
    changes.close();
    expect(gateway.loads.count).to.equal(1);
  });

  it('tells of a sign-in, so that others look who is signed in', async () => {
    const { store, gateway, changes } = await sharing(await connectedStore());
    gateway.loads.last.resolve(undefined);
    await settled();
    void store.signIn();
    gateway.signIns.last.resolve();
    (await gateway.loads.nth(2)).resolve(adaWith());
    await settled();
    await delivered();
    changes.close();
    expect(heard).to.deep.equal([{ user: 'auth0|ada' }]);
  });

  it('looks who is signed in when another has signed in', async () => {
    const { store, gateway, changes } = await sharing(await connectedStore());
    gateway.loads.last.resolve(undefined);
    await settled();
    listener.postMessage({ user: 'auth0|ada' });
    (await gateway.loads.nth(2)).resolve(adaWith());
    await settled();
    changes.close();
    expect(store.state.status).to.equal('ready');
  });

  it('hears nothing once it is closed', async () => {
    const { gateway, changes } = await sharing(await readyStore());
    changes.close();
    listener.postMessage({ user: 'auth0|ada' });
    await delivered();
    expect(gateway.loads.count).to.equal(1);
  });
});
