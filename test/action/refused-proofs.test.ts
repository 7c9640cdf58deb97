import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Scene, idToken, newAda, now, oldAda } from './scene.js';

describe('a proof is refused', () => {
  const seconds = now / 1000;
  const refused: Record<string, [Parameters<typeof idToken>[0], RegExp]> = {
    'of another issuer': [{ iss: 'https://evil.example/' }, /invalid-token.*"iss"/],
    'for another application': [{ aud: 'other' }, /invalid-token.*"aud"/],
    'issued more than two minutes ago': [{ iat: seconds - 131, auth_time: seconds - 131 }, /stale-login/],
    'of a login more than two minutes ago': [{ auth_time: seconds - 131 }, /stale-login.*auth_time/],
    'that does not say when the login was': [{ auth_time: undefined }, /invalid-token.*auth_time/],
    'issued to another application': [{ azp: 'other' }, /invalid-token.*azp/],
    'of a login that is yet to come': [{ auth_time: seconds + 60 }, /stale-login.*auth_time/],
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

  test('that was used before, as the account remembers', async () => {
    const first = new Scene();
    await first.answerLink();
    const patch = first.bodyOf('PATCH users/auth0%7Cold') as { app_metadata: Record<string, unknown> };
    const scene = new Scene({ ...oldAda, app_metadata: patch.app_metadata }, newAda);
    await scene.answerLink();
    assertUnlinked(scene, /used before/);
  });

  test('that was used before, with its signature written in another way', async () => {
    const proof = await idToken();
    const first = new Scene();
    await first.answer({ answer: 'link', id_token: proof });
    const { app_metadata } = first.bodyOf('PATCH users/auth0%7Cold') as { app_metadata: Record<string, unknown> };
    // The last character holds two bits that are no part of the signature.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(proof.at(-1) ?? '');
    for (const same of [proof, `${proof.slice(0, -1)}${alphabet[last ^ 1] ?? ''}`, ` ${proof}`, `${proof}\n`]) {
      const scene = new Scene({ ...oldAda, app_metadata }, newAda);
      await scene.answer({ answer: 'link', id_token: same });
      assert.equal(scene.primaryUser, undefined);
    }
  });

  test('that comes with a second answer to the same page', async () => {
    const scene = new Scene();
    scene.isOneLogin = true;
    await scene.answer({ answer: 'link', id_token: 'no token' });
    await scene.answerLink();
    assert.equal(scene.primaryUser, undefined);
    assert.match(scene.log[1] ?? '', /invalid-token.*second one/);
  });

  test('that comes with the answer to a page of another login', async () => {
    const scene = new Scene();
    Object.assign(scene, { isOneLogin: true, metadata: { account_link_page: 'page-2' } });
    await scene.answerLink();
    assertUnlinked(scene, /invalid-token.*has not shown/);
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

  test('if the user’s own email is not verified', async () => {
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
