import { expect } from '@open-wc/testing';
import type { LinkContext, ProfileChoice } from '../../../src/domain/accounts-gateway.js';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import type { Session } from '../../../src/auth0/session/session.js';
import { ada, adasClaims, failureOf, googleClaims, json, linkedIdentities, now, seconds, token } from '../fakes.js';
import { setUpLink } from '../link-set-up.js';

const google = { connection: 'google-oauth2', provider: 'google-oauth2', user_id: '42', isSocial: true };
const adasIdentity = { ...linkedIdentities[1], profileData: { email: 'ada@example.com' } };
const other = {
  user_id: googleClaims.sub,
  name: 'Ada King',
  email: 'ada@example.com',
  created_at: '2023-11-02',
  identities: [google],
  user_metadata: { plan: 'team', beta: true },
};
const otherToken = token({ sub: googleClaims.sub });
const idToken = { value: adasClaims.__raw, userId: ada.user.userId, expiresAt: seconds + 3600 };

interface Given {
  readonly choose?: LinkContext['chooseKept'];
  readonly session?: Partial<Session>;
  readonly secondToken?: string;
  readonly metadata?: Response;
  readonly linked?: Response;
}

function setUp({
  choose,
  session,
  secondToken = otherToken,
  metadata = json({ user_metadata: { theme: 'dark' } }),
  linked = json([google, adasIdentity], 201),
}: Given = {}) {
  const asked: ProfileChoice[] = [];
  const { start, ...rest } = setUpLink({
    client: { getTokenSilently: async () => secondToken, getIdTokenClaims: async () => ({ ...googleClaims, exp: seconds + 3600 }) },
    session: { getIdToken: async () => idToken, ...session },
    context: {
      chooseKept: async (choice) => {
        asked.push(choice);
        return choose?.(choice) ?? 'other';
      },
    },
    answer: json(other),
    more: [metadata, linked],
  });
  const sent = () =>
    rest.environment.requests.map(({ url, init }) => [init.method, new URL(url).pathname, new Headers(init.headers).get('authorization')]);
  return { ...rest, start, asked, sent };
}

describe('the choice of the account to keep', () => {
  it('shows both accounts, the other one as its own token lets the tenant tell it, before anything is changed', async () => {
    const { start, asked, sent, environment } = setUp({ choose: () => Promise.reject(new Error('enough')) });
    await start().catch(() => undefined);
    expect(asked).to.deep.equal([
      {
        current: { ...ada.user, identities: ada.identities, settings: ['theme'] },
        other: {
          userId: other.user_id,
          createdAt: '2023-11-02',
          profile: asked[0]?.other.profile,
          identities: asked[0]?.other.identities,
          settings: ['plan', 'beta'],
        },
      },
    ]);
    expect(asked[0]?.other.profile.name).to.equal('Ada King');
    expect(sent()).to.deep.equal([
      ['GET', '/api/v2/users/google-oauth2%7C42', `Bearer ${otherToken}`],
      ['GET', '/api/v2/users/auth0%7Cada', `Bearer ${token()}`],
    ]);
    expect(environment.sdk.clients[0]?.options.authorizationParams).to.deep.include({
      audience: 'https://tenant.eu.auth0.com/api/v2/',
      scope: 'openid profile email read:current_user update:current_user_identities',
    });
  });

  it('is made without the names of the settings if they cannot be read', async () => {
    const { start, asked } = setUp({ metadata: json({ error: 'Forbidden' }, 403) });
    await start();
    expect(asked[0]?.current.settings).to.equal(undefined);
  });

  it('links the usual way when the current account is kept', async () => {
    const { start, sent, environment } = setUp({ choose: async () => 'current', linked: json(linkedIdentities, 201) });
    expect(await start()).to.deep.include({ primaryChanged: false });
    expect(sent()[2]).to.deep.equal(['POST', '/api/v2/users/auth0%7Cada/identities', `Bearer ${token()}`]);
    expect(environment.requests[2]?.init.body).to.equal(JSON.stringify({ link_with: googleClaims.__raw }));
  });

  it('links the other way round when the other is kept', async () => {
    const { start, sent, environment } = setUp();
    const { account, identity, primaryChanged } = await start();
    expect(sent()[2]).to.deep.equal(['POST', '/api/v2/users/google-oauth2%7C42/identities', `Bearer ${otherToken}`]);
    expect(environment.requests[2]?.init.body).to.equal(JSON.stringify({ link_with: adasClaims.__raw }));
    expect([account.user.userId, account.user.profile.name, primaryChanged]).to.deep.equal([other.user_id, 'Ada King', true]);
    expect([identity.provider, identity.isPrimary, account.identities.length]).to.deep.equal(['auth0', false, 2]);
  });

  it('goes on as the account that is kept', async () => {
    const { start, session, context } = setUp();
    await start();
    expect((await session.getAccessToken()).userId).to.equal(other.user_id);
    expect(context.changes).to.deep.equal([]);
  });

  it('tells the page that its user is another now', async () => {
    const { start, session, context } = setUp({ session: { isOfPage: true, renewsSilently: true } });
    await start();
    expect((await session.getAccessToken()).userId).to.equal(other.user_id);
    expect(context.changes).to.deep.equal([{ reason: 'primary-changed', sub: other.user_id }]);
  });

  it('learns what came of a link whose answer is lost', async () => {
    const { start, environment } = setUp({ linked: json({}, 502) });
    environment.responses.push(json({ ...other, identities: [google, adasIdentity] }));
    expect(await start()).to.deep.include({ primaryChanged: true });
  });

  it('opens no window if the current account cannot be proved', async () => {
    const { start, environment } = setUp({ session: { getIdToken: undefined } });
    const error = await failureOf(start());
    expect([error.code, environment.log]).to.deep.equal(['not-configured', []]);
    expect(error.hint).to.contain('primary="choose"');
  });

  for (const [claims, code] of [
    [{ scope: 'openid' }, 'insufficient-scope'],
    [{ sub: 'auth0|bob' }, 'session-mismatch'],
  ] as const) {
    it(`asks nothing when the other account’s token has ${JSON.stringify(claims)}`, async () => {
      const { start, asked, context } = setUp({ secondToken: token({ sub: googleClaims.sub, ...claims }) });
      expect([(await failureOf(start())).code, asked]).to.deep.equal([code, []]);
      expect(context.changes).to.deep.equal([{ reason: 'link-failed', sub: googleClaims.sub }]);
    });
  }
});

