import { expect } from '@open-wc/testing';
import { createOwnSession } from '../../src/auth0/own-session.js';
import type { AuthSdk, OwnClient } from '../../src/auth0/auth-client.js';
import { failureOf, FakeEnvironment, FakeSdk, FakeWindow, sdkError, settings, token } from './fakes.js';

const popup = new FakeWindow() as unknown as Window;

function setUp(answers: Partial<OwnClient> = {}, more: { organization?: string; redirectUri?: string } = {}) {
  const environment = new FakeEnvironment(new FakeSdk(answers));
  const session = createOwnSession({ ...settings, ...more, clientId: 'abc' }, environment);
  return { environment, session, client: () => environment.sdk.clients[0] };
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
    const session = createOwnSession({ ...settings, clientId: 'abc' }, { loadSdk: () => loads.shift()?.() ?? Promise.reject(new Error()) });
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
    await session.signIn?.(popup, 'fr');
    expect((await session.getAccessToken()).userId).to.equal('auth0|bob');
  });

  it('signs in in the window given, in the language given', async () => {
    const { session, client } = setUp();
    await session.signIn?.(popup, 'fr');
    expect(client()?.calls[0]?.request).to.deep.equal({ authorizationParams: { ui_locales: 'fr' } });
    expect(client()?.calls[0]?.config?.popup).to.equal(popup);
    expect(client()?.calls[0]?.config?.timeoutInSeconds).to.equal(600);
  });

  it('maps a sign-in that fails', async () => {
    const { session } = setUp({ loginWithPopup: () => Promise.reject(sdkError('cancelled')) });
    expect((await failureOf(session.signIn?.(popup, 'fr') ?? Promise.resolve())).code).to.equal('popup-closed');
  });

  it('is known to renew silently once it has done so, and not after a window was needed', async () => {
    const { session } = setUp();
    expect(session.renewsSilently).to.equal(false);
    await session.getAccessToken();
    expect(session.renewsSilently).to.equal(true);
    await session.signIn?.(popup, 'fr');
    await session.getAccessToken();
    expect(session.renewsSilently).to.equal(false);
  });

  it('knows the organization by its setting, else by the user', async () => {
    const getUser = () => Promise.resolve({ org_id: 'org_2' });
    expect(await setUp({ getUser }).session.getOrganization()).to.equal('org_2');
    expect(await setUp({ getUser }, { organization: 'org_1' }).session.getOrganization()).to.equal('org_1');
    expect(await setUp().session.getOrganization()).to.equal(undefined);
  });
});
