import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { FakePromptGateway, askingStore, facebook, password, question, settled } from './fakes.js';

describe('PromptStore', () => {
  it('asks, with the oldest candidate chosen', async () => {
    const { store, told } = await askingStore();
    expect(store.state).to.include({ status: 'asking', chosen: password, canDecline: true });
    expect(told).to.deep.equal([]);
  });

  it('accepts the chosen candidate, tells it, and leaves the page', async () => {
    const { store, told, gateway } = await askingStore();
    store.choose(facebook);
    const accepted = store.accept();
    expect(gateway.accepting[0]?.candidate).to.equal(facebook);
    expect(gateway.accepting[0]?.context.way).to.equal('window');
    expect(store.state).to.have.nested.property('activity.kind', 'accepting');
    gateway.accepting[0]?.resolve(() => void gateway.left.push(`link, told ${told.join()}`));
    await accepted;
    expect(gateway.left).to.deep.equal(['link, told link-accepted facebook']);
    expect(store.state.status).to.equal('leaving');
  });

  it('stays if the account is linked without leaving', async () => {
    const { store, told, gateway } = await askingStore();
    const accepted = store.accept();
    gateway.accepting[0]?.resolve();
    await accepted;
    expect(store.state).to.deep.equal({ status: 'linked', candidate: password });
    expect(told).to.deep.equal([`link-accepted ${password.connection}`]);
  });

  it('tells a skip before it leaves', async () => {
    const { store, told, gateway } = await askingStore();
    store.decline();
    expect([told, gateway.left, store.state.status]).to.deep.equal([['link-skipped'], ['decline'], 'leaving']);
  });

  it('asks again, and says why, if the browser keeps the answer from leaving the page', async () => {
    const forbidden = new LinkError('not-configured', 'form-action');
    const { store, told } = await askingStore(new FakePromptGateway({ decline: (refused) => refused(forbidden) }));
    store.decline();
    expect(store.state).to.deep.include({ status: 'asking', notice: { kind: 'failed', error: forbidden } });
    expect(told).to.deep.equal(['link-skipped', 'account-link-failed not-configured']);
  });

  it('shows a skip if the page stays', async () => {
    const { store } = await askingStore(new FakePromptGateway({ decline: undefined }));
    store.decline();
    expect(store.state.status).to.equal('declined');
  });

  it('does not decline what is required, but for an outage', async () => {
    const required = await askingStore(undefined, { required: true });
    required.store.decline();
    expect(required.gateway.left).to.deep.equal([]);
    const enforced = await askingStore(undefined, { readQuestion: () => ({ ...question, required: true }) });
    expect(enforced.store.state).to.have.property('canDecline', false);
    const released = await askingStore(undefined, { required: true, readQuestion: () => ({ ...question, required: false }) });
    expect(released.store.state).to.have.property('canDecline', true);
  });

  it('says why a try failed, and lets the user try again', async () => {
    const { store, told, gateway } = await askingStore();
    const accepted = store.accept();
    gateway.accepting[0]?.reject(new LinkError('wrong-account', 'x'));
    await accepted;
    expect(store.state).to.have.nested.property('notice.error.code', 'wrong-account');
    expect(told).to.deep.equal(['account-link-failed wrong-account']);
    void store.accept();
    expect(store.state).to.have.property('notice', undefined);
  });

  it('takes a closed window for a change of mind', async () => {
    const { store, told, gateway } = await askingStore();
    const accepted = store.accept();
    gateway.accepting[0]?.reject(new LinkError('popup-closed', 'x'));
    await accepted;
    expect(store.state).to.have.nested.property('notice.kind', 'cancelled');
    expect(told).to.deep.equal([]);
  });

  it('lets the tenant finish what it works on already', async () => {
    const { store, gateway } = await askingStore();
    void store.accept();
    store.cancel();
    expect([store.isAsking, gateway.accepting[0]?.context.signal.aborted]).to.deep.equal([false, false]);
  });

  it('ends a sign-in that waits for the user', async () => {
    const { store, gateway } = await askingStore();
    const accepted = store.accept();
    gateway.accepting[0]?.context.windowChanged({ focus: () => undefined });
    store.cancel();
    await accepted;
    expect(gateway.accepting[0]?.context.signal.aborted).to.equal(true);
    expect(store.state).to.have.nested.property('notice.kind', 'cancelled');
  });

  it('does one thing at a time', async () => {
    const { store, gateway } = await askingStore();
    void store.accept();
    void store.accept();
    store.choose(facebook);
    store.decline();
    expect([gateway.accepting.length, gateway.left]).to.deep.equal([1, []]);
    expect(store.state).to.have.property('chosen', password);
  });

  it('signs in in the page’s place where that is wanted', async () => {
    const redirect = await askingStore(undefined, { flow: 'redirect' });
    void redirect.store.accept();
    const blocked = await askingStore();
    void blocked.store.accept('page');
    for (const { gateway } of [redirect, blocked]) expect(gateway.accepting[0]?.context.way).to.equal('page');
  });

  it('goes on with a sign-in that the page was left for', async () => {
    const gateway = new FakePromptGateway({
      resume: () => ({
        connection: 'facebook',
        finish: (candidate) => Promise.resolve(() => void gateway.left.push(candidate.connection)),
      }),
    });
    const { told } = await askingStore(gateway);
    await settled();
    expect([gateway.left, told]).to.deep.equal([['facebook'], ['link-accepted facebook']]);
  });

  it('ends with the element, and says nothing more', async () => {
    const { store, told, gateway } = await askingStore();
    const accepted = store.accept();
    store.disconnect();
    await accepted;
    expect(gateway.accepting[0]?.context.signal.aborted).to.equal(true);
    expect([store.state, told]).to.deep.equal([{ status: 'loading' }, []]);
  });

  it('shows the reason for which the tenant asks again', async () => {
    const { store, told } = await askingStore(undefined, { readQuestion: () => ({ ...question, reason: 'stale-login' }) });
    expect(store.state).to.have.nested.property('notice.error.code', 'stale-login');
    expect(told).to.deep.equal([]);
  });

  it('has a way on if there is nothing to ask', async () => {
    const { store, told, gateway } = await askingStore(undefined, { readQuestion: () => 'expired' });
    expect(store.state).to.deep.equal({ status: 'unusable', why: 'expired', canGoOn: true });
    store.goOn();
    expect([gateway.left, told]).to.deep.equal([['goOn'], ['account-link-failed invalid-token']]);
  });

  it('says why it cannot ask', async () => {
    const { store, told } = await askingStore();
    store.connect(() => Promise.reject(new LinkError('not-configured', 'x')));
    await settled();
    expect(store.state).to.have.nested.property('error.code', 'not-configured');
    expect(told).to.deep.equal(['account-link-failed not-configured']);
  });
});
