import { expect } from '@open-wc/testing';
import { LinkError } from '../../../src/domain/link-error.js';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import { ada, defer, failureOf, googleClaims, json, linkedIdentities, sdkError, settled, token } from '../fakes.js';
import { setUpLink as setUp } from '../link-set-up.js';

describe('link', () => {
  it('links who signed in, with one request and the answer’s list', async () => {
    const { environment, context, start } = setUp();
    const { account, identity, primaryChanged } = await start();
    expect(identity).to.deep.include({ provider: 'google-oauth2', userId: '42', isPrimary: false });
    expect([account.user, account.identities.length, primaryChanged]).to.deep.equal([ada.user, 2, false]);
    expect(environment.requests.length).to.equal(1);
    expect(environment.requests[0]?.init.body).to.equal(JSON.stringify({ link_with: googleClaims.__raw }));
    expect(context.changes).to.deep.equal([]);
  });

  it('asks the user about the second account before it changes anything', async () => {
    const asked: unknown[] = [];
    const refusal = new LinkError('aborted', 'no');
    const { environment, context, start } = setUp({
      context: {
        confirmLink: async (other) => {
          asked.push(other.userId, environment.requests.length);
          throw refusal;
        },
      },
    });
    expect(await failureOf(start())).to.equal(refusal);
    expect([asked, environment.requests]).to.deep.equal([['google-oauth2|42', 0], []]);
    expect(context.changes).to.deep.equal([{ reason: 'link-failed', sub: 'google-oauth2|42' }]);
  });

  it('links without a choice for the first-login question if the current account cannot be proved', async () => {
    const { environment, start } = setUp({ context: { asker: 'prompt', chooseKept: async () => 'other' } });
    expect((await start()).primaryChanged).to.equal(false);
    expect(environment.requests.map(({ init }) => init.method)).to.deep.equal(['POST']);
  });

  it('opens the window before anything is awaited, and only then loads the SDK', () => {
    const { environment, start } = setUp();
    void start();
    expect(environment.log).to.deep.equal(['window', 'sdk']);
  });

  it('has closed the window before it asks the tenant to link', async () => {
    const answer = defer<Response>();
    const { environment, context, start } = setUp({ answer: answer.promise });
    const linked = start();
    await settled();
    expect([environment.requests.length, environment.window.closed, context.windows.length]).to.deep.equal([1, true, 2]);
    answer.resolve(json(linkedIdentities, 201));
    await linked;
  });

  it('holds the first account’s token before the second signs in', async () => {
    const held = defer<string>();
    const { environment, start } = setUp({ session: { getAccessToken: async () => readAccessToken(await held.promise) } });
    const linked = start();
    await settled();
    expect(environment.sdk.clients).to.deep.equal([]);
    held.resolve(token());
    await linked;
  });

  it('signs in to the same application and organization', async () => {
    const { environment, start } = setUp();
    await start();
    expect(environment.sdk.clients[0]?.options.clientId).to.equal('abc');
    expect(environment.sdk.clients[0]?.options.authorizationParams).to.deep.include({ organization: 'org_1', connection: 'google-oauth2' });
  });

  it('takes the application from the token if it is not known', async () => {
    const { environment, start } = setUp({ session: { clientId: undefined } });
    await start();
    expect(environment.sdk.clients[0]?.options.clientId).to.equal('abc');
  });

  it('finds the new identity if the tenant names it in another way', async () => {
    const claims = { ...googleClaims, sub: 'elsewhere|1' };
    const { start } = setUp({ client: { getIdTokenClaims: async () => claims } });
    expect((await start()).identity.userId).to.equal('42');
  });
});

describe('link, refused before the second sign-in', () => {
  const noEmail = { ...ada, user: { userId: ada.user.userId, profile: {} } };

  it('opens no window for an unverified primary', async () => {
    const { environment, start } = setUp({ context: { account: noEmail } });
    expect((await failureOf(start())).code).to.equal('unverified-primary');
    expect(environment.log).to.deep.equal([]);
  });

  it('goes on if unverified accounts are allowed', async () => {
    const claims = { ...googleClaims, email_verified: false };
    const given = { context: { account: noEmail, allowUnverified: true }, client: { getIdTokenClaims: async () => claims } };
    expect((await setUp(given).start()).identity.userId).to.equal('42');
  });

  const tokens = {
    'session-mismatch': { sub: 'auth0|bob' },
    'insufficient-scope': { scope: 'openid' },
    'not-configured': { azp: 'other' },
  };
  for (const [code, claims] of Object.entries(tokens)) {
    it(`refuses a token with ${JSON.stringify(claims)}`, async () => {
      const { environment, context, start } = setUp({ session: { getAccessToken: async () => readAccessToken(token(claims)) } });
      expect((await failureOf(start())).code).to.equal(code);
      expect([environment.window.closed, environment.sdk.clients.length, context.changes.length]).to.deep.equal([true, 0, 0]);
    });
  }

  it('tells why the SDK cannot be had', async () => {
    const { environment, start } = setUp();
    Object.assign(environment, { loadSdk: () => Promise.reject(new TypeError('Importing a module script failed.')) });
    expect((await failureOf(start())).code).to.equal('network');
    expect(environment.window.closed).to.equal(true);
  });

  it('tells why the user did not sign in', async () => {
    const { environment, context, start } = setUp({ client: { handleRedirectCallback: () => Promise.reject(sdkError('access_denied')) } });
    expect((await failureOf(start())).code).to.equal('access-denied');
    expect([environment.window.closed, environment.requests.length, context.changes.length]).to.deep.equal([true, 0, 0]);
  });
});
