import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkingScene, githubAda } from './linking-scene.js';
import { oldAda } from './scene.js';

const refused = (code: string) => ({ tx: 'tx-1', status: 'refused', code });

test('a code that comes a second time finds nothing that waits for it', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  await scene.signInSecond();
  const calls = scene.calls.length;
  await scene.signInSecond();
  assert.equal(scene.calls.length, calls);
  assert.equal(scene.metadata['account_link'], '');
});

test('what waits for the second sign-in is forgotten before the code is redeemed, however that ends', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  await scene.comeBack({ code: 'of another login' });
  assert.deepEqual(scene.result, refused('invalid-token'));
  assert.equal(scene.metadata['account_link'], '');
});

test('a second sign-in that the user cancels is a refusal', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  await scene.comeBack({ error: 'access_denied' });
  assert.deepEqual(scene.result, refused('access-denied'));
  assert.deepEqual(
    scene.sent.filter(({ path }) => path === '/oauth/token'),
    [],
  );
});

test('a code is not redeemed in a login that has begun no link', async () => {
  const scene = new LinkingScene();
  await scene.signInSecond();
  assert.deepEqual([scene.sent, scene.claims], [[], {}]);
});

test('the proof that one user has begun is not used for another', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  await scene.signInSecond({}, { user: { ...oldAda, user_id: 'auth0|eve' } });
  assert.deepEqual(scene.result, refused('session-mismatch'));
});

test('a victim who is sent the address of an attacker’s second sign-in links nothing, unless COMPARE_IP is off', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  await scene.signInSecond({}, { ip: '198.51.100.7' });
  assert.deepEqual(scene.result, refused('session-mismatch'));
  const off = new LinkingScene();
  await off.beginLink();
  await off.signInSecond({}, { ip: '198.51.100.7', secrets: { COMPARE_IP: 'off' } });
  assert.equal((off.result as { status: string }).status, 'linked');
});

test('an account that is linked already is not linked again', async () => {
  const scene = new LinkingScene({ ...oldAda, identities: [...oldAda.identities, ...githubAda.identities] });
  await scene.beginLink();
  await scene.signInSecond();
  assert.deepEqual(scene.result, refused('already-linked'));
});

test('a provisioned account is never made the second one', async () => {
  const scene = new LinkingScene();
  const secrets = { PROVISIONED_CONNECTIONS: 'acme-saml github' };
  await scene.beginLink({ secrets });
  await scene.signInSecond({}, { secrets });
  assert.deepEqual(scene.result, refused('managed-account'));
  assert.match(scene.log[0] ?? '', /Accounts of github are provisioned/);
});
