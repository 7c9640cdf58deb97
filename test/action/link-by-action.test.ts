import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { LinkingScene, githubAda } from './linking-scene.js';
import { json, now, oldAda } from './scene.js';

test('a link leads to a sign-in with the connection, which no session can answer', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  const { origin, pathname, searchParams } = scene.sentTo ?? new URL('none:');
  assert.equal(origin + pathname, 'https://acme.eu.auth0.com/authorize');
  const { nonce, code_challenge: challenge, ...rest } = Object.fromEntries(searchParams);
  assert.deepEqual(rest, {
    client_id: 'companion',
    redirect_uri: 'https://acme.eu.auth0.com/continue',
    response_type: 'code',
    scope: 'openid profile email',
    prompt: 'login',
    max_age: '0',
    code_challenge_method: 'S256',
    connection: 'github',
    ui_locales: 'fr',
  });
  const kept = JSON.parse(scene.metadata['account_link'] ?? '') as { nonce: string; verifier: string };
  assert.equal(kept.nonce, nonce);
  assert.equal(challenge, createHash('sha256').update(kept.verifier).digest('base64url'));
  assert.equal(scene.sentTo?.href.includes(kept.verifier), false);
});

test('the account that has signed in is linked under the one that asked, and the ID token names the identities', async () => {
  const scene = new LinkingScene();
  const both = [...oldAda.identities, { ...githubAda.identities[0], isSocial: true, profileData: { email: 'ada@work.example' } }];
  scene.fail(/^POST .*identities/, () => json(both, 201));
  await scene.beginLink();
  await scene.signInSecond();
  assert.deepEqual(scene.bodyOf('POST users/auth0%7Cold/identities'), { provider: 'github', user_id: '7' });
  const [database, github] = [oldAda.identities[0], { connection: 'github', provider: 'github', user_id: '7' }];
  assert.deepEqual(scene.result, {
    tx: 'tx-1',
    status: 'linked',
    identities: [
      { ...database, isSocial: false, email: 'ada@example.com' },
      { ...github, isSocial: true, email: 'ada@work.example' },
    ],
  });
  assert.deepEqual([scene.denied, scene.log], [undefined, []]);
});

test('the code is redeemed with the companion’s secret and the verifier', async () => {
  const scene = new LinkingScene();
  await scene.beginLink();
  const { verifier } = JSON.parse(scene.metadata['account_link'] ?? '') as { verifier: string };
  await scene.signInSecond();
  assert.deepEqual(scene.sent.find(({ path }) => path === '/oauth/token')?.body, {
    grant_type: 'authorization_code',
    client_id: 'companion',
    client_secret: 'companion-secret',
    code: 'code',
    code_verifier: verifier,
    redirect_uri: 'https://acme.eu.auth0.com/continue',
  });
});

test('an answer of the Management API that gets lost is looked up', async () => {
  const scene = new LinkingScene();
  scene.fail(/^POST .*identities/, () => {
    scene.users = [{ ...oldAda, identities: [...oldAda.identities, ...githubAda.identities] }];
    throw new TypeError('fetch failed');
  });
  await scene.beginLink();
  await scene.signInSecond();
  assert.equal((scene.result as { status: string }).status, 'linked');
});

test('the companion’s own login is let pass, and names its connection', async () => {
  const scene = new LinkingScene();
  await scene.beginLink({ clientId: 'companion', scope: 'openid profile email' });
  assert.deepEqual(scene.claims, { account_link_connection: 'google-oauth2' });
  assert.deepEqual([scene.sentTo, scene.shown, scene.denied], [undefined, undefined, undefined]);
});

describe('a login is denied to', () => {
  const foes: Record<string, [Parameters<LinkingScene['beginLink']>[0], string]> = {
    'an application that PAGE_CLIENT_IDS does not name': [{ clientId: 'other', hint: { aud: 'other' } }, 'access-denied'],
    'a site without an ID token': [{ query: { id_token_hint: '' } }, 'invalid-token'],
    'the holder of an ID token of another application': [{ hint: { aud: 'other' } }, 'invalid-token'],
    'the holder of an ID token of another tenant': [{ hint: { iss: 'https://evil.example/' } }, 'invalid-token'],
    'the holder of an ID token of another user': [{ hint: { sub: 'auth0|eve' } }, 'session-mismatch'],
    'a page that wants its tokens by another flow': [{ query: { response_type: 'id_token' } }, 'access-denied'],
    'a page without PKCE': [{ query: { code_challenge_method: undefined } }, 'access-denied'],
    'an application by another protocol': [{ protocol: 'samlp' }, 'access-denied'],
  };
  for (const [who, [asked, code]] of Object.entries(foes)) {
    test(who, async () => {
      const scene = new LinkingScene();
      await scene.beginLink(asked);
      assert.equal(scene.denied, `account-link: ${code}`);
      assert.deepEqual([scene.sentTo, scene.claims, scene.metadata], [undefined, {}, {}]);
    });
  }
});

describe('a link is refused, and the login goes on,', () => {
  const refusals: Record<string, [Parameters<LinkingScene['beginLink']>[0], string]> = {
    'if the sign-in of the session is old': [{ signedInAt: now - 2 * 3600_000 }, 'stale-login'],
    'if the user has no verified email': [{ user: { ...oldAda, email_verified: false } }, 'unverified-primary'],
    'if CONNECTIONS does not name the connection': [{ secrets: { CONNECTIONS: 'google-oauth2' } }, 'not-configured'],
    'if nobody can be shown a page': [{ query: { prompt: 'none' } }, 'login-required'],
    'if the companion’s secret is missing': [{ secrets: { COMPANION_CLIENT_SECRET: '' } }, 'not-configured'],
    'if PAGE_CLIENT_IDS is missing': [{ secrets: { PAGE_CLIENT_IDS: ' ' } }, 'not-configured'],
  };
  for (const [when, [asked, code]] of Object.entries(refusals)) {
    test(when, async () => {
      const scene = new LinkingScene();
      await scene.beginLink(asked);
      assert.deepEqual(scene.result, { tx: 'tx-1', status: 'refused', code });
      assert.deepEqual([scene.sentTo, scene.denied], [undefined, undefined]);
    });
  }

  const proofs: Record<string, [Parameters<LinkingScene['signInSecond']>[0], string]> = {
    'if the second sign-in is of before the link': [{ auth_time: now / 1000 - 60 }, 'stale-login'],
    'if the second sign-in has no time': [{ auth_time: undefined }, 'invalid-token'],
    'if the second sign-in was by another connection': [{ account_link_connection: 'facebook' }, 'wrong-account'],
    'if the second sign-in is that of another login': [{ nonce: 'other' }, 'invalid-token'],
    'if the second sign-in is for another application': [{ aud: 'settings-page' }, 'invalid-token'],
    'if the second sign-in is of another tenant': [{ iss: 'https://evil.example/' }, 'invalid-token'],
    'if the second account has no verified email': [{ email_verified: false }, 'unverified-secondary'],
    'if the second account is the first': [{ sub: 'auth0|old' }, 'same-account'],
  };
  for (const [when, [claims, code]] of Object.entries(proofs)) {
    test(when, async () => {
      const scene = new LinkingScene();
      await scene.beginLink();
      await scene.signInSecond(claims);
      assert.deepEqual(scene.result, { tx: 'tx-1', status: 'refused', code });
      assert.equal(scene.denied, undefined);
      assert.ok(!scene.calls.some((call) => call.startsWith('POST')));
    });
  }
});
