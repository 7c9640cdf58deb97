import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { adaFacebook, adaGoogle, adaPassword, adaWith } from '../support/accounts.js';
import { failureOf, offline, readyStore } from './connected-store.js';

describe('LinkingStore.askToUnlink', () => {
  it('asks about one identity at a time, and sends nothing', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle, adaFacebook));
    store.askToUnlink(adaGoogle);
    store.askToUnlink(adaFacebook);
    expect(store.state).to.have.deep.property('activity', { kind: 'confirming', identity: adaFacebook });
    expect(gateway.unlinks.count).to.equal(0);
  });
});

describe('LinkingStore.unlink', () => {
  it('takes the list from the answer and tells the page', async () => {
    const { store, gateway, events } = await readyStore();
    const unlinked = store.unlink(adaGoogle);
    expect(store.state).to.have.deep.property('activity', { kind: 'unlinking', identity: adaGoogle });
    gateway.unlinks.last.resolve(adaWith());
    await unlinked;
    const notice = { kind: 'unlinked', identity: adaGoogle };
    expect(store.state).to.deep.equal({ status: 'ready', account: adaWith(), activity: { kind: 'idle' }, notice });
    expect(events).to.deep.equal([
      { type: 'before-unlink', detail: { identity: adaGoogle } },
      { type: 'identity-unlinked', detail: { identity: adaGoogle, identities: adaWith().identities } },
    ]);
    expect(gateway.loads.count).to.equal(1);
  });

  it('finds the identity by provider and user id', async () => {
    const { store, gateway } = await readyStore();
    void store.unlink({ provider: 'google-oauth2', userId: '1001' });
    expect(gateway.unlinks.last.subject).to.equal(adaGoogle);
    expect(gateway.unlinks.last.context.account).to.deep.equal(adaWith(adaGoogle));
  });

  it('refuses the main identity and one of another account, before it asks or tells anybody', async () => {
    const { store, gateway, types } = await readyStore();
    expect(await failureOf(store.unlink(adaPassword))).to.include({ code: 'primary-identity' });
    expect(await failureOf(store.unlink(adaFacebook))).to.include({ code: 'not-ready' });
    expect([gateway.unlinks.count, types()]).to.deep.equal([0, []]);
  });

  it('takes the question back if a listener prevents it', async () => {
    const { store, gateway } = await readyStore();
    store.addEventListener('before-unlink', (event) => event.preventDefault());
    store.askToUnlink(adaGoogle);
    await store.unlink(adaGoogle);
    expect(gateway.unlinks.count).to.equal(0);
    expect(store.state).to.have.deep.property('activity', { kind: 'idle' });
  });

  it('keeps the list when it fails, and tells it once', async () => {
    const { store, gateway, events } = await readyStore();
    const failure = failureOf(store.unlink(adaGoogle));
    gateway.unlinks.last.reject(offline);
    expect(await failure).to.equal(offline);
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith(adaGoogle), activity: { kind: 'idle' } });
    expect(store.state).to.have.deep.nested.property('notice.target', { operation: 'unlink', identity: adaGoogle });
    expect(events.slice(1)).to.deep.equal([{ type: 'account-link-failed', detail: { operation: 'unlink', error: offline } }]);
  });

  it('joins an unlink of the same identity, and refuses one of another', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle, adaFacebook));
    const joined = [store.unlink(adaGoogle), store.unlink(adaGoogle)];
    const refused = await failureOf(store.unlink(adaFacebook));
    expect(refused).to.be.instanceOf(LinkError);
    gateway.unlinks.last.resolve(adaWith(adaFacebook));
    await Promise.all(joined);
    expect(gateway.unlinks.count).to.equal(1);
  });
});
