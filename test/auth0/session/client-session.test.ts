import { expect } from '@open-wc/testing';
import type { OwnClient } from '../../../src/auth0/sdk/auth-client.js';
import { createClientSession } from '../../../src/auth0/session/client-session.js';
import { adasClaims, failureOf, FakeClient, FakeEnvironment, sdkError, seconds, settings, token } from '../fakes.js';

const adasUser = async () => ({ sub: 'auth0|ada', email: 'ada@example.com' });
const management = { audience: settings.audience, scope: 'read:current_user update:current_user_identities' };

function setUp(answers: Partial<OwnClient>, options: object = {}) {
  const client = new FakeClient(answers, options);
  const session = createClientSession(client, { ...settings, clientId: 'abc' }, new FakeEnvironment());
  return { client, session };
}

describe('createClientSession', () => {
  it('asks the page’s client for a Management API token, from its cache if it can be', async () => {
    const { client, session } = setUp({ getUser: adasUser });
    expect((await session.getAccessToken()).userId).to.equal('auth0|ada');
    expect(client.calls).to.deep.equal([{ method: 'getTokenSilently', request: { authorizationParams: management } }]);
  });

  it('refuses a token of another user than the page’s', async () => {
    const { session } = setUp({ getUser: adasUser, getTokenSilently: async () => token({ sub: 'auth0|bob' }) });
    expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
  });

  it('takes the token’s user if the page’s client knows none', async () => {
    const { session } = setUp({ getUser: async () => undefined });
    expect((await session.getAccessToken()).userId).to.equal('auth0|ada');
  });

  it('calls an ended session a missing sign-in', async () => {
    const { session } = setUp({ getTokenSilently: async () => undefined });
    expect((await failureOf(session.getAccessToken())).code).to.equal('login-required');
  });

  it('maps why there is no token', async () => {
    const { session } = setUp({ getTokenSilently: () => Promise.reject(sdkError('consent_required')) });
    expect((await failureOf(session.getAccessToken())).code).to.equal('consent-required');
  });

  for (const [whose, user, code] of [
    ['a user, a consent that is missing', { sub: 'auth0|ada' }, 'consent-required'],
    ['nobody, a missing sign-in', undefined, 'login-required'],
  ] as const) {
    it(`calls a missing refresh token of ${whose}`, async () => {
      const getTokenSilently = () => Promise.reject(sdkError('missing_refresh_token'));
      const { session } = setUp({ getTokenSilently, getUser: async () => user });
      expect((await failureOf(session.getAccessToken())).code).to.equal(code);
    });
  }

  it('has an ID token, and another one by a refresh token when that is too old', async () => {
    const old = { ...adasClaims, exp: seconds - 1 };
    const claims = [old, adasClaims];
    const { client, session } = setUp({ getUser: adasUser, getIdTokenClaims: async () => claims.shift() }, { useRefreshTokens: true });
    expect((await session.getIdToken?.())?.value).to.equal(adasClaims.__raw);
    expect(client.calls[0]?.request).to.deep.equal({ authorizationParams: management, cacheMode: 'off' });
    for (const options of [{}, { useRefreshTokens: true, useRefreshTokensFallback: true }]) {
      const { session: silent } = setUp({ getIdTokenClaims: async () => old }, options);
      expect((await failureOf(silent.getIdToken?.() ?? Promise.resolve())).code).to.equal('login-required');
    }
  });

  it('asks the client once for all widgets of the page', async () => {
    const { client, session } = setUp({ getUser: adasUser });
    const other = createClientSession(client, { ...settings, clientId: 'abc' }, new FakeEnvironment());
    await Promise.all([session, other, session].map((each) => each.getAccessToken()));
    expect(client.calls.length).to.equal(1);
  });

  it('renews silently unless the page uses refresh tokens', () => {
    expect(setUp({}).session.renewsSilently).to.equal(true);
    expect(setUp({}, { useRefreshTokens: true }).session.renewsSilently).to.equal(false);
  });

  it('knows the organization by the client, else by its user', async () => {
    const getUser = async () => ({ sub: 'auth0|ada', org_id: 'org_2' });
    expect(await setUp({ getUser }).session.getOrganization()).to.equal('org_2');
    expect(await setUp({ getUser }, { authorizationParams: { organization: 'org_1' } }).session.getOrganization()).to.equal('org_1');
  });
});
