import { expect } from '@open-wc/testing';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import type { AccessToken } from '../../../src/auth0/tokens/access-token.js';
import { createAdoptingSession } from '../../../src/auth0/session/adopting-session.js';
import { createMovingSession } from '../../../src/auth0/session/moving-session.js';
import type { Session } from '../../../src/auth0/session/session.js';
import { failureOf, now, seconds, token } from '../fakes.js';

const ada = readAccessToken(token({ jti: 'kept' }));
const bob = readAccessToken(token({ sub: 'auth0|bob' }));
const expired = readAccessToken(token({ exp: seconds - 1 }));

function setUp(found: AccessToken, more: Partial<Session> = {}) {
  const asked: (string | undefined)[] = [];
  const session: Session = {
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
    forget: () => undefined,
    ...more,
  };
  const clock = { now: () => now };
  return { asked, session: createAdoptingSession(createMovingSession(session, clock), clock) };
}

describe('createAdoptingSession', () => {
  it('is the session that it was given, until it adopts', async () => {
    const { asked, session } = setUp(bob);
    expect((await session.getAccessToken('more')).userId).to.equal('auth0|bob');
    expect([asked, await session.getOrganization(), session.renewsSilently]).to.deep.equal([['more'], 'org_now', false]);
  });

  it('uses what it has adopted and asks nobody', async () => {
    const { asked, session } = setUp(bob);
    session.adopt({ accessToken: ada, idToken: ada, organization: 'org_then' });
    expect([await session.getAccessToken(), await session.getIdToken?.()]).to.deep.equal([ada, ada]);
    expect([asked, await session.getOrganization(), session.renewsSilently]).to.deep.equal([[], 'org_then', true]);
  });

  it('goes on with the session’s own tokens once those have expired', async () => {
    const { session } = setUp(ada);
    session.adopt({ accessToken: expired });
    expect(await session.getAccessToken()).to.equal(ada);
    expect(await session.getIdToken?.()).to.equal(ada);
    expect(await session.getOrganization()).to.equal('org_now');
  });

  it('takes no other user’s', async () => {
    const { session } = setUp(bob);
    session.adopt({ accessToken: expired });
    expect((await failureOf(session.getAccessToken())).code).to.equal('session-mismatch');
    expect((await failureOf(session.getIdToken?.() ?? Promise.resolve())).code).to.equal('session-mismatch');
  });

  const endings = {
    'a user has signed in': (session: ReturnType<typeof setUp>['session']) => session.signIn?.(async () => undefined, { language: 'fr' }),
    'the user is forgotten': (session: ReturnType<typeof setUp>['session']) => session.forget?.(),
  };
  for (const [what, end] of Object.entries(endings)) {
    it(`drops it when ${what}`, async () => {
      const { session } = setUp(bob);
      session.adopt({ accessToken: ada });
      await end(session);
      expect(await session.getAccessToken()).to.equal(bob);
    });
  }

  it('drops it when the user becomes one with another', async () => {
    const { session } = setUp(ada);
    session.adopt({ accessToken: ada });
    session.goOn({ accessToken: bob, idToken: bob }, 'auth0|ada');
    expect(await session.getAccessToken()).to.equal(bob);
  });

  it('offers no more than the session does', () => {
    const { session } = setUp(ada, { signIn: undefined, getIdToken: undefined, forget: undefined });
    expect([session.signIn, session.getIdToken, session.forget]).to.deep.equal([undefined, undefined, undefined]);
  });
});
