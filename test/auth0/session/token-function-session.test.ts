import { expect } from '@open-wc/testing';
import { createTokenFunctionSession } from '../../../src/auth0/session/token-function-session.js';
import { failureOf, sdkError, settings, token } from '../fakes.js';

const createSession = (getAccessToken: () => Promise<unknown>) =>
  createTokenFunctionSession(getAccessToken as () => Promise<string>, { ...settings, organization: 'org_1' });

describe('createTokenFunctionSession', () => {
  it('asks again for each token', async () => {
    const subs = ['auth0|ada', 'auth0|bob'];
    const session = createSession(async () => token({ sub: subs.shift() }));
    expect((await session.getAccessToken()).userId).to.equal('auth0|ada');
    expect((await session.getAccessToken()).userId).to.equal('auth0|bob');
  });

  it('leaves signing in to the page, and may renew by the tenant’s session', async () => {
    const session = createSession(async () => token());
    expect(session.signIn).to.equal(undefined);
    expect(session.renewsSilently).to.equal(true);
    expect(await session.getOrganization()).to.equal('org_1');
  });

  it('maps what the page’s SDK throws through it', async () => {
    const session = createSession(() => Promise.reject(sdkError('login_required')));
    expect((await failureOf(session.getAccessToken())).code).to.equal('login-required');
  });

  it('maps what the page throws itself', async () => {
    const cause = new Error('no back end');
    const error = await failureOf(
      createSession(() => {
        throw cause;
      }).getAccessToken(),
    );
    expect([error.code, error.cause]).to.deep.equal(['unknown', cause]);
  });

  it('explains what it must resolve with', async () => {
    expect((await failureOf(createSession(async () => ({ token: 'x' })).getAccessToken())).code).to.equal('not-configured');
  });

  it('takes an empty token for a missing sign-in', async () => {
    expect((await failureOf(createSession(async () => '').getAccessToken())).code).to.equal('login-required');
  });
});
