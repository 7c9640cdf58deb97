import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PostLoginEvent, TenantUser } from '../../src/action/post-login.js';
import { isCandidate } from '../../src/domain/candidate.js';
import { Scene, newAda, oldAda } from './scene.js';

test('a new account of an email that another account has is shown the page', async () => {
  const scene = new Scene();
  await scene.login();
  assert.equal(scene.shown?.url, 'https://acme.example/link');
  const { nonce, ...payload } = scene.shown.payload;
  assert.equal(scene.metadata['account_link_page'], nonce);
  const { id = '' } = payload.candidates[0] ?? {};
  assert.ok(await isCandidate('auth0|old', id));
  assert.deepEqual(payload, {
    email: 'ada@example.com',
    current: { connection: 'google-oauth2', provider: 'google-oauth2' },
    candidates: [
      {
        id,
        connection: 'Username-Password-Authentication',
        provider: 'auth0',
        email: 'a•••@example.com',
        createdAt: oldAda.created_at,
      },
    ],
  });
  assert.equal(scene.shown.seconds, 600);
  assert.deepEqual(scene.log, []);
});

test('the session token names no user', async () => {
  const scene = new Scene();
  await scene.login();
  assert.doesNotMatch(JSON.stringify(scene.shown?.payload), /auth0\|old|google-oauth2\|new/);
});

test('ids of candidates differ from login to login, so that nobody can look them up', async () => {
  const ids = [new Scene(), new Scene()].map(async (scene) => {
    await scene.login();
    return scene.shown?.payload.candidates[0]?.id;
  });
  assert.equal(new Set(await Promise.all(ids)).size, 2);
});

test('an account that somebody of another email can sign in to is not offered', async () => {
  const planted = {
    connection: 'google-oauth2',
    provider: 'google-oauth2',
    user_id: 'mallory',
    profileData: { email: 'mallory@example.com', email_verified: true },
  };
  const scene = new Scene({ ...oldAda, identities: [...oldAda.identities, planted] }, newAda);
  await scene.login();
  assert.equal(scene.shown, undefined);
});

test('the app goes along by name', async () => {
  const scene = new Scene();
  await scene.login({ client: { client_id: 'app', name: 'Orrery' } });
  assert.equal(scene.shown?.payload.app, 'Orrery');
});

test('the language of the login goes along', async () => {
  const scene = new Scene();
  await scene.login({ transaction: { protocol: 'oidc-basic-profile', ui_locales: ['fr', 'en'] } });
  assert.equal(scene.shown?.payload.language, 'fr');
});

describe('the page is not shown', () => {
  const untouched: Record<string, Partial<PostLoginEvent>> = {
    'at a later login': { stats: { logins_count: 2 } },
    'without an email': { user: { ...newAda, email: undefined } },
    'without a verified email': { user: { ...newAda, email_verified: false } },
    'where it is not known whether the email is verified': { user: { ...newAda, email_verified: undefined } },
    'with prompt=none': { request: { method: 'GET', query: { prompt: 'none' } } },
    'in the window of a sign-in that links': { request: { method: 'GET', query: { prompt: 'login', max_age: '0' } } },
    'when a token is refreshed': { transaction: { protocol: 'oauth2-refresh-token' } },
    'with the password grant': { transaction: { protocol: 'oauth2-password' } },
    'with the resource owner grant': { transaction: { protocol: 'oauth2-resource-owner' } },
    'on a device': { transaction: { protocol: 'oauth2-device-code' } },
    'at a connection that takes no part': { secrets: { CONNECTIONS: 'facebook Username-Password-Authentication' } },
  };
  for (const [when, members] of Object.entries(untouched)) {
    test(when, async () => {
      const scene = new Scene();
      await scene.login(members);
      assert.equal(scene.shown, undefined);
      assert.deepEqual([scene.sent, scene.log], [[], []]);
    });
  }

  test('if the tenant cannot redirect', async () => {
    const scene = new Scene();
    scene.canRedirect = false;
    await scene.login();
    assert.deepEqual([scene.shown, scene.sent], [undefined, []]);
  });

  const noCandidates: Record<string, readonly TenantUser[]> = {
    'nobody else has the email': [newAda],
    'the other account’s email is not verified': [newAda, { ...oldAda, email_verified: false }],
    'the other account is blocked': [newAda, { ...oldAda, blocked: true }],
    'the other account is linked already': [newAda, { ...oldAda, identities: [...oldAda.identities, ...newAda.identities] }],
    'the user wants the two separate': [{ ...newAda, app_metadata: { account_link: { separate: ['auth0|old'] } } }, oldAda],
    'the user of the other account wants the two separate': [
      newAda,
      { ...oldAda, app_metadata: { account_link: { separate: ['google-oauth2|new'] } } },
    ],
  };
  for (const [when, users] of Object.entries(noCandidates)) {
    test(`when ${when}`, async () => {
      const scene = new Scene(...users);
      await scene.login({ user: users.find(({ user_id: id }) => id === newAda.user_id) ?? newAda });
      assert.deepEqual([scene.shown, scene.log], [undefined, []]);
    });
  }
});

