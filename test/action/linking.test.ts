import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Scene, idToken, json, newAda, oldAda, sessionToken } from './scene.js';

test('the Action links the new account under the old, which the login goes on as', async () => {
  const scene = new Scene();
  await scene.answerLink();
  assert.deepEqual(scene.bodyOf('POST users/auth0%7Cold/identities'), { provider: 'google-oauth2', user_id: 'new' });
  assert.equal(scene.primaryUser, 'auth0|old');
  assert.deepEqual(scene.log, []);
});

test('the Action uses the proof up before it links', async () => {
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

test('the older of the two accounts goes on, also if it is the one that signed in first', async () => {
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

test('the Action takes a token that a custom domain has issued', async () => {
  const scene = new Scene();
  await scene.answerLink({ iss: 'https://login.acme.example/' }, { secrets: { CUSTOM_DOMAIN: 'login.acme.example' } });
  assert.equal(scene.primaryUser, 'auth0|old');
  assert.ok(scene.sent.length > 0, 'all requests go to the tenant’s own domain: the scene knows no other');
});

test('an account whose date of creation cannot be read is taken for the older one', async () => {
  const scene = new Scene({ ...oldAda, created_at: 'long ago' }, newAda);
  await scene.answerLink();
  assert.equal(scene.primaryUser, 'auth0|old');
});

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
