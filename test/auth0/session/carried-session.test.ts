import { expect } from '@open-wc/testing';
import { LinkError } from '../../../src/domain/link-error.js';
import { createCarriedSession } from '../../../src/auth0/session/carried-session.js';
import type { Carried } from '../../../src/auth0/session/carried-session.js';
import type { Session } from '../../../src/auth0/session/session.js';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import { failureOf, FakeEnvironment, seconds, signInRequest, token } from '../fakes.js';
import { logInByFake } from '../log-in-by-fake.js';

const ada = readAccessToken(token({ jti: 'kept' }));
const bob = readAccessToken(token({ sub: 'auth0|bob' }));
const expired = readAccessToken(token({ exp: seconds - 1 }));

function setUp(given: Partial<Session> = {}) {
  let found = ada;
  const asked: (string | undefined)[] = [];
  const told: string[] = [];
  const environment = new FakeEnvironment();
  const session: Session = {
    clientId: 'abc',
    isOfPage: false,
    renewsSilently: false,
    renewsAlone: false,
    keepsTokens: false,
    getAccessToken: async (scope) => {
      asked.push(scope);
      return found;
    },
    getIdToken: async () => found,
    getOrganization: async () => 'org_now',
    signIn: async () => undefined,
    expect: (userId) => told.push(`expects ${userId}`),
    forget: () => told.push('forgets'),
    ...given,
  };
  const carried = createCarriedSession(session, environment);
  const carry = (more: Partial<Carried> = {}) =>
    carried.carry({ userId: 'auth0|ada', isMarked: false, tokens: Promise.resolve({ accessToken: ada, idToken: ada }), ...more });
  return { environment, session: carried, asked, told, carry, become: (next: typeof ada) => (found = next) };
}

describe('createCarriedSession, when the page is back', () => {
  it('is the session that it was given until something is carried', async () => {
    const { asked, session, become } = setUp();
    become(bob);
    expect((await session.getAccessToken('more')).userId).to.equal('auth0|bob');
    expect([asked, await session.getOrganization(), session.renewsSilently]).to.deep.equal([['more'], 'org_now', false]);
  });

  it('uses what was carried, and asks nobody', async () => {
    const { asked, session, carry, become } = setUp();
    become(bob);
    carry({ organization: 'org_then' });
    expect([await session.getAccessToken(), await session.getIdToken?.()]).to.deep.equal([ada, ada]);
    expect([asked, await session.getOrganization(), session.renewsSilently]).to.deep.equal([[], 'org_then', true]);
  });

  it('tells the session whom to expect', () => {
    const { carry, told } = setUp();
    carry();
    expect(told).to.deep.equal(['expects auth0|ada']);
  });

  it('asks the session for the same user’s once those have expired', async () => {
    const { session, carry } = setUp();
    carry({ tokens: Promise.resolve({ accessToken: expired }) });
    expect([await session.getAccessToken(), await session.getIdToken?.()]).to.deep.equal([ada, ada]);
  });

  for (const [what, tokens] of Object.entries({
    'have expired': async () => ({ accessToken: expired }),
    'cannot be read': () => Promise.reject(new Error('gone')),
    'are another user’s': async () => ({ accessToken: readAccessToken(token({ sub: 'auth0|eve' })) }),
  })) {
    it(`takes no other user’s if the carried tokens ${what}`, async () => {
      const { session, carry, become } = setUp();
      become(bob);
      carry({ tokens: tokens() });
      expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
    });
  }

  it('drops what was carried if the session has another user by now', async () => {
    const { session, carry, become } = setUp({ getUserId: async () => 'auth0|bob' });
    become(bob);
    carry();
    expect(await session.getAccessToken()).to.equal(bob);
  });

  it('drops what was carried if the user has signed out since the page was left', async () => {
    const { environment, session, carry, become } = setUp();
    become(bob);
    environment.page.cookies = 'a=b; auth0.abc.is.authenticated=true';
    carry({ isMarked: true });
    expect(await session.getAccessToken()).to.equal(ada);
    environment.page.cookies = 'a=b; auth0.other.is.authenticated=true';
    expect(await session.getAccessToken()).to.equal(bob);
  });

  it('drops what was carried when a user signs in', async () => {
    const { session, carry, become } = setUp();
    become(bob);
    carry();
    await session.signIn?.(logInByFake, signInRequest());
    expect(await session.getAccessToken()).to.equal(bob);
  });

  it('offers no more than the session does', () => {
    const { session } = setUp({ signIn: undefined, getIdToken: undefined, forget: undefined });
    expect([session.signIn, session.getIdToken, session.forget]).to.deep.equal([undefined, undefined, undefined]);
  });
});

describe('createCarriedSession, when the user has become one with another', () => {
  const held = { value: 'held', userId: 'google-oauth2|42', expiresAt: seconds + 60 };
  const tokens = { accessToken: held, idToken: { ...held, value: 'held ID token' } };

  it('goes on by the tokens given while the session still has the user who no longer exists', async () => {
    const { session, told } = setUp();
    session.goOn(tokens, 'auth0|ada');
    expect([(await session.getAccessToken()).value, (await session.getIdToken?.())?.value]).to.deep.equal(['held', 'held ID token']);
    expect(told).to.deep.equal(['forgets']);
  });

  it('goes on by them while the session has nothing', async () => {
    const { session } = setUp({ getAccessToken: () => Promise.reject(new LinkError('login-required', '')) });
    session.goOn(tokens, 'auth0|ada');
    expect((await session.getAccessToken()).value).to.equal('held');
  });

  it('follows the session as soon as it has another user, and for good', async () => {
    const { session, become } = setUp();
    session.goOn(tokens, 'auth0|ada');
    become(bob);
    expect(await session.getAccessToken()).to.equal(bob);
    become(ada);
    expect(await session.getAccessToken()).to.equal(ada);
  });

  it('wants a sign-in when they are too old, and then follows the session', async () => {
    const { session } = setUp();
    const old = { ...held, expiresAt: seconds };
    session.goOn({ accessToken: old, idToken: old }, 'auth0|ada');
    expect((await failureOf(session.getAccessToken())).code).to.equal('login-required');
    await session.signIn?.(logInByFake, signInRequest());
    expect(await session.getAccessToken()).to.equal(ada);
  });

  it('forgets what was carried from before the page was left', async () => {
    const { session, carry } = setUp();
    carry();
    session.goOn(tokens, 'auth0|ada');
    expect((await session.getAccessToken()).value).to.equal('held');
  });
});
