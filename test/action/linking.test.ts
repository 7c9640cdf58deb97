import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Scene, idToken, json, newAda, now, oldAda, sessionToken } from './scene.js';

test('links the new account under the old, which the login goes on as', async () => {
  const scene = new Scene();
  await scene.answerLink();
  assert.deepEqual(scene.bodyOf('POST users/auth0%7Cold/identities'), { provider: 'google-oauth2', user_id: 'new' });
  assert.equal(scene.primaryUser, 'auth0|old');
  assert.deepEqual(scene.log, []);
});

test('uses the proof up before it links', async () => {
  const scene = new Scene();
  await scene.answerLink();
  assert.deepEqual(scene.calls, ['GET users-by-email', 'PATCH users/auth0%7Cold', 'POST users/auth0%7Cold/identities']);
  const { app_metadata: kept } = scene.bodyOf('PATCH users/auth0%7Cold') as { app_metadata: Record<string, { proofs: object[] }> };
  assert.match(JSON.stringify(kept['account_link']?.proofs), /^\[\{"hash":"[0-9a-f]{32}","usedAt":"2026-11-22T12:00:00\.000Z"\}\]$/);
  assert.deepEqual(Object.keys(kept), ['account_link']);
});

test('ids are split at their first bar', async () => {
  const saml = {
    ...newAda,
    user_id: 'samlp|acme|ada@example.com',
    identities: [{ connection: 'acme', provider: 'samlp', user_id: 'acme|ada@example.com' }],
  };
  const scene = new Scene(oldAda, saml);
  await scene.answerLink({}, { user: saml });
  assert.deepEqual(scene.bodyOf('POST users/auth0%7Cold/identities'), { provider: 'samlp', user_id: 'acme|ada@example.com' });
});

test('the older of the two accounts goes on, also where it is the one that signed in first', async () => {
  const scene = new Scene();
  await scene.answerLink({ sub: 'google-oauth2|new' }, { user: oldAda, secrets: { MODE: 'every-login' } });
  assert.deepEqual(scene.bodyOf('POST users/auth0%7Cold/identities'), { provider: 'google-oauth2', user_id: 'new' });
  assert.equal(scene.primaryUser, undefined);
  assert.deepEqual(scene.log, []);
});

test('an answer without a session token of this very login links nothing, and keeps nobody from signing in', async () => {
  const foreign = await sessionToken({}, 'google-oauth2|eve');
  for (const token of ['', 'forged', foreign]) {
    for (const answer of ['link', 'skip']) {
      const scene = new Scene();
      await scene.answer({ answer, id_token: await idToken(), session_token: token });
      assert.deepEqual([scene.calls, scene.primaryUser], [[], undefined]);
      assert.match(scene.log[0] ?? '', /no session token of this login/);
    }
  }
});

test('an answer from another address than the login links nothing, unless COMPARE_IP is off', async () => {
  const token = await sessionToken({ ip: '192.0.2.1' });
  const body = { answer: 'link', id_token: await idToken(), session_token: token };
  const from = (ip: string) => ({ request: { method: 'POST', ip, body } });
  const victim = new Scene();
  await victim.answer(body, from('198.51.100.7'));
  assert.deepEqual([victim.calls, victim.primaryUser], [[], undefined]);
  assert.match(victim.log[0] ?? '', /COMPARE_IP/);
  const same = new Scene();
  await same.answer(body, from('192.0.2.1'));
  assert.equal(same.primaryUser, 'auth0|old');
  const off = new Scene();
  await off.answer(body, { ...from('198.51.100.7'), secrets: { COMPARE_IP: 'off' } });
  assert.equal(off.primaryUser, 'auth0|old');
});

test('an account that the user once wanted separate can be linked', async () => {
  const user = { ...newAda, app_metadata: { account_link: { separate: ['auth0|old'] } } };
  const scene = new Scene(oldAda, user);
  await scene.answerLink({}, { user });
  assert.equal(scene.primaryUser, 'auth0|old');
});

test('what the event tells of the user may be old: who is the older is looked up', async () => {
  const scene = new Scene();
  await scene.answerLink({}, { user: { ...newAda, created_at: '2000-01-01T00:00:00.000Z' } });
  assert.equal(scene.primaryUser, 'auth0|old');
});

test('takes a token that a custom domain has issued', async () => {
  const scene = new Scene();
  await scene.answerLink({ iss: 'https://login.acme.example/' }, { secrets: { CUSTOM_DOMAIN: 'login.acme.example' } });
  assert.equal(scene.primaryUser, 'auth0|old');
  assert.ok(scene.sent.length > 0, 'all requests go to the tenant’s own domain: the scene knows no other');
});

