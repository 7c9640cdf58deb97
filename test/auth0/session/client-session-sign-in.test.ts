import { expect } from '@open-wc/testing';
import type { OwnClient } from '../../../src/auth0/sdk/auth-client.js';
import { createClientSession } from '../../../src/auth0/session/client-session.js';
import type { User } from '../../../src/domain/profile.js';
import {
  FakeClient,
  FakeEnvironment,
  FakeSdk,
  ada,
  adasClaims,
  failureOf,
  googleClaims,
  sdkError,
  settings,
  signInRequest,
} from '../fakes.js';
import { logInByFake } from '../log-in-by-fake.js';

const management = { audience: settings.audience, scope: 'read:current_user update:current_user_identities' };
const adasUser = async () => ({ sub: 'auth0|ada', email: 'ada@example.com' });
const another = async () => googleClaims;

/** @param probe what the client answers by which the widget finds out who signs in */
function setUp(
  answers: Partial<OwnClient>,
  probe: Partial<OwnClient> = { getIdTokenClaims: async () => adasClaims },
  options: object = {},
) {
  const client = new FakeClient(answers, options);
  const environment = new FakeEnvironment(new FakeSdk(probe));
  const session = createClientSession(client, { ...settings, clientId: 'abc' }, environment);
  const signIn = (expected?: User) => session.signIn?.(logInByFake, signInRequest({ expected })) ?? Promise.reject(new Error('no signIn'));
  return {
    client,
    environment,
    signIn,
    methods: () => client.calls.map(({ method }) => method).filter((method) => method !== 'handleRedirectCallback'),
  };
}

/** What the tenant was asked for to find out who signs in. */
function asked({ sdk }: FakeEnvironment) {
  return (sdk.clients[0]?.calls ?? []).flatMap(({ request }) => (request ? [request.authorizationParams] : []));
}

/** A user who is there once somebody has signed in. */
function signedInAs(user: object): Partial<OwnClient> {
  let signedIn: object | undefined;
  return { getUser: async () => signedIn as Record<string, unknown>, handleRedirectCallback: async () => void (signedIn = user) };
}

describe('the sign-in of the page’s user, if the page’s client has none', () => {
  it('is as the page’s client does it, and brings the token that is needed', async () => {
    const { client, signIn } = setUp(signedInAs({ sub: 'auth0|ada' }), {}, { authorizationParams: { organization: 'org_1' } });
    await signIn();
    expect(
      client.calls.filter(({ request }) => request).map(({ method, request }) => [method, request?.authorizationParams]),
    ).to.deep.equal([
      ['loginWithRedirect', { organization: 'org_1', ui_locales: 'fr' }],
      ['getTokenSilently', management],
    ]);
  });

  for (const error of ['missing_refresh_token', 'consent_required', 'mfa_required', 'login_required']) {
    it(`goes on to that token in the same window after ${error}`, async () => {
      const { signIn, methods } = setUp({
        ...signedInAs({ sub: 'auth0|ada' }),
        getTokenSilently: () => Promise.reject(sdkError(error)),
      });
      await signIn();
      expect(methods()).to.deep.equal(['loginWithRedirect', 'getTokenSilently', 'loginWithRedirect']);
    });
  }

  it('fails if the token is not to be had at all', async () => {
    const { signIn } = setUp({ ...signedInAs({}), getTokenSilently: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect((await failureOf(signIn())).code).to.equal('network');
  });
});

describe('the sign-in of a user whom the page’s client has', () => {
  it('finds out who it is, and then asks for the token, without asking the user again', async () => {
    const { client, environment, signIn, methods } = setUp({ getUser: adasUser });
    await signIn();
    const probe = environment.sdk.clients[0];
    expect(probe?.calls[0]?.request?.authorizationParams).to.deep.include({ login_hint: 'ada@example.com', ui_locales: 'fr' });
    expect(probe?.calls[0]?.request?.authorizationParams).not.to.have.property('prompt');
    expect(methods()).to.deep.equal(['loginWithRedirect']);
    expect(client.calls[0]?.request?.authorizationParams).to.deep.include({ ...management, login_hint: 'ada@example.com' });
    expect(client.calls[0]?.request?.authorizationParams).not.to.have.property('prompt');
  });

  it('makes the tenant ask when its session is another user’s', async () => {
    const claims = [googleClaims, adasClaims];
    const { environment, signIn, methods } = setUp({ getUser: adasUser }, { getIdTokenClaims: async () => claims.shift() });
    await signIn();
    expect(asked(environment).map((params) => params?.['prompt'])).to.deep.equal([undefined, 'login']);
    expect(methods()).to.deep.equal(['loginWithRedirect']);
  });

  it('leaves the page’s client alone when another user signs in', async () => {
    const { signIn, methods } = setUp({ getUser: adasUser }, { getIdTokenClaims: another });
    expect((await failureOf(signIn())).code).to.equal('session-mismatch');
    expect(methods()).to.deep.equal([]);
  });

  it('maps a sign-in that fails', async () => {
    const { signIn } = setUp({ getUser: adasUser, handleRedirectCallback: () => Promise.reject(sdkError('access_denied')) });
    expect((await failureOf(signIn())).code).to.equal('access-denied');
  });
});

describe('the sign-in of a user who is expected', () => {
  it('makes the tenant ask at once', async () => {
    const { environment, signIn } = setUp({ getUser: adasUser });
    await signIn(ada.user);
    expect(asked(environment).length).to.equal(1);
    expect(asked(environment)[0]).to.deep.include({ prompt: 'login', login_hint: 'ada@example.com' });
  });

  it('refuses others at once, whether the page’s client has somebody or not', async () => {
    for (const getUser of [adasUser, async () => undefined]) {
      const { environment, signIn, methods } = setUp({ getUser }, { getIdTokenClaims: another });
      expect((await failureOf(signIn(ada.user))).code).to.equal('session-mismatch');
      expect([asked(environment).length, methods()]).to.deep.equal([1, []]);
    }
  });

  it('refuses others even if they slip in between', async () => {
    const { signIn } = setUp({ ...signedInAs({ sub: 'auth0|bob' }) });
    expect((await failureOf(signIn(ada.user))).code).to.equal('session-mismatch');
  });
});
