import { expect } from '@open-wc/testing';
import { createOwnSession } from '../../../src/auth0/session/own-session.js';
import type { AuthSdk, OwnClient } from '../../../src/auth0/sdk/auth-client.js';
import {
  FakeEnvironment,
  FakeSdk,
  ada,
  adasClaims,
  defer,
  failureOf,
  googleClaims,
  sdkError,
  seconds,
  settings,
  signInRequest,
  token,
} from '../fakes.js';
import { logInByFake as logIn } from '../log-in-by-fake.js';

function setUp(answers: Partial<OwnClient> = {}, more: { organization?: string; redirectUri?: string } = {}) {
  const environment = new FakeEnvironment(new FakeSdk(answers));
  const session = createOwnSession({ ...settings, ...more, clientId: 'abc' }, environment);
  return { environment, session, client: (index = 0) => environment.sdk.clients[index] };
}

describe('createOwnSession', () => {
  it('loads the SDK at once', () => {
    expect(setUp().environment.log).to.deep.equal(['sdk']);
  });

  it('asks for a Management API token in memory, without refresh tokens', async () => {
    const { session, client } = setUp({}, { organization: 'org_1', redirectUri: 'https://page.example/callback' });
    await session.getAccessToken();
    expect(client()?.options).to.deep.equal({
      domain: 'tenant.eu.auth0.com',
      clientId: 'abc',
      cacheLocation: 'memory',
      authorizeTimeoutInSeconds: 10,
      httpTimeoutInSeconds: 5,
      authorizationParams: {
        audience: settings.audience,
        scope: 'openid profile email read:current_user update:current_user_identities',
        redirect_uri: 'https://page.example/callback',
        organization: 'org_1',
      },
    });
  });

  it('keeps one client, which never logs anybody out', async () => {
    const { session, environment, client } = setUp();
    await session.getAccessToken();
    await session.getAccessToken();
    await client()?.logout();
    expect(environment.sdk.clients.length).to.equal(1);
    expect(client()?.calls.map(({ method }) => method)).to.deep.equal(['getTokenSilently', 'getTokenSilently']);
  });

  it('maps why there is no token', async () => {
    const { session } = setUp({ getTokenSilently: () => Promise.reject(sdkError('login_required')) });
    expect((await failureOf(session.getAccessToken())).code).to.equal('login-required');
    expect(session.renewsSilently).to.equal(false);
  });

  it('tries again to load the SDK', async () => {
    const environment = new FakeEnvironment(new FakeSdk({}));
    const loads: (() => Promise<AuthSdk>)[] = [() => Promise.reject(new TypeError('Failed to fetch')), environment.loadSdk];
    const session = createOwnSession(
      { ...settings, clientId: 'abc' },
      { ...environment, loadSdk: () => loads.shift()?.() ?? Promise.reject(new Error()) },
    );
    expect((await failureOf(session.getAccessToken())).code).to.equal('network');
    expect((await session.getAccessToken()).userId).to.equal('auth0|ada');
  });

  it('refuses another user than before', async () => {
    const subs = ['auth0|ada', 'auth0|bob'];
    const { session } = setUp({ getTokenSilently: async () => token({ sub: subs.shift() }) });
    await session.getAccessToken();
    expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
  });

  it('accepts another user who has signed in', async () => {
    const subs = ['auth0|ada', 'auth0|bob'];
    const { session } = setUp({ getTokenSilently: async () => token({ sub: subs.shift() }) });
    await session.getAccessToken();
    await session.signIn?.(logIn, signInRequest());
    expect((await session.getAccessToken()).userId).to.equal('auth0|bob');
  });

  it('signs in in the language given', async () => {
    const { session, client } = setUp();
    await session.signIn?.(logIn, signInRequest());
    expect(client(1)?.calls[0]?.request?.authorizationParams).to.deep.equal({ ui_locales: 'fr' });
  });

  it('makes the tenant ask again for who is expected', async () => {
    const { session, client } = setUp({ getIdTokenClaims: async () => adasClaims });
    await session.signIn?.(logIn, signInRequest({ expected: ada.user }));
    expect(client(1)?.calls[0]?.request?.authorizationParams).to.deep.equal({
      prompt: 'login',
      login_hint: 'ada@example.com',
      ui_locales: 'fr',
    });
  });

  it('refuses anybody but who is expected, then and later', async () => {
    const { session } = setUp({ getTokenSilently: async () => token({ sub: 'auth0|bob' }) });
    const signedIn = session.signIn?.(logIn, signInRequest({ expected: ada.user })) ?? Promise.resolve();
    expect((await failureOf(signedIn)).code).to.equal('session-mismatch');
    expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
  });

  it('maps a sign-in that fails', async () => {
    const { session } = setUp({ handleRedirectCallback: () => Promise.reject(sdkError('access_denied')) });
    expect((await failureOf(session.signIn?.(logIn, signInRequest()) ?? Promise.resolve())).code).to.equal('access-denied');
  });

  it('is known to renew silently once it has done so, and not after a window was needed', async () => {
    const { session } = setUp();
    expect(session.renewsSilently).to.equal(false);
    await session.getAccessToken();
    expect(session.renewsSilently).to.equal(true);
    await session.signIn?.(logIn, signInRequest());
    await session.getAccessToken();
    expect(session.renewsSilently).to.equal(false);
  });

  it('knows the organization by its setting, else by the user', async () => {
    const getUser = () => Promise.resolve({ org_id: 'org_2' });
    expect(await setUp({ getUser }).session.getOrganization()).to.equal('org_2');
    expect(await setUp({ getUser }, { organization: 'org_1' }).session.getOrganization()).to.equal('org_1');
    expect(await setUp().session.getOrganization()).to.equal(undefined);
  });

  it('reports who signed in in place of the expected user', async () => {
    const others: string[] = [];
    const { session } = setUp();
    const request = signInRequest({ expected: ada.user, sessionChanged: ({ reason, sub }) => others.push(`${reason} ${sub}`) });
    await failureOf(session.signIn?.(logIn, request) ?? Promise.resolve());
    expect(others).to.deep.equal([`wrong-user ${googleClaims.sub}`]);
  });

  it('goes on by whom it had when another signs in than is expected', async () => {
    const { session, client } = setUp({ getIdTokenClaims: async () => googleClaims });
    await session.getAccessToken();
    await failureOf(session.signIn?.(logIn, signInRequest({ expected: ada.user })) ?? Promise.resolve());
    await session.getAccessToken();
    const asked = (index: number) => client(index)?.calls.filter(({ request }) => request).length;
    expect([0, 1].map(asked)).to.deep.equal([2, 1]);
  });

  it('asks for more scopes if more are needed, and in the window too', async () => {
    const { session, client } = setUp();
    await session.getAccessToken('read:more');
    expect(client()?.calls[0]?.request).to.deep.equal({ authorizationParams: { scope: 'read:more' } });
    await session.signIn?.(logIn, signInRequest({ scope: 'read:more' }));
    expect(client(1)?.options.authorizationParams?.scope).to.equal('openid profile email read:more');
  });

  it('asks once for all who want a token at the same time', async () => {
    const { session, client } = setUp();
    await Promise.all([1, 2, 3].map(() => session.getAccessToken()));
    expect(client()?.calls.length).to.equal(1);
  });

  it('has an ID token for as long as that is good', async () => {
    const idToken = await setUp({ getIdTokenClaims: async () => adasClaims }).session.getIdToken?.();
    expect(idToken).to.deep.equal({ value: adasClaims.__raw, userId: 'auth0|ada', expiresAt: seconds + 3600 });
    for (const claims of [undefined, { ...adasClaims, exp: seconds }]) {
      const { session } = setUp({ getIdTokenClaims: async () => claims });
      expect((await failureOf(session.getIdToken?.() ?? Promise.resolve())).code).to.equal('login-required');
    }
  });

  it('takes nobody but who is expected', async () => {
    const { session } = setUp({ getTokenSilently: async () => token({ sub: 'auth0|bob' }) });
    session.expect?.('auth0|ada');
    expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
  });

  it('wants a sign-in once the user has signed out in another tab, however good its tokens are', async () => {
    const { session, environment } = setUp();
    environment.page.cookies = 'auth0.abc.is.authenticated=true';
    await session.getAccessToken();
    environment.page.cookies = '';
    expect((await failureOf(session.getAccessToken())).code).to.equal('login-required');
  });

  it('gives nobody what was asked for before it forgot the user', async () => {
    const first = defer<string>();
    const answers = [first.promise, Promise.resolve(token({ sub: 'auth0|bob' }))];
    const { session } = setUp({ getTokenSilently: () => answers.shift() ?? Promise.reject(new Error()) });
    const before = session.getAccessToken();
    session.forget?.();
    const after = session.getAccessToken();
    first.resolve(token());
    expect((await after).userId).to.equal('auth0|bob');
    await before.catch(() => undefined);
  });

  it('takes a new client once it has forgotten the user', async () => {
    const subs = ['auth0|ada', 'google-oauth2|42'];
    const { session, environment } = setUp({ getTokenSilently: async () => token({ sub: subs.shift() }) });
    await session.getAccessToken();
    session.forget?.();
    expect((await session.getAccessToken()).userId).to.equal('google-oauth2|42');
    expect(environment.sdk.clients.length).to.equal(2);
  });
});
