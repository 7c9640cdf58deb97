import { expect } from '@open-wc/testing';
import { LinkingStore } from '../../src/linking/linking-store.js';
import type { AccountsGateway } from '../../src/domain/accounts-gateway.js';
import { adaWith } from '../support/accounts.js';
import { settled } from './connected-store.js';

function setUp() {
  const closed: string[] = [];
  const gateway = (name: string): AccountsGateway => ({
    load: async () => adaWith(),
    signIn: async () => undefined,
    link: () => Promise.reject(new Error()),
    unlink: () => Promise.reject(new Error()),
    close: () => closed.push(name),
  });
  const store = new LinkingStore(() => ({ language: 'en', allowUnverified: false, flow: 'auto', choosesPrimary: false, confirm: 'auto' }));
  return { store, gateway, closed };
}

describe('the gateway of a store', () => {
  it('is closed with the store, and when another takes its place', async () => {
    const { store, gateway, closed } = setUp();
    store.connect(async () => gateway('one'));
    await settled();
    expect(closed).to.deep.equal([]);
    store.connect(async () => gateway('two'));
    await settled();
    store.disconnect();
    expect(closed).to.deep.equal(['one', 'two']);
  });

  it('is closed when it comes too late', async () => {
    const { store, gateway, closed } = setUp();
    store.connect(async () => gateway('late'));
    store.disconnect();
    await settled();
    expect(closed).to.deep.equal(['late']);
  });

  it('is not closed by a list that a newer one has overtaken', async () => {
    const { store, gateway, closed } = setUp();
    store.connect(async () => gateway('one'));
    await settled();
    await Promise.all([store.refresh(), store.refresh()].map((refreshed) => refreshed.catch(() => undefined)));
    expect(closed).to.deep.equal([]);
  });
});
