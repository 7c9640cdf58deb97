import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { LinkingScene } from './linking-scene.js';
import { json, now, oldAda } from './scene.js';

const notifySecret = '0123456789abcdef0123456789abcdef';
const secrets = { NOTIFY_URL: 'https://acme.example/notify', NOTIFY_SECRET: notifySecret };
const at = new Date(now).toISOString();

async function link(scene: LinkingScene, further: Record<string, string> = secrets): Promise<void> {
  scene.fail(/^POST .*identities/, () => json(oldAda.identities, 201));
  await scene.beginLink({ secrets: further });
  await scene.signInSecond({}, { secrets: further });
}

const statusOf = ({ result }: LinkingScene) => (result as { status: string }).status;

test('the Action tells NOTIFY_URL of a link, signed by NOTIFY_SECRET', async () => {
  const scene = new LinkingScene();
  await link(scene);
  const body = `{"event":"identity-linked","user_id":"auth0|old","identity":"github|7","at":"${at}"}`;
  const signature = `sha256=${createHmac('sha256', notifySecret).update(body).digest('hex')}`;
  assert.deepEqual(scene.notified, [{ url: 'https://acme.example/notify', method: 'POST', body, signature, redirect: 'error' }]);
});

test('the Action tells NOTIFY_URL of an unlink', async () => {
  const scene = new LinkingScene({
    ...oldAda,
    identities: [...oldAda.identities, { connection: 'github', provider: 'github', user_id: 7 }],
  });
  await scene.beginUnlink('github|7', { secrets, signedInAt: now });
  assert.deepEqual(
    scene.notified.map(({ body }) => JSON.parse(body) as object),
    [{ event: 'identity-unlinked', user_id: 'auth0|old', identity: 'github|7', at }],
  );
});

test('the Action tells nothing of a link that is refused', async () => {
  const scene = new LinkingScene();
  await scene.beginLink({ secrets });
  await scene.signInSecond({ email_verified: false }, { secrets });
  assert.deepEqual(scene.notified, []);
});

test('the Action tells nobody without NOTIFY_URL', async () => {
  const scene = new LinkingScene();
  await link(scene, {});
  assert.deepEqual([scene.notified, statusOf(scene)], [[], 'linked']);
});

for (const [what, answer, line] of [
  ['does not answer', () => Promise.reject(new TypeError('fetch failed')), /NOTIFY_URL was not reached: fetch failed/],
  ['answers with a failure', () => Promise.resolve(new Response('', { status: 503 })), /NOTIFY_URL answered 503/],
] as const) {
  test(`a NOTIFY_URL that ${what} fails no link, and the log tells`, async () => {
    const scene = new LinkingScene();
    scene.answerNotification = answer;
    await link(scene);
    assert.equal(statusOf(scene), 'linked');
    assert.match(scene.log[0] ?? '', line);
  });
}

for (const [what, wrong, line] of [
  ['by http', { NOTIFY_URL: 'http://acme.example/notify' }, /NOTIFY_URL is no https address/],
  ['no address', { NOTIFY_URL: 'acme.example' }, /NOTIFY_URL is no https address/],
  ['without a secret', { NOTIFY_SECRET: '' }, /NOTIFY_SECRET is missing/],
  ['with a short secret', { NOTIFY_SECRET: 'short' }, /NOTIFY_SECRET is shorter/],
] as const) {
  test(`a NOTIFY_URL that is ${what} is refused before anything is linked`, async () => {
    const scene = new LinkingScene();
    await scene.beginLink({ secrets: { ...secrets, ...wrong } });
    assert.deepEqual(scene.result, { tx: 'tx-1', status: 'refused', code: 'not-configured' });
    assert.match(scene.log[0] ?? '', line);
    assert.deepEqual(scene.calls, []);
  });
}