describe('candidates', () => {
  const facebook: TenantUser = {
    ...oldAda,
    user_id: 'facebook|1',
    created_at: '2019-01-01T00:00:00.000Z',
    identities: [{ connection: 'facebook', provider: 'facebook', user_id: 1 }],
  };
  const saml: TenantUser = {
    ...oldAda,
    user_id: 'samlp|acme|ada@example.com',
    created_at: '2023-01-01T00:00:00.000Z',
    identities: [{ connection: 'acme', provider: 'samlp', user_id: 'acme|ada@example.com' }],
  };

  test('are all of them, oldest first', async () => {
    const scene = new Scene(saml, newAda, oldAda, facebook);
    await scene.login();
    const providers = scene.shown?.payload.candidates.map(({ provider }) => provider);
    assert.deepEqual(providers, ['facebook', 'auth0', 'samlp']);
  });

  test('have every way to sign in to them', async () => {
    const linked = { connection: 'github', provider: 'github', user_id: 7, profileData: { email: 'lovelace@github.example' } };
    const scene = new Scene({ ...oldAda, identities: [...oldAda.identities, linked] }, newAda);
    await scene.login();
    const ways = scene.shown?.payload.candidates.map(({ connection, email }) => [connection, email]);
    assert.deepEqual(ways, [
      ['Username-Password-Authentication', 'a•••@example.com'],
      ['github', 'l•••@github.example'],
    ]);
  });

  test('are of the connections that take part', async () => {
    const scene = new Scene(saml, newAda, oldAda, facebook);
    await scene.login({ secrets: { CONNECTIONS: 'google-oauth2, facebook' } });
    assert.deepEqual(
      scene.shown?.payload.candidates.map(({ provider }) => provider),
      ['facebook'],
    );
  });

  test('are found whatever the case of the email', async () => {
    for (const email of ['ada@example.com', 'ADA@example.COM']) {
      const scene = new Scene({ ...oldAda, email }, newAda);
      await scene.login({ user: { ...newAda, email: 'ADA@example.COM' } });
      assert.equal(scene.shown?.payload.candidates.length, 1);
    }
  });

  test('are not found by letters that only other rules take for the same', async () => {
    const scene = new Scene({ ...oldAda, email: 'kim@example.com' }, newAda);
    await scene.login({ user: { ...newAda, email: '\u212aim@example.com' } });
    assert.equal(scene.shown, undefined);
  });

  test('count as verified by "true" as text, as some providers write it, and by nothing else', async () => {
    for (const [verified, count] of [
      ['true', 1],
      ['false', undefined],
      ['yes', undefined],
    ] as const) {
      const scene = new Scene({ ...oldAda, email_verified: verified }, newAda);
      await scene.login();
      assert.equal(scene.shown?.payload.candidates.length, count);
    }
  });

  test('are no more than fit in an address', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...oldAda, user_id: `auth0|${index}` }));
    const scene = new Scene(newAda, ...many);
    await scene.login();
    assert.equal(scene.shown?.payload.candidates.length, 8);
  });
});

describe('modes', () => {
  test('every-login asks at later logins too', async () => {
    const scene = new Scene();
    await scene.login({ stats: { logins_count: 9 }, secrets: { MODE: 'every-login' } });
    assert.equal(scene.shown?.payload.required, undefined);
    assert.equal(scene.shown?.payload.candidates.length, 1);
  });

  test('enforced leaves no way to decline, and heeds no answer of another time', async () => {
    const user = { ...newAda, app_metadata: { account_link: { separate: ['auth0|old'] } } };
    const scene = new Scene(oldAda, user);
    await scene.login({ user, stats: { logins_count: 9 }, secrets: { MODE: 'enforced' } });
    assert.equal(scene.shown?.payload.required, true);
  });

  test('claim asks nobody and tells the application, without any page', async () => {
    const scene = new Scene();
    scene.canRedirect = false;
    const secrets = { MODE: 'claim', PAGE_URL: '', PAGE_CLIENT_ID: '', SESSION_TOKEN_SECRET: '' };
    await scene.login({ secrets, stats: { logins_count: 9 } });
    assert.equal(scene.shown, undefined);
    const [candidate] = scene.claims['account_link_candidates'] as Record<string, string>[];
    assert.deepEqual([candidate?.['provider'], candidate?.['email']], ['auth0', 'a•••@example.com']);
  });

  test('claim leaves refreshed tokens alone', async () => {
    const scene = new Scene();
    await scene.login({ secrets: { MODE: 'claim' }, transaction: { protocol: 'oauth2-refresh-token' } });
    assert.deepEqual(scene.claims, {});
  });
});