describe('a proof is refused', () => {
  const seconds = now / 1000;
  const refused: Record<string, [Parameters<typeof idToken>[0], RegExp]> = {
    'of another issuer': [{ iss: 'https://evil.example/' }, /invalid-token.*"iss"/],
    'for another application': [{ aud: 'other' }, /invalid-token.*"aud"/],
    'issued more than two minutes ago': [{ iat: seconds - 131, auth_time: seconds - 131 }, /stale-login/],
    'of a login more than two minutes ago': [{ auth_time: seconds - 131 }, /stale-login.*auth_time/],
    'that does not say when the login was': [{ auth_time: undefined }, /invalid-token.*auth_time/],
    'from the future': [{ iat: seconds + 60 }, /invalid-token.*iat/],
    'that has expired': [{ exp: seconds - 60 }, /stale-login.*exp/],
    'without a user': [{ sub: undefined }, /invalid-token.*sub/],
    'of the user’s own account': [{ sub: newAda.user_id }, /wrong-account/],
    'of somebody else': [{ sub: 'auth0|eve' }, /wrong-account/],
    'with another email': [{ email: 'eve@example.com' }, /wrong-account.*email/],
    'with an unverified email': [{ email_verified: false }, /unverified-secondary/],
    'without an email': [{ email: undefined }, /unverified-secondary/],
  };
  for (const [which, [claims, reason]] of Object.entries(refused)) {
    test(which, async () => {
      const scene = new Scene();
      await scene.answerLink(claims);
      assertUnlinked(scene, reason);
    });
  }

  test('that is not signed by the tenant', async () => {
    const [header, payload = ''] = (await idToken()).split('.');
    const forged = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const hmac = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'local-tenant' })).toString('base64url');
    for (const token of [`${header}.${payload}.AAAA`, `${forged}.${payload}.`, `${hmac}.${payload}.AAAA`, `${payload}`, '', 'null']) {
      const scene = new Scene();
      await scene.answer({ answer: 'link', id_token: token });
      assertUnlinked(scene, /invalid-token/);
    }
  });

  test('that is no text', async () => {
    const scene = new Scene();
    await scene.answer({ answer: 'link', id_token: { toString: 'x' } });
    assertUnlinked(scene, /invalid-token/);
  });

  test('in an address', async () => {
    const scene = new Scene();
    await scene.leave({ request: { method: 'GET', query: { answer: 'link', id_token: await idToken() } } });
    assert.deepEqual([scene.primaryUser, scene.calls], [undefined, []]);
  });

  test('that was used before in the same login', async () => {
    const scene = new Scene();
    await scene.answerLink();
    scene.primaryUser = undefined;
    await scene.answerLink();
    assert.equal(scene.primaryUser, undefined);
    assert.match(scene.log[0] ?? '', /stale-login.*answered before/);
  });

  test('that was used before, as the account remembers', async () => {
    const first = new Scene();
    await first.answerLink();
    const patch = first.bodyOf('PATCH users/auth0%7Cold') as { app_metadata: Record<string, unknown> };
    const scene = new Scene({ ...oldAda, app_metadata: patch.app_metadata }, newAda);
    await scene.answerLink();
    assertUnlinked(scene, /used before/);
  });

  const changed = [
    { ...oldAda, email_verified: false },
    { ...oldAda, email: 'ada@other.example' },
    { ...oldAda, blocked: true },
  ];
  test('of an account that is no candidate any more', async () => {
    for (const account of changed) {
      const scene = new Scene(account, newAda);
      await scene.answerLink();
      assertUnlinked(scene, /wrong-account/);
    }
  });

  test('where the user’s own email is not verified', async () => {
    const scene = new Scene();
    await scene.answerLink({}, { user: { ...newAda, email_verified: false } });
    assert.deepEqual([scene.primaryUser, scene.sent], [undefined, []]);
  });

  test('whatever candidates the page names', async () => {
    const scene = new Scene();
    const token = await idToken({ sub: 'auth0|eve' });
    await scene.answer({ answer: 'link', id_token: token, candidate: 'auth0|eve', candidates: ['auth0|eve'], user_id: 'auth0|eve' });
    assertUnlinked(scene, /wrong-account/);
  });
});

function assertUnlinked(scene: Scene, reason: RegExp): void {
  assert.equal(scene.primaryUser, undefined);
  assert.ok(!scene.calls.some((call) => call.startsWith('POST')), scene.calls.join());
  assert.equal(scene.log.length, 1);
  assert.match(scene.log[0] ?? '', reason);
}

describe('an answer of the tenant that got lost', () => {
  const gone = { ...oldAda, identities: [...oldAda.identities, ...newAda.identities] };

  test('is looked up: the login goes on as the account that the user has become part of', async () => {
    const scene = new Scene();
    scene.fail(/^POST .*identities/, () => {
      scene.users = [gone];
      throw new TypeError('socket hang up');
    });
    await scene.answerLink();
    assert.equal(scene.primaryUser, 'auth0|old');
  });

  test('is looked up: it was not linked', async () => {
    const scene = new Scene();
    scene.fail(/^POST .*identities/, () => json({}, 503));
    await scene.answerLink();
    assert.equal(scene.primaryUser, undefined);
    assert.match(scene.log[0] ?? '', /server.*POST users answered 503/);
  });
});