describe('a choice that took long', () => {
  /** The user thinks for so many seconds. */
  const thinking = (keeps: 'current' | 'other', forSeconds: number, given: Partial<Given> = {}) => {
    const set = setUp({ choose: async () => keeps, ...given });
    Object.assign(set.context, {
      chooseKept: async () => {
        Object.assign(set.environment, { now: () => now + forSeconds * 1000 });
        return keeps;
      },
    });
    return set;
  };

  it('wants the second account to sign in again', async () => {
    for (const keeps of ['current', 'other'] as const) {
      const { start, sent } = thinking(keeps, 3600, {
        session: {
          getAccessToken: async () => readAccessToken(token({ exp: seconds + 7200 })),
          getIdToken: async () => ({ ...idToken, expiresAt: seconds + 7200 }),
        },
      });
      expect((await failureOf(start())).code).to.equal('stale-login');
      expect(sent().length).to.equal(2);
    }
  });

  const short = {
    getAccessToken: async () => readAccessToken(token({ exp: seconds + 60 })),
    getIdToken: async () => ({ ...idToken, expiresAt: seconds + 60 }),
  };

  it('wants the current user to sign in again if tokens come from the tenant’s session', async () => {
    for (const keeps of ['current', 'other'] as const) {
      for (const forSeconds of [120, 7200]) {
        const { start, sent } = thinking(keeps, forSeconds, { session: short });
        expect((await failureOf(start())).code).to.equal('login-required');
        expect(sent().length).to.equal(2);
      }
    }
  });

  it('gets new tokens if that needs nobody', async () => {
    for (const [keeps, linked] of [
      ['current', linkedIdentities],
      ['other', [google, adasIdentity]],
    ] as const) {
      const tokens = [60, 3600].map((exp) => readAccessToken(token({ exp: seconds + exp })));
      const idTokens = [60, 3600].map((exp) => ({ ...idToken, expiresAt: seconds + exp, value: `for ${exp}` }));
      const session: Partial<Session> = {
        renewsAlone: true,
        getAccessToken: async () => tokens.shift() ?? readAccessToken(token()),
        getIdToken: async () => idTokens.shift() ?? idToken,
      };
      const { start, environment } = thinking(keeps, 120, { session, linked: json(linked, 201) });
      await start();
      if (keeps === 'other') expect(environment.requests[2]?.init.body).to.equal('{"link_with":"for 3600"}');
    }
  });
});
