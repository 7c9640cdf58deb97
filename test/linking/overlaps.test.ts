import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeGateway, FakeWindow } from '../support/fake-gateway.js';
import { connectedStore, failureOf, offline, readyStore, settled } from './connected-store.js';

const consent = new LinkError('consent-required', 'consent');

describe('LinkingStore, when operations overlap', () => {
  it('makes up for a refresh that a link cut off and that then failed', async () => {
    const { store, gateway } = await readyStore();
    let isDone = false;
    const refreshed = store.refresh().then(() => (isDone = true));
    const failure = failureOf(store.link({ name: 'facebook' }));
    gateway.links.last.reject(offline);
    await failure;
    expect(isDone).to.equal(false);
    (await gateway.loads.nth(3)).resolve(adaWith(adaFacebook));
    await refreshed;
    expect(store.state).to.have.nested.property('account.identities[1].provider', 'facebook');
  });

  it('takes the list that a link brings for a refresh that it cut off', async () => {
    const { store, gateway } = await readyStore();
    const refreshed = store.refresh();
    void store.link({ name: 'facebook' });
    gateway.links.last.resolve({ account: adaWith(adaGoogle, adaFacebook), identity: adaFacebook, primaryChanged: false });
    await refreshed;
    expect(gateway.loads.count).to.equal(2);
  });

  it('does not make up for a refresh once the element is gone', async () => {
    const { store, gateway } = await readyStore();
    void store.refresh();
    void failureOf(store.link({ name: 'facebook' }));
    store.disconnect();
    await settled();
    expect(gateway.loads.count).to.equal(2);
  });

  it('keeps the question before an unlink when a refresh fails', async () => {
    const { store, gateway } = await readyStore();
    const failure = failureOf(store.refresh());
    store.askToUnlink(adaGoogle);
    gateway.loads.last.reject(offline);
    await failure;
    expect(store.state).to.have.nested.property('activity.kind', 'confirming');
    expect(store.state).to.have.nested.property('notice.error.code', 'network');
  });

  it('is not busy with a window that is told of after the link has ended', async () => {
    const { store, gateway } = await readyStore();
    const linked = store.link({ name: 'facebook' });
    const { context } = gateway.links.last;
    gateway.links.last.resolve({ account: adaWith(adaFacebook), identity: adaFacebook, primaryChanged: false });
    await linked;
    context.windowChanged(new FakeWindow());
    expect(store.state).to.have.nested.property('activity.kind', 'idle');
  });

  it('gives each removal an error of its own', async () => {
    const errors: unknown[] = [];
    for (const { store } of [await readyStore(), await readyStore()]) {
      const failure = failureOf(store.link());
      store.disconnect();
      errors.push(await failure);
    }
    expect(errors[0]).to.include({ code: 'aborted' });
    expect(errors[0]).not.to.equal(errors[1]);
  });
});

describe('LinkingStore, on who has to sign in', () => {
  it('remembers whom it expects when the list wants one more step after the sign-in', async () => {
    const { store, gateway } = await readyStore();
    gateway.loads.last.resolve(undefined);
    store.disconnect();
    const expected = adaWith().user;
    const next = new FakeGateway();
    Object.assign(next, { resume: () => ({ operation: 'sign-in', expected, finish: async () => undefined }) });
    store.connect(async () => next);
    (await next.loads.nth(1)).reject(consent);
    await settled();
    expect(store.state).to.deep.include({ status: 'signed-out', needsStep: true });
    expect(store.state).to.have.nested.property('expected.userId', 'auth0|ada');
  });

  it('expects who left the page for a link if nobody is signed in when it is back', async () => {
    const gateway = new FakeGateway();
    const expected = adaWith().user;
    Object.assign(gateway, {
      resume: () => ({ operation: 'link', connection: undefined, expected, finish: () => Promise.reject(offline) }),
    });
    const { store } = await connectedStore();
    store.connect(async () => gateway);
    (await gateway.loads.nth(1)).resolve(undefined);
    await settled();
    expect(store.state).to.have.nested.property('expected.userId', 'auth0|ada');
    expect(store.state).to.have.nested.property('notice.kind', 'cancelled');
  });

  it('expects who left the page for a link if the list fails when it is back', async () => {
    const gateway = new FakeGateway();
    const expected = adaWith().user;
    Object.assign(gateway, {
      resume: () => ({ operation: 'link', connection: undefined, expected, finish: () => Promise.reject(offline) }),
    });
    const { store } = await connectedStore();
    store.connect(async () => gateway);
    (await gateway.loads.nth(1)).reject(offline);
    await settled();
    expect(store.state).to.have.property('status', 'failed');
    const refreshed = store.refresh();
    (await gateway.loads.nth(2)).resolve({ ...adaWith(), user: { userId: 'auth0|bob', profile: {} } });
    await refreshed;
    expect(store.state).to.have.property('status', 'signed-out');
    store.signIn().catch(() => undefined);
    expect(gateway.signIns.last.context.expected).to.deep.equal(expected);
  });

  it('expects the user of the list again after a sign-in whose list fails', async () => {
    const { store, gateway } = await readyStore();
    store.refresh().catch(() => undefined);
    (await gateway.loads.nth(2)).resolve(undefined);
    await settled();
    const expected = adaWith().user;
    const next = new FakeGateway();
    Object.assign(next, { resume: () => ({ operation: 'sign-in', expected, finish: async () => undefined }) });
    store.disconnect();
    store.connect(async () => next);
    (await next.loads.nth(1)).reject(offline);
    await settled();
    expect(store.state).to.have.property('status', 'failed');
    store.signIn().catch(() => undefined);
    expect(next.signIns.last.context.expected).to.deep.equal(expected);
  });
});

describe('what an operation resolves with', () => {
  it('is what was linked', async () => {
    const { store, gateway } = await readyStore();
    const outcome = store.link({ name: 'facebook' });
    const account = adaWith(adaGoogle, adaFacebook);
    gateway.links.last.resolve({ account, identity: adaFacebook, primaryChanged: false });
    expect(await outcome).to.deep.equal({ status: 'linked', identity: adaFacebook, identities: account.identities, primaryChanged: false });
  });

  it('is what an unlink has left', async () => {
    const { store, gateway } = await readyStore();
    const outcome = store.unlink(adaGoogle);
    gateway.unlinks.last.resolve(adaWith());
    expect(await outcome).to.deep.equal({ status: 'unlinked', identities: adaWith().identities });
  });

  it('is "prevented" if a listener prevented it', async () => {
    const { store, gateway } = await readyStore();
    for (const type of ['before-link', 'before-unlink']) store.addEventListener(type, (event) => event.preventDefault());
    expect([await store.link(), await store.unlink(adaGoogle)]).to.deep.equal([{ status: 'prevented' }, { status: 'prevented' }]);
    expect([gateway.links.count, gateway.unlinks.count]).to.deep.equal([0, 0]);
  });

  it('is "left" if the page is being left, and the list stays as it is until then', async () => {
    const { store, gateway } = await readyStore();
    Object.assign(gateway, { link: async () => 'left' });
    expect(await store.link({ name: 'facebook' })).to.deep.equal({ status: 'left' });
    expect(store.state).to.have.nested.property('activity.kind', 'linking');
  });

  it('names both operations if another one is in progress', async () => {
    const { store } = await readyStore();
    void failureOf(store.link({ name: 'facebook' }));
    const error = await failureOf(store.unlink(adaGoogle));
    expect(error).to.include({ code: 'busy' });
    expect(String(error)).to.contain('Cannot start "unlink google-oauth2|').and.to.contain('"link facebook" is in progress');
  });
});
