import { expect } from '@open-wc/testing';
import type { Auth0GatewayOptions } from '../../src/auth0/auth0-gateway.js';
import type { Account } from '../../src/domain/accounts-gateway.js';
import { createAuth0Gateway } from '../../src/auth0/auth0-gateway.js';
import type { OwnClient } from '../../src/auth0/sdk/auth-client.js';
import {
  ada,
  createContext,
  failureOf,
  FakeClient,
  FakeEnvironment,
  FakeSdk,
  json,
  linkedIdentities,
  sdkError,
  thrownBy,
  token,
} from './fakes.js';

const own = { domain: 'tenant.eu.auth0.com', clientId: 'abc' };
const user = { user_id: 'auth0|ada', email: 'ada@example.com', email_verified: true, identities: linkedIdentities };

function setUp(options: Auth0GatewayOptions, answers: Partial<OwnClient> = {}, response = json(user)) {
  const environment = new FakeEnvironment(new FakeSdk(answers), response);
  return { environment, gateway: createAuth0Gateway(options, environment), context: createContext() };
}

describe('createAuth0Gateway', () => {
  it('says what to set when nothing is', () => {
    for (const options of [
      {},
      { domain: own.domain },
      { clientId: 'abc' },
      { getAccessToken: async () => token() },
      { client: new FakeClient() },
    ]) {
      const error = thrownBy(() => createAuth0Gateway(options));
      expect(error.code).to.equal('not-configured');
      expect(error.hint).to.contain('client-id');
    }
  });

  for (const [what, client] of [
    ['a promise of a client', Promise.resolve(new FakeClient({}, own))],
    ['an empty object', {}],
    [
      'what useAuth0() returns',
      { isAuthenticated: true, getAccessTokenSilently: async () => token(), loginWithRedirect: async () => undefined },
    ],
    ['text', 'client'],
  ] as const) {
    it(`says what client must be when it is ${what}`, () => {
      const error = thrownBy(() => createAuth0Gateway({ ...own, client: client as never }));
      expect(error.code).to.equal('not-configured');
      expect(error.hint).to.match(/Auth0Client of @auth0\/auth0-spa-js 2\.18\.2 or later.*getAccessToken/);
    });
  }

  it('says what is wrong with the domain', () => {
    expect(thrownBy(() => createAuth0Gateway({ ...own, domain: 'https://tenant.eu.auth0.com' })).message).to.contain('write "tenant');
  });

  it('loads the SDK at once for a session of its own, else not before it is needed', () => {
    const getAccessToken = async () => token();
    expect(setUp(own).environment.log).to.deep.equal(['sdk']);
    expect(setUp({ client: new FakeClient({}, own) }).environment.log).to.deep.equal([]);
    expect(setUp({ domain: own.domain, getAccessToken }).environment.log).to.deep.equal([]);
  });

  it('takes the audience that is given, else the tenant’s Management API', async () => {
    for (const audience of ['https://canonical.eu.auth0.com/api/v2/', undefined]) {
      const client = new FakeClient({}, own);
      const { gateway, context, environment } = setUp({ client, audience });
      await gateway.load(context);
      expect(client.calls[0]?.request?.authorizationParams?.audience).to.equal(audience ?? 'https://tenant.eu.auth0.com/api/v2/');
      expect(environment.requests[0]?.url).to.match(/^https:\/\/tenant\.eu\.auth0\.com\/api\/v2\//);
    }
  });

  it('takes the domain of the client rather than another', async () => {
    const { gateway, context, environment } = setUp({
      domain: 'other.example.com',
      client: new FakeClient({}, { ...own, domain: 'https://login.example.com' }),
    });
    await gateway.load(context);
    expect(environment.requests[0]?.url).to.match(/^https:\/\/login\.example\.com\//);
  });

  it('leaves the client alone if there is a token function', async () => {
    const client = new FakeClient({}, { domain: 'other.example.com', clientId: 'other' });
    const { gateway, context, environment } = setUp({ ...own, client, getAccessToken: async () => token() });
    await gateway.load(context);
    expect(client.calls).to.deep.equal([]);
    expect(environment.requests[0]?.url).to.contain(own.domain);
  });
});

describe('load', () => {
  it('shows the token’s user by one request', async () => {
    const { gateway, context, environment } = setUp(own);
    const account = await gateway.load(context);
    expect(account?.user.userId).to.equal('auth0|ada');
    expect(account?.identities.map(({ provider }) => provider)).to.deep.equal(['auth0', 'google-oauth2']);
    expect(environment.requests.length).to.equal(1);
  });

  for (const error of ['login_required', 'interaction_required']) {
    it(`finds nobody signed in after ${error}`, async () => {
      const answers = { getTokenSilently: () => Promise.reject(sdkError(error)) };
      expect(await setUp(own, answers).gateway.load(createContext())).to.equal(undefined);
      expect(await setUp({ client: new FakeClient(answers, own) }).gateway.load(createContext())).to.equal(undefined);
    });
  }

  for (const [error, code] of [
    ['consent_required', 'consent-required'],
    ['missing_refresh_token', 'consent-required'],
    ['mfa_required', 'mfa-required'],
  ] as const) {
    it(`tells that the tenant wants one more step of who is signed in after ${error}`, async () => {
      const answers = { getTokenSilently: () => Promise.reject(sdkError(error)), getUser: async () => ({ sub: 'auth0|ada' }) };
      for (const options of [own, { client: new FakeClient(answers, own) }]) {
        const { gateway, context } = setUp(options, answers);
        expect((await failureOf(gateway.load(context))).code).to.equal(code);
      }
    });
  }

  it('finds nobody signed in if the page’s client has no user, and calls that a missing refresh token', async () => {
    const answers = { getTokenSilently: () => Promise.reject(sdkError('missing_refresh_token')), getUser: async () => undefined };
    const { gateway, context } = setUp({ client: new FakeClient(answers, own) });
    expect(await gateway.load(context)).to.equal(undefined);
  });

  for (const error of ['login_required', 'consent_required', 'mfa_required']) {
    it(`fails if the page has to sign the user in, after ${error}`, async () => {
      const { gateway, context } = setUp({ ...own, getAccessToken: () => Promise.reject(sdkError(error)) });
      const failure = await failureOf(gateway.load(context));
      expect(failure.code).to.equal('login-required');
      expect(failure.hint).to.contain('any step that the tenant wants');
    });
  }

  it('fails as the tenant does', async () => {
    const { gateway, context } = setUp(own, {}, json({}, 403));
    expect((await failureOf(gateway.load(context))).code).to.equal('insufficient-scope');
  });

  it('fails on other failures of the SDK', async () => {
    const { gateway, context } = setUp(own, { getTokenSilently: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect((await failureOf(gateway.load(context))).code).to.equal('network');
  });

  it('ends by its signal, without a request', async () => {
    const { gateway, context, environment } = setUp(own);
    const outcome = gateway.load(context).catch((reason: unknown) => reason);
    context.controller.abort('gone');
    expect(await outcome).to.equal('gone');
    expect(environment.requests).to.deep.equal([]);
  });
});

describe('signIn', () => {
  it('opens the window at once and signs in in it', async () => {
    const { gateway, context, environment } = setUp(own);
    const signedIn = gateway.signIn?.(context);
    expect(environment.log.slice(0, 2)).to.deep.equal(['sdk', 'window']);
    await signedIn;
    expect(environment.window.location.href).to.contain('https://tenant.eu.auth0.com/authorize');
    expect([environment.window.closed, context.windows.length]).to.deep.equal([true, 2]);
  });

  it('ends by its signal', async () => {
    const { gateway, context, environment } = setUp(own, { handleRedirectCallback: () => new Promise(() => undefined) });
    const outcome = gateway.signIn?.(context)?.catch((reason: unknown) => reason);
    context.controller.abort('gone');
    expect(environment.window.closed).to.equal(true);
    expect(await outcome).to.equal('gone');
  });

  it('is not offered if only the page can sign users in', () => {
    expect(setUp({ ...own, getAccessToken: async () => token() }).gateway).to.have.property('signIn', undefined);
  });
});

describe('unlink', () => {
  const google = { connection: 'google-oauth2', provider: 'google-oauth2', userId: '42', isSocial: true, isPrimary: false, profile: {} };

  it('takes the list of the answer', async () => {
    const { gateway, context, environment } = setUp(own, {}, json([linkedIdentities[1]]));
    const account = (await gateway.unlink(google, { ...context, account: ada })) as Account;
    expect(account.identities.map(({ provider }) => provider)).to.deep.equal(['auth0']);
    expect(environment.requests.map(({ init }) => init.method)).to.deep.equal(['DELETE']);
  });

  it('sends nothing for another user than the one shown', async () => {
    const { gateway, context, environment } = setUp(own, { getTokenSilently: async () => token({ sub: 'auth0|bob' }) });
    expect((await failureOf(gateway.unlink(google, context))).code).to.equal('session-mismatch');
    expect(environment.requests).to.deep.equal([]);
  });

  it('maps a refusal', async () => {
    const { gateway, context } = setUp(own, {}, json({ message: 'Main identity cannot be removed.' }, 400));
    expect((await failureOf(gateway.unlink(google, context))).code).to.equal('primary-identity');
  });
});
