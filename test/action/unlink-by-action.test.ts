import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkingScene, githubAda } from './linking-scene.js';
import { Scene, now, oldAda } from './scene.js';

const both = { ...oldAda, identities: [...githubAda.identities, ...oldAda.identities] };
const refused = (code: string) => ({ tx: 'tx-1', status: 'refused', code });

test('an unlink by a user who has just signed in removes the identity, and names those that remain', async () => {
  const scene = new LinkingScene(both);
  await scene.beginUnlink('github|7');
  assert.deepEqual(scene.calls, ['GET users/auth0%7Cold', 'DELETE users/auth0%7Cold/identities/github/7']);
  const identities = [{ ...oldAda.identities[0], isSocial: false, email: 'ada@example.com' }];
  assert.deepEqual(scene.result, { tx: 'tx-1', status: 'unlinked', identities });
});

test('an unlink by a session that has signed in three minutes ago is refused', async () => {
  const scene = new LinkingScene(both);
  await scene.beginUnlink('github|7', { signedInAt: now - 180_000 });
  assert.deepEqual([scene.result, scene.calls], [refused('stale-login'), []]);
});

test('the main identity is not unlinked', async () => {
  const scene = new LinkingScene(both);
  await scene.beginUnlink('auth0|old');
  assert.deepEqual([scene.result, scene.calls], [refused('primary-identity'), []]);
});

test('an identity of somebody else is not unlinked', async () => {
  const scene = new LinkingScene(both);
  await scene.beginUnlink('github|8');
  assert.deepEqual([scene.result, scene.calls], [refused('wrong-account'), ['GET users/auth0%7Cold']]);
});

test('a foreign ID token unlinks nothing', async () => {
  const scene = new LinkingScene(both);
  await scene.beginUnlink('github|7', { hint: { sub: 'auth0|eve' } });
  assert.deepEqual([scene.denied, scene.calls], ['account-link: session-mismatch', []]);
});

test('a login that asks for the list has it in its ID token, the main identity first, with no request', async () => {
  const scene = new LinkingScene();
  await scene.beginLink({ scope: 'openid read:linked_identities', user: both });
  const identities = scene.claims['account_link_identities'] as { identities: { connection: string }[] };
  assert.deepEqual(
    identities.identities.map(({ connection }) => connection),
    ['Username-Password-Authentication', 'github'],
  );
  assert.deepEqual([scene.sent, scene.sentTo], [[], undefined]);
});

test('of more than forty identities the ID token has forty, and their number', async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ connection: 'github', provider: 'github', user_id: index }));
  const scene = new LinkingScene();
  await scene.beginLink({ scope: 'openid read:linked_identities', user: { ...oldAda, identities: [...many, ...oldAda.identities] } });
  const claim = scene.claims['account_link_identities'] as { identities: object[]; total: number };
  assert.deepEqual([claim.identities.length, claim.total], [40, 61]);
  assert.deepEqual(claim.identities[0], { ...oldAda.identities[0], isSocial: false, email: 'ada@example.com' });
});

test('an application that PAGE_CLIENT_IDS does not name gets no list, and its login goes on', async () => {
  const scene = new LinkingScene();
  await scene.beginLink({ scope: 'openid read:linked_identities', clientId: 'other' });
  assert.deepEqual([scene.claims, scene.denied], [{}, undefined]);
});

test('a login without the scope gets no list', async () => {
  const scene = new LinkingScene();
  await scene.beginLink({ scope: 'openid profile' });
  assert.deepEqual([scene.claims, scene.log, scene.shown], [{}, [], undefined]);
});

test('without the companion’s secrets the scopes do nothing', async () => {
  const scene = new Scene();
  const transaction = { protocol: 'oidc-basic-profile', requested_scopes: ['link_account', 'read:linked_identities'] };
  await scene.login({ user: oldAda, stats: { logins_count: 9 }, transaction });
  assert.deepEqual([scene.claims, scene.sentTo, scene.denied, scene.log], [{}, undefined, undefined, []]);
});
