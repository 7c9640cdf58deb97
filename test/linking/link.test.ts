import { expect } from '@open-wc/testing';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';
import { closed, connectedStore, failureOf, offline, readyStore, settled } from './connected-store.js';

const facebook = { name: 'facebook' };
const both = adaWith(adaGoogle, adaFacebook);

describe('LinkingStore.link', () => {
  it('asks the gateway in the task of the click, with all that it needs', async () => {
    const { store, gateway } = await readyStore(adaWith(adaGoogle), { allowUnverified: true });
    void store.link(facebook);
    expect(gateway.links.last.subject).to.equal(facebook);
    expect(gateway.links.last.context).to.deep.include({
      account: adaWith(adaGoogle),
      allowUnverified: true,
      language: 'fr-CA',
      way: 'window',
      signInFirst: false,
    });
  });

  it('shows what is linked, takes the list from the answer and tells the page', async () => {
    const { store, gateway, events } = await readyStore();
    const linked = store.link(facebook);
    gateway.links.last.resolve({ account: both, identity: adaFacebook, primaryChanged: false });
    await linked;
    const notice = { kind: 'linked', identity: adaFacebook };
    expect(store.state).to.deep.equal({ status: 'ready', account: both, activity: { kind: 'idle' }, notice });
    expect(events).to.deep.equal([
      { type: 'before-link', detail: { connection: facebook } },
      { type: 'identity-linked', detail: { identity: adaFacebook, identities: both.identities, primaryChanged: false } },
    ]);
    expect(gateway.loads.count).to.equal(1);
  });

  it('starts nothing if a listener prevents it', async () => {
    const { store, gateway } = await readyStore();
    const before = store.state;
    store.addEventListener('before-link', (event) => event.preventDefault());
    await store.link(facebook);
    expect(gateway.links.count).to.equal(0);
    expect(store.state).to.equal(before);
  });

  it('shows the window while it is open, and waits without one after it', async () => {
    const { store, gateway } = await readyStore();
    void failureOf(store.link(facebook));
    const window = new FakeWindow();
    gateway.links.last.context.windowChanged(window);
    expect(store.state).to.have.deep.property('activity', { kind: 'linking', connection: facebook, window });
    store.showWindow();
    expect(window.focused).to.equal(1);
    gateway.links.last.context.windowChanged(undefined);
    expect(store.state).to.have.deep.property('activity', { kind: 'linking', connection: facebook, window: undefined });
  });

  it('keeps the list when it fails, says what failed and tells it once', async () => {
    const { store, gateway, events } = await readyStore();
    const failure = failureOf(store.link(facebook));
    gateway.links.last.reject(offline);
    expect(await failure).to.equal(offline);
    expect(store.state).to.deep.include({ status: 'ready', account: adaWith(adaGoogle), activity: { kind: 'idle' } });
    expect(store.state).to.have.nested.property('notice.target').that.deep.equals({ operation: 'link', connection: facebook });
    expect(events.slice(1)).to.deep.equal([{ type: 'account-link-failed', detail: { operation: 'link', error: offline } }]);
  });

  it('calls a closed window no failure', async () => {
    const { store, gateway, types } = await readyStore();
    const failure = failureOf(store.link(facebook));
    gateway.links.last.reject(closed);
    expect(await failure).to.equal(closed);
    expect(store.state).to.have.nested.property('notice.kind', 'cancelled');
    expect(types()).to.deep.equal(['before-link']);
  });

  it('passes on that the session changed', async () => {
    const { store, gateway, events } = await readyStore();
    void failureOf(store.link(facebook));
    gateway.links.last.context.sessionChanged({ reason: 'linked', sub: 'facebook|2002' });
    expect(events.at(-1)).to.deep.equal({ type: 'session-changed', detail: { reason: 'linked', sub: 'facebook|2002' } });
  });

  it('says so if a closed window has left the session with the other account', async () => {
    const { store, gateway } = await readyStore();
    const failure = failureOf(store.link(facebook));
    gateway.links.last.context.sessionChanged({ reason: 'link-failed', sub: 'facebook|2002' });
    gateway.links.last.reject(closed);
    await failure;
    expect(store.state).to.have.property('notice').that.includes({ kind: 'cancelled', isSessionLost: true });
  });

  it('is refused before a list is shown, without a word to the page', async () => {
    const { store, gateway, events } = await connectedStore();
    expect(await failureOf(store.link(facebook))).to.include({ code: 'not-ready' });
    expect([gateway.links.count, events]).to.deep.equal([0, []]);
  });
});

describe('LinkingStore, one operation at a time', () => {
  it('joins a link that runs already', async () => {
    const { store, gateway, types } = await readyStore();
    const both = [failureOf(store.link(facebook)), failureOf(store.link({ name: 'facebook' }))];
    gateway.links.last.reject(offline);
    expect(await Promise.all(both)).to.deep.equal([offline, offline]);
    expect(gateway.links.count).to.equal(1);
    expect(types()).to.deep.equal(['before-link', 'account-link-failed']);
  });

  it('refuses another operation, and goes on with the first', async () => {
    const { store, gateway, types } = await readyStore();
    void failureOf(store.link(facebook));
    const refused = [store.link({ name: 'github' }), store.link(), store.unlink(adaGoogle), store.signIn()];
    for (const failure of await Promise.all(refused.map(failureOf))) expect(failure).to.include({ code: 'busy' });
    expect([gateway.links.count, gateway.unlinks.count, gateway.signIns.count]).to.deep.equal([1, 0, 0]);
    expect(store.state).to.have.nested.property('activity.kind', 'linking');
    expect(types()).to.deep.equal(['before-link']);
  });

  it('refuses to ask about an unlink meanwhile', async () => {
    const { store } = await readyStore();
    void failureOf(store.link(facebook));
    store.askToUnlink(adaGoogle);
    expect(store.state).to.have.nested.property('activity.kind', 'linking');
  });

  it('can start the next once one has ended', async () => {
    const { store, gateway } = await readyStore();
    const failure = failureOf(store.link(facebook));
    gateway.links.last.reject(offline);
    await failure;
    void failureOf(store.link({ name: 'github' }));
    expect(gateway.links.last.subject).to.deep.equal({ name: 'github' });
  });

  it('does not let an earlier refresh overwrite what was linked', async () => {
    const { store, gateway } = await readyStore();
    void store.refresh();
    const refresh = gateway.loads.last;
    const linked = store.link(facebook);
    gateway.links.last.resolve({ account: both, identity: adaFacebook, primaryChanged: false });
    refresh.resolve(adaWith());
    await linked;
    await settled();
    expect(refresh.isAborted).to.equal(true);
    expect(store.state).to.have.property('account', both);
  });
});
