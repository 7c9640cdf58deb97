import { expect } from '@open-wc/testing';
import type { Account } from '../../../src/domain/accounts-gateway.js';
import { createAuth0Gateway } from '../../../src/auth0/auth0-gateway.js';
import { ada, createContext, failureOf, FakeEnvironment, FakeSdk, json, linkedIdentities } from '../fakes.js';

const google = { connection: 'google-oauth2', provider: 'google-oauth2', userId: '42', isSocial: true, isPrimary: false, profile: {} };
const user = (identities: unknown) => json({ user_id: 'auth0|ada', email: 'ada@example.com', identities });

function setUp(...responses: (Response | Error)[]) {
  const environment = new FakeEnvironment(new FakeSdk({}), ...responses);
  const gateway = createAuth0Gateway({ domain: 'tenant.eu.auth0.com', clientId: 'abc' }, environment);
  const unlink = () => gateway.unlink(google, { ...createContext(), account: ada }) as Promise<Account>;
  return { unlink, methods: () => environment.requests.map(({ init }) => init.method) };
}

const unclear = {
  'a broken connection': () => new TypeError('Failed to fetch'),
  'a fault of the server': () => json({}, 502),
  'an answer that is no JSON': () => new Response('<!doctype html>'),
  'an answer without a list': () => json({ done: true }),
  'a refusal that nobody understands': () => json({ message: 'The specified identity is not linked to the user.' }, 400),
};

describe('unlink, left open by', () => {
  for (const [what, answer] of Object.entries(unclear)) {
    it(`${what}: has succeeded when the tenant no longer has the identity`, async () => {
      const { unlink, methods } = setUp(answer(), user([linkedIdentities[1]]));
      expect((await unlink()).identities.map(({ provider }) => provider)).to.deep.equal(['auth0']);
      expect(methods()).to.deep.equal(['DELETE', 'GET']);
    });

    it(`${what}: has failed when the tenant still has it`, async () => {
      const { unlink, methods } = setUp(answer(), user(linkedIdentities));
      const failure = await failureOf(unlink());
      expect(['network', 'server', 'unknown']).to.include(failure.code);
      expect(methods()).to.deep.equal(['DELETE', 'GET']);
    });
  }

  it('anything: keeps the failure if the tenant cannot be asked either', async () => {
    const { unlink } = setUp(json({}, 502), new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
    expect(await failureOf(unlink())).to.include({ code: 'server', status: 502 });
  });
});

describe('unlink, answered by a list that still holds the identity', () => {
  it('has failed, and has asked what is the case', async () => {
    const { unlink, methods } = setUp(json(linkedIdentities), user(linkedIdentities));
    expect((await failureOf(unlink())).code).to.equal('server');
    expect(methods()).to.deep.equal(['DELETE', 'GET']);
  });

  it('has succeeded if the tenant no longer has it after all', async () => {
    const { unlink } = setUp(json(linkedIdentities), user([linkedIdentities[1]]));
    expect((await unlink()).identities.length).to.equal(1);
  });
});

describe('unlink, refused', () => {
  it('asks nothing more when the tenant has said why', async () => {
    const { unlink, methods } = setUp(json({ message: 'Main identity cannot be removed.' }, 400));
    expect((await failureOf(unlink())).code).to.equal('primary-identity');
    expect(methods()).to.deep.equal(['DELETE']);
  });

  it('tries again when it was refused for the number of requests', async () => {
    const { unlink, methods } = setUp(json({}, 429), json([linkedIdentities[1]]));
    expect((await unlink()).identities.length).to.equal(1);
    expect(methods()).to.deep.equal(['DELETE', 'DELETE']);
  });
});
