import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Scene, idToken, json, newAda, oldAda, sessionToken } from './scene.js';

const enforced = { secrets: { MODE: 'enforced' } };

describe('Keep separate', () => {
  test('is remembered with the account that was asked', async () => {
    const facebook = { ...oldAda, user_id: 'facebook|1', identities: [{ connection: 'facebook', provider: 'facebook', user_id: '1' }] };
    const scene = new Scene(oldAda, facebook, newAda);
    await scene.answer({ answer: 'skip' });
    const { app_metadata: kept } = scene.bodyOf('PATCH users/google-oauth2%7Cnew') as { app_metadata: Record<string, unknown> };
    assert.deepEqual(kept, { account_link: { separate: ['auth0|old', 'facebook|1'], proofs: [] } });
    assert.deepEqual([scene.primaryUser, scene.shown, scene.log], [undefined, undefined, []]);
  });

  test('adds to what was answered before', async () => {
    const user = { ...newAda, app_metadata: { account_link: { separate: ['auth0|other'] } } };
    const scene = new Scene(oldAda, user);
    await scene.answer({ answer: 'skip' }, { user });
    const { app_metadata: kept } = scene.bodyOf('PATCH users/google-oauth2%7Cnew') as {
      app_metadata: Record<string, { separate: string[] }>;
    };
    assert.deepEqual(kept['account_link']?.separate, ['auth0|other', 'auth0|old']);
  });

  test('outlives metadata of another making', async () => {
    for (const odd of ['text', 7, null, { separate: 'x', proofs: {} }, { separate: [1, null], proofs: ['x'] }]) {
      const user = { ...newAda, app_metadata: { account_link: odd } };
      const scene = new Scene(oldAda, user);
      await scene.login({ user });
      assert.equal(scene.shown?.payload.candidates.length, 1);
    }
  });
});

describe('a page that was left without an answer', () => {
  test('lets the login go on and asks again another time', async () => {
    const scene = new Scene();
    await scene.leave();
    await scene.answer({});
    await scene.answer({ answer: 'whatever' });
    assert.deepEqual([scene.sent, scene.log, scene.shown], [[], [], undefined]);
  });

  test('changes nothing in mode claim', async () => {
    const scene = new Scene();
    await scene.answerLink({}, { secrets: { MODE: 'claim' } });
    assert.deepEqual([scene.sent, scene.primaryUser], [[], undefined]);
  });
});

describe('enforced', () => {
  test('links like the other modes', async () => {
    const scene = new Scene();
    await scene.answerLink({}, enforced);
    assert.deepEqual([scene.primaryUser, scene.shown], ['auth0|old', undefined]);
  });

  test('shows the page again to those who declined or left it', async () => {
    const answers = [
      [{ answer: 'skip' }, 'access-denied'],
      [{}, 'access-denied'],
      [{ answer: 'skip', session_token: 'forged' }, 'invalid-token'],
    ] as const;
    for (const [body, reason] of answers) {
      const scene = new Scene();
      await scene.answer(body, enforced);
      assert.deepEqual([scene.shown?.payload.required, scene.shown?.payload.reason], [true, reason]);
      assert.ok(!scene.calls.some((call) => call.startsWith('PATCH')));
    }
  });

  test('shows the page again with the reason', async () => {
    const scene = new Scene();
    await scene.answerLink({ sub: 'auth0|eve' }, enforced);
    assert.deepEqual([scene.shown?.payload.required, scene.shown?.payload.reason], [true, 'wrong-account']);
    assert.equal(scene.shown?.payload.candidates.length, 1);
    assert.match(scene.log[0] ?? '', /wrong-account/);
  });

  test('lets those go whom an outage keeps from linking, and remembers nothing', async () => {
    const scene = new Scene();
    scene.fail(/jwks/, () => json({}, 500));
    await scene.answerLink({}, enforced);
    assert.deepEqual([scene.shown?.payload.required, scene.shown?.payload.reason], [false, 'server']);
    const released = new Scene();
    await released.answer({ answer: 'skip', session_token: await sessionToken({ required: false }) }, enforced);
    assert.deepEqual([released.shown, released.sent], [undefined, []]);
  });

  test('believes only its own session token, of this user', async () => {
    const forged = [
      await sessionToken({ required: false }, 'google-oauth2|other'),
      await sessionToken({ required: false }, newAda.user_id, 'f'.repeat(32)),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"required":false}').toString('base64url')}.`,
    ];
    for (const token of forged) {
      const scene = new Scene();
      await scene.answer({ answer: 'skip', session_token: token }, enforced);
      assert.equal(scene.shown?.payload.required, true);
    }
  });

  test('shows what it showed before if the accounts cannot be looked up', async () => {
    const scene = new Scene();
    scene.fail(/users-by-email/, () => json({}, 500));
    const candidates = [{ connection: 'facebook', provider: 'facebook' }];
    const body = { answer: 'link', id_token: await idToken(), session_token: await sessionToken({ candidates, required: true }) };
    await scene.answer(body, enforced);
    assert.deepEqual([scene.shown?.payload.candidates, scene.shown?.payload.required], [candidates, false]);
  });

  test('lets the login go on if not even that is known', async () => {
    const scene = new Scene();
    scene.fail(/users-by-email/, () => json({}, 500));
    await scene.answer({ answer: 'link', id_token: await idToken(), session_token: '' }, enforced);
    assert.equal(scene.shown, undefined);
    assert.ok(scene.log.length > 0);
  });

  test('lets the login go on if nobody is left to link to', async () => {
    const scene = new Scene(newAda);
    await scene.answer({}, enforced);
    assert.equal(scene.shown, undefined);
  });
});
