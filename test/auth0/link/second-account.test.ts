import { expect } from '@open-wc/testing';
import type { OwnClient } from '../../../src/auth0/sdk/auth-client.js';
import { checkFreshness, signInSecondAccount } from '../../../src/auth0/link/second-account.js';
import { failureOf, FakeSdk, googleClaims, sdkError, seconds, settings, thrownBy } from '../fakes.js';
import { logInByFake as logIn } from '../log-in-by-fake.js';

const request = { ...settings, clientId: 'abc', language: 'fr' };

async function signIn(answers: Partial<OwnClient> = {}, more: Partial<Parameters<typeof signInSecondAccount>[1]> = {}) {
  const sdk = new FakeSdk(answers);
  const account = await signInSecondAccount(sdk, { ...request, ...more }, logIn);
  return { account, client: sdk.clients[0] };
}

describe('signInSecondAccount', () => {
  it('asks for a fresh sign-in by a client of its own', async () => {
    const { client } = await signIn(
      {},
      { connection: { name: 'google-oauth2' }, organization: 'org_1', redirectUri: 'https://page.example/' },
    );
    expect(client?.options).to.deep.include({ domain: 'tenant.eu.auth0.com', clientId: 'abc', cacheLocation: 'memory' });
    expect(client?.options).not.to.have.property('useRefreshTokens');
    expect(client?.options.authorizationParams).to.deep.equal({
      connection: 'google-oauth2',
      scope: 'openid profile email',
      prompt: 'login',
      max_age: 0,
      redirect_uri: 'https://page.example/',
      organization: 'org_1',
      ui_locales: 'fr',
    });
  });

  it('adds the connection’s parameters, none of which weakens the sign-in', async () => {
    const params = { connection_scope: 'email', prompt: 'none', max_age: '9999', scope: 'all' };
    const { client } = await signIn({}, { connection: { name: 'github', params } });
    expect(client?.options.authorizationParams).to.deep.include({
      connection_scope: 'email',
      prompt: 'login',
      max_age: 0,
      scope: 'openid profile email',
    });
  });

  it('reads who has signed in', async () => {
    const { account } = await signIn();
    expect(account.idToken).to.deep.equal({ value: googleClaims.__raw, userId: 'google-oauth2|42', expiresAt: undefined });
    expect([account.loginAge, account.accessToken]).to.deep.equal([1, undefined]);
    expect(account.profile).to.deep.include({ email: 'ada@example.com', emailVerified: true });
  });

  it('brings an access token of the Management API if one is wanted', async () => {
    const { account, client } = await signIn({}, { secondScope: 'read:current_user' });
    expect(account.accessToken?.userId).to.equal('auth0|ada');
    expect(client?.calls.at(-1)?.request).to.deep.equal({ cacheMode: 'cache-only' });
    expect(client?.options.authorizationParams).to.deep.include({
      audience: settings.audience,
      scope: 'openid profile email read:current_user',
    });
  });

  it('does not know the age of a login that the tenant does not tell', async () => {
    const { account } = await signIn({ getIdTokenClaims: async () => ({ ...googleClaims, auth_time: undefined }) });
    expect(account.loginAge).to.equal(undefined);
  });

  for (const claims of [undefined, { ...googleClaims, sub: undefined }]) {
    it(`refuses ${claims ? 'claims without a user' : 'missing claims'}`, async () => {
      expect((await failureOf(signIn({ getIdTokenClaims: async () => claims }))).code).to.equal('invalid-token');
    });
  }

  it('names the connection that the tenant does not know', async () => {
    const handleRedirectCallback = () => Promise.reject(sdkError('invalid_request', 'the connection was not found'));
    const error = await failureOf(signIn({ handleRedirectCallback }, { connection: { name: 'githbu' } }));
    expect(error.code).to.equal('tenant-misconfigured');
    expect(error.hint).to.contain('"githbu"');
  });
});

describe('checkFreshness', () => {
  const account = (loginAge?: number) => ({ userId: 'a|1', profile: {}, idToken: 'x', loginAge });

  it('accepts a login that happened during the sign-in', () => {
    checkFreshness(account(0), 0);
    checkFreshness(account(60), 0);
    checkFreshness(account(360), 300);
  });

  it('refuses an earlier one, and one of unknown age', () => {
    expect(thrownBy(() => checkFreshness(account(61), 0)).code).to.equal('stale-login');
    expect(thrownBy(() => checkFreshness(account(seconds), 600)).code).to.equal('stale-login');
    expect(thrownBy(() => checkFreshness(account(), 600)).code).to.equal('stale-login');
  });

  it('refuses one that is later than the ID token that tells of it', () => {
    checkFreshness(account(-60), 0);
    expect(thrownBy(() => checkFreshness(account(-61), 600)).code).to.equal('stale-login');
  });
});
