import { expect } from '@open-wc/testing';
import { useOwnSession } from '../../../src/auth0/session/shared-own-session.js';
import { ada, adasClaims, FakeEnvironment, FakeSdk, settings, signInRequest, token } from '../fakes.js';
import { logInByFake } from '../log-in-by-fake.js';

const own = { ...settings, clientId: 'abc' };

describe('useOwnSession', () => {
  it('signs in silently once for all widgets of the page', async () => {
    const environment = new FakeEnvironment();
    const sessions = Array.from({ length: 200 }, () => useOwnSession({ ...own }, environment));
    await Promise.all(sessions.map((session) => session.getAccessToken()));
    expect(environment.sdk.clients.map(({ calls }) => calls.length)).to.deep.equal([1]);
  });

  it('has signed in all when one has', async () => {
    const environment = new FakeEnvironment(new FakeSdk({ getTokenSilently: () => Promise.reject(new Error('nobody')) }, {}));
    const [one, other] = [useOwnSession(own, environment), useOwnSession(own, environment)];
    await one.signIn?.(logInByFake, signInRequest());
    expect((await other.getAccessToken()).userId).to.equal('auth0|ada');
  });

  it('shares nothing with other settings, or another page', () => {
    const environment = new FakeEnvironment();
    const first = useOwnSession(own, environment);
    for (const settings of [
      { clientId: 'other' },
      { audience: 'other' },
      { organization: 'org_1' },
      { redirectUri: 'https://page.example' },
    ]) {
      expect(useOwnSession({ ...own, ...settings }, environment)).not.to.equal(first);
    }
    expect(useOwnSession(own, new FakeEnvironment())).not.to.equal(first);
  });

  it('ends when the page is shown again as it was, as its user may have signed out meanwhile', () => {
    const environment = new FakeEnvironment();
    const before = useOwnSession(own, environment);
    environment.page.events.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(useOwnSession(own, environment)).to.equal(before);
    environment.page.events.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(useOwnSession(own, environment)).not.to.equal(before);
  });

  it('takes all along when the user becomes one with another', async () => {
    const other = { accessToken: { value: 'held', userId: 'google-oauth2|42' }, idToken: { value: 'id', userId: 'google-oauth2|42' } };
    const environment = new FakeEnvironment(
      new FakeSdk({ getTokenSilently: async () => token(), getIdTokenClaims: async () => adasClaims }),
    );
    const [one, two] = [useOwnSession(own, environment), useOwnSession(own, environment)];
    await one.getAccessToken();
    one.goOn(other, ada.user.userId);
    expect((await two.getAccessToken()).value).to.equal('held');
  });
});
