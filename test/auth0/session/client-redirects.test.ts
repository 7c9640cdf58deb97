import { expect } from '@open-wc/testing';
import { signClientInByPage } from '../../../src/auth0/session/client-redirects.js';
import type { AuthClient, AuthRequest } from '../../../src/auth0/sdk/auth-client.js';
import type { WantedUser } from '../../../src/auth0/trip/trip.js';
import { FakeClient, ada, failureOf, googleClaims, signInRequest } from '../fakes.js';

interface Given {
  readonly step?: string;
  readonly wanted?: WantedUser;
  /** Whom the page’s client has. */
  readonly user?: { readonly sub: string; readonly email?: string };
  /** Who has signed in to the client apart. */
  readonly found?: string;
  readonly hasToken?: boolean;
  readonly isExpected?: boolean;
}

/** Runs what happens at the start or after a trip; tells where it leaves for, or nothing where all is done. */
async function run({ step, wanted, user, found = 'auth0|ada', hasToken = true, isExpected = false }: Given) {
  const client = new FakeClient({ getUser: async () => user });
  const probe = new FakeClient({ getIdTokenClaims: async () => ({ ...googleClaims, sub: found }) });
  const left: { step: string; by: string; params: AuthRequest['authorizationParams']; wanted: WantedUser | undefined }[] = [];
  const read: string[] = [];
  const nameOf = (used: AuthClient): string => (used === client ? 'client' : 'probe');
  const trip = {
    step,
    wanted,
    read: async (used: AuthClient) => void read.push(nameOf(used)),
    leave: async (next: string, by: AuthClient, { authorizationParams: params }: AuthRequest, who?: WantedUser) => {
      left.push({ step: next, by: nameOf(by), params, wanted: who });
      return undefined as never;
    },
  };
  const request = signInRequest(isExpected ? { expected: ada.user } : {});
  await signClientInByPage(trip, request, {
    client,
    createProbe: async () => probe,
    management: () => ({ audience: 'the-api' }),
    getOrganization: async () => 'org_1',
    hasToken: async () => hasToken,
  });
  return { left: left[0], read };
}

const known = { sub: 'auth0|ada', email: 'ada@example.com' };
const wanted = { userId: 'auth0|ada', email: 'ada@example.com' };

describe('signClientInByPage', () => {
  it('signs in to the client at once if nobody is signed in to it', async () => {
    const { left } = await run({});
    expect(left).to.deep.equal({ step: 'user', by: 'client', params: { organization: 'org_1', ui_locales: 'fr' }, wanted: undefined });
  });

  it('first asks by a client apart whom the tenant knows, if the page’s client has a user', async () => {
    const { left } = await run({ user: known });
    expect(left).to.deep.include({ step: 'probe', by: 'probe', wanted });
    expect(left?.params).to.include({ login_hint: 'ada@example.com' }).and.not.have.property('prompt');
  });

  it('has the tenant ask at once if somebody is expected', async () => {
    const { left } = await run({ user: known, isExpected: true });
    expect([left?.step, left?.by, left?.params?.['prompt']]).to.deep.equal(['asked', 'probe', 'login']);
  });

  it('has the tenant ask if it answered for somebody else unasked', async () => {
    const { left, read } = await run({ step: 'probe', wanted, user: known, found: 'facebook|1' });
    expect([read, left?.step, left?.params?.['prompt']]).to.deep.equal([['probe'], 'asked', 'login']);
  });

  it('refuses a user who has signed in in place of the one who was wanted, before the page’s client knows', async () => {
    expect((await failureOf(run({ step: 'asked', wanted, user: known, found: 'facebook|1' }))).code).to.equal('session-mismatch');
  });

  for (const [user, next] of [
    [known, 'token'],
    [undefined, 'user'],
  ] as const) {
    it(`goes on to the ${next} once it is known who it is, if the page’s client has ${user ? 'its user' : 'nobody'}`, async () => {
      const { left } = await run({ step: 'asked', wanted, user });
      expect([left?.step, left?.by, left?.params?.['prompt']]).to.deep.equal([next, 'client', undefined]);
    });
  }

  it('brings the token for this API by a trip more if the sign-in did not', async () => {
    const { left, read } = await run({ step: 'user', user: known, hasToken: false });
    expect([read, left?.step, left?.params?.['audience']]).to.deep.equal([['client'], 'token', 'the-api']);
  });

  for (const step of ['user', 'token']) {
    it(`is done after the ${step} if nothing is missing`, async () => {
      const { left, read } = await run({ step, wanted, user: known });
      expect([read, left]).to.deep.equal([['client'], undefined]);
    });
  }

  it('says so if another user has slipped in', async () => {
    expect((await failureOf(run({ step: 'user', wanted, user: { sub: 'facebook|1' } }))).code).to.equal('session-mismatch');
  });
});
