import { expect } from '@open-wc/testing';
import { useOwnSession } from '../../../src/auth0/session/shared-own-session.js';
import { ada, adasClaims, FakeEnvironment, FakeSdk, settings, token } from '../fakes.js';
import { logInByFake } from '../log-in-by-fake.js';

const own = { ...settings, clientId: 'abc' };

describe('useOwnSession', () => {
  it('signs in silently once for all widgets of the page', async () => {
    const environment = new FakeEnvironment();
    const sessions = Array.from({ length: 200 }, () => useOwnSession({ ...own }, environment).session);
    await Promise.all(sessions.map((session) => session.getAccessToken()));
    expect(environment.sdk.clients.map(({ calls }) => calls.length)).to.deep.equal([1]);
  });

  it('has signed in all when one has', async () => {
    const environment = new FakeEnvironment(new FakeSdk({ getTokenSilently: () => Promise.reject(new Error('nobody')) }, {}));
    const [one, other] = [useOwnSession(own, environment).session, useOwnSession(own, environment).session];
    await one.signIn?.(logInByFake, { language: 'fr' });
    expect((await other.getAccessToken()).userId).to.equal('auth0|ada');
  });

  it('shares nothing with other settings, or another page', () => {
    const environment = new FakeEnvironment();
    const first = useOwnSession(own, environment).session;
    for (const settings of [
      { clientId: 'other' },
      { audience: 'other' },
      { organization: 'org_1' },
      { redirectUri: 'https://page.example' },
    ]) {
      expect(useOwnSession({ ...own, ...settings }, environment).session).not.to.equal(first);
    }
    expect(useOwnSession(own, new FakeEnvironment()).session).not.to.equal(first);
  });

  it('ends with the last who releases it', () => {
    const environment = new FakeEnvironment();
    const [one, other] = [useOwnSession(own, environment), useOwnSession(own, environment)];
    one.release();
    one.release();
    const third = useOwnSession(own, environment);
    expect(third.session).to.equal(one.session);
    other.release();
    third.release();
    expect(useOwnSession(own, environment).session).not.to.equal(one.session);
  });

  it('takes all along when the user becomes one with another', async () => {
    const other = { accessToken: { value: 'held', userId: 'google-oauth2|42' }, idToken: { value: 'id', userId: 'google-oauth2|42' } };
    const environment = new FakeEnvironment(
      new FakeSdk({ getTokenSilently: async () => token(), getIdTokenClaims: async () => adasClaims }),
    );
    const [one, two] = [useOwnSession(own, environment).session, useOwnSession(own, environment).session];
    await one.getAccessToken();
    one.goOn(other, ada.user.userId);
    expect((await two.getAccessToken()).value).to.equal('held');
  });
});
