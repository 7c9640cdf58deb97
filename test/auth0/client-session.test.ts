import { expect } from '@open-wc/testing';
import { Auth0Client } from '@auth0/auth0-spa-js';
import type { AuthClient, OwnClient } from '../../src/auth0/auth-client.js';
import { createClientSession, readClientOptions } from '../../src/auth0/client-session.js';
import { failureOf, FakeClient, FakeWindow, sdkError, settings, token } from './fakes.js';

const popup = new FakeWindow() as unknown as Window;
const ada = async () => ({ sub: 'auth0|ada', email: 'ada@example.com' });
const management = { audience: settings.audience, scope: 'read:current_user update:current_user_identities' };

function setUp(answers: Partial<OwnClient>, options: object = {}) {
  const client = new FakeClient(answers, options);
  const session = createClientSession(client, { ...settings, clientId: 'abc' });
  return { client, session, signIn: () => session.signIn?.(popup, 'fr') ?? Promise.reject(new Error('no signIn')) };
}

describe('createClientSession', () => {
  it('asks the page’s client for a Management API token, from its cache where it can be', async () => {
    const { client, session } = setUp({ getUser: ada });
    expect((await session.getAccessToken()).userId).to.equal('auth0|ada');
    expect(client.calls).to.deep.equal([{ method: 'getTokenSilently', request: { authorizationParams: management } }]);
  });

  it('refuses a token of another user than the page’s', async () => {
    const { session } = setUp({ getUser: ada, getTokenSilently: async () => token({ sub: 'auth0|bob' }) });
    expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
  });

  it('takes the token’s user where the page’s client knows none', async () => {
    const { session } = setUp({ getUser: async () => undefined });
    expect((await session.getAccessToken()).userId).to.equal('auth0|ada');
  });

  it('calls an ended session a missing sign-in', async () => {
    const { session } = setUp({ getTokenSilently: async () => undefined });
    expect((await failureOf(session.getAccessToken())).code).to.equal('login-required');
  });

  it('maps why there is no token', async () => {
    const { session } = setUp({ getTokenSilently: () => Promise.reject(sdkError('missing_refresh_token')) });
    expect((await failureOf(session.getAccessToken())).code).to.equal('consent-required');
  });

  it('signs the page’s user in where there is none, as the page’s client does', async () => {
    const { client, signIn } = setUp({ getUser: async () => undefined }, { authorizationParams: { organization: 'org_1' } });
    await signIn();
    expect(client.calls).to.deep.equal([
      {
        method: 'loginWithPopup',
        request: { authorizationParams: { organization: 'org_1', ui_locales: 'fr' } },
        config: { popup, timeoutInSeconds: 600 },
      },
    ]);
  });

  it('asks for the Management API token of the page’s user in a window', async () => {
    const { client, signIn } = setUp({ getUser: ada });
    await signIn();
    expect(client.calls[0]?.method).to.equal('getTokenWithPopup');
    expect(client.calls[0]?.request?.authorizationParams).to.deep.include({
      ...management,
      login_hint: 'ada@example.com',
      ui_locales: 'fr',
    });
    expect(client.calls[0]?.request?.authorizationParams).not.to.have.property('prompt');
  });

  it('refuses another user who has signed in in that window', async () => {
    const subs = ['auth0|ada', 'auth0|ada', 'auth0|bob'];
    const { signIn } = setUp({ getUser: async () => ({ sub: subs.shift() }) });
    expect((await failureOf(signIn())).code).to.equal('session-mismatch');
  });

  it('maps a sign-in that fails', async () => {
    const { signIn } = setUp({ getUser: ada, getTokenWithPopup: () => Promise.reject(sdkError('timeout')) });
    expect((await failureOf(signIn())).code).to.equal('popup-timeout');
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

describe('readClientOptions', () => {
  it('reads them from the SDK’s own client', () => {
    const client: AuthClient = new Auth0Client({
      domain: 'tenant.eu.auth0.com',
      clientId: 'abc',
      cacheLocation: 'localstorage',
      useRefreshTokens: true,
    });
    expect(readClientOptions(client)).to.deep.include({ domain: 'tenant.eu.auth0.com', clientId: 'abc', useRefreshTokens: true });
  });

  it('reads them from clients with a method for it, and from those without', () => {
    const configured = Object.assign(new FakeClient(), { getConfiguration: () => ({ domain: 'a.example', clientId: 'x' }) });
    expect(readClientOptions(configured)).to.deep.include({ domain: 'a.example', clientId: 'x' });
    expect(readClientOptions(new FakeClient({}, { domain: 'b.example' })).domain).to.equal('b.example');
  });
});
