import { expect } from '@open-wc/testing';
import { LinkError } from '../../../src/domain/link-error.js';
import { createMovingSession } from '../../../src/auth0/session/moving-session.js';
import type { Session } from '../../../src/auth0/session/session.js';
import { failureOf, FakeEnvironment, now, seconds } from '../fakes.js';
import { logInByFake } from '../log-in-by-fake.js';

const ada = 'auth0|ada';
const google = 'google-oauth2|42';

function setUp(given: Partial<Session> = {}) {
  let userId = ada;
  const forgotten: string[] = [];
  const environment = new FakeEnvironment();
  const session: Session = {
    isOfPage: true,
    renewsSilently: false,
    renewsAlone: true,
    keepsTokens: false,
    getAccessToken: async () => ({ value: `token of ${userId}`, userId }),
    getIdToken: async () => ({ value: `ID token of ${userId}`, userId }),
    getOrganization: async () => undefined,
    signIn: async () => undefined,
    forget: () => forgotten.push(userId),
    ...given,
  };
  const moving = createMovingSession(session, environment);
  const tokens = { value: 'held', userId: google, expiresAt: seconds + 60 };
  return {
    environment,
    moving,
    forgotten,
    become: (next: string) => (userId = next),
    goOn: () => moving.goOn({ accessToken: tokens, idToken: { ...tokens, value: 'held ID token' } }, ada),
  };
}

describe('createMovingSession', () => {
  it('is the session that it was made of', async () => {
    const { moving } = setUp({
      get renewsSilently() {
        return true;
      },
    });
    expect([(await moving.getAccessToken()).value, (await moving.getIdToken?.())?.value]).to.deep.equal([
      `token of ${ada}`,
      `ID token of ${ada}`,
    ]);
    expect(moving.renewsSilently).to.equal(true);
    expect(createMovingSession({ ...moving, getIdToken: undefined, signIn: undefined }, new FakeEnvironment())).to.include({
      getIdToken: undefined,
      signIn: undefined,
    });
  });

  it('goes on by the tokens given while the session still has the user whom there is no more', async () => {
    const { moving, goOn, forgotten } = setUp();
    goOn();
    expect([(await moving.getAccessToken()).value, (await moving.getIdToken?.())?.value]).to.deep.equal(['held', 'held ID token']);
    expect(forgotten).to.deep.equal([ada]);
  });

  it('goes on by them while the session has nothing', async () => {
    const { moving, goOn } = setUp({ getAccessToken: () => Promise.reject(new LinkError('login-required', '')) });
    goOn();
    expect((await moving.getAccessToken()).value).to.equal('held');
  });

  it('follows the session as soon as it has another user, and for good', async () => {
    const { moving, goOn, become } = setUp();
    goOn();
    become('auth0|grace');
    expect((await moving.getAccessToken()).value).to.equal('token of auth0|grace');
    become(ada);
    expect((await moving.getAccessToken()).value).to.equal(`token of ${ada}`);
  });

  it('wants a sign-in when they are too old, and then follows the session', async () => {
    const { moving, goOn, environment } = setUp();
    goOn();
    Object.assign(environment, { now: () => now + 60_000 });
    expect((await failureOf(moving.getAccessToken())).code).to.equal('login-required');
    await moving.signIn?.(logInByFake, { language: 'fr' });
    expect((await moving.getAccessToken()).value).to.equal(`token of ${ada}`);
  });
});
