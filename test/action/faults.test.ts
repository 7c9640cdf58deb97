import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Scene, json, newAda, secrets as goodSecrets } from './scene.js';

describe('secrets', () => {
  const broken: Record<string, [Record<string, string>, RegExp]> = {
    'PAGE_URL missing': [{ PAGE_URL: '' }, /secret PAGE_URL is missing: set it to the address/],
    'PAGE_URL not https': [{ PAGE_URL: 'http://acme.example/link' }, /PAGE_URL is no https address: set it to/],
    'PAGE_URL no address': [{ PAGE_URL: 'acme.example' }, /PAGE_URL is no https address/],
    'PAGE_CLIENT_ID missing': [{ PAGE_CLIENT_ID: ' ' }, /secret PAGE_CLIENT_ID is missing: set it to the client-id/],
    'SESSION_TOKEN_SECRET missing': [{ SESSION_TOKEN_SECRET: '' }, /secret SESSION_TOKEN_SECRET is missing.*openssl rand/],
    'SESSION_TOKEN_SECRET short': [{ SESSION_TOKEN_SECRET: 'keyboardcat' }, /SESSION_TOKEN_SECRET is shorter.*openssl rand/],
    'TENANT_DOMAIN missing': [{ TENANT_DOMAIN: '' }, /secret TENANT_DOMAIN is missing: set it to the tenant’s own domain/],
    'TENANT_DOMAIN an address': [{ TENANT_DOMAIN: 'https://acme.eu.auth0.com/' }, /TENANT_DOMAIN is no host name.*without https/],
    'CUSTOM_DOMAIN an address': [{ CUSTOM_DOMAIN: 'login.acme.example/x' }, /CUSTOM_DOMAIN is no host name/],
    'MANAGEMENT_CLIENT_ID missing': [{ MANAGEMENT_CLIENT_ID: '' }, /secret MANAGEMENT_CLIENT_ID is missing: set it to the client id/],
    'MANAGEMENT_CLIENT_SECRET missing': [{ MANAGEMENT_CLIENT_SECRET: '' }, /secret MANAGEMENT_CLIENT_SECRET is missing/],
    'MODE unknown': [{ MODE: 'always' }, /secret MODE is none of first-login, every-login, enforced, claim/],
  };
  for (const [what, [secrets, line]] of Object.entries(broken)) {
    test(`${what}: the login goes on, and the log names the fix`, async () => {
      const scene = new Scene();
      await scene.login({ secrets });
      assert.deepEqual([scene.shown, scene.sent], [undefined, []]);
      assert.match(scene.log.join(), line);
      assert.ok(scene.log.every((each) => each.length <= 250));
    });
  }

  test('are never logged', async () => {
    const scene = new Scene();
    await scene.login({ secrets: { TENANT_DOMAIN: 'x y', PAGE_URL: 'secret-thing' } });
    scene.fail(/token/, () => json({ error_description: goodSecrets.MANAGEMENT_CLIENT_SECRET }, 403));
    await scene.login();
    await scene.answerLink();
    assert.doesNotMatch(scene.log.join(), /x y|secret-thing|machine-secret|eyJ/);
    assert.ok(scene.log.length >= 2);
  });

  test('a local tenant’s origin does for a domain', async () => {
    const scene = new Scene();
    await scene.login({ secrets: { TENANT_DOMAIN: 'http://localhost:3001', PAGE_URL: 'http://localhost:3000/prompt.html' } });
    assert.match(scene.log.join(), /nothing answers at http:\/\/localhost:3001/);
  });
});

describe('the login goes on unlinked', () => {
  const outages: Record<string, [RegExp, () => Response, RegExp]> = {
    'when there is no Management API token': [/token/, () => json({}, 403), /tenant-misconfigured.*403.*MANAGEMENT_CLIENT_SECRET/],
    'when the token endpoint is down': [/token/, () => json({}, 502), /\(server\).*502/],
    'when a scope is missing': [/users-by-email/, () => json({}, 403), /tenant-misconfigured.*read:users/],
    'when the Management API is down': [/users-by-email/, () => json({}, 503), /\(server\).*503/],
    'when it answers no JSON': [/users-by-email/, () => new Response('<html>'), /no list of users/],
    'when it answers something else': [/users-by-email/, () => json([{ user_id: 7 }]), /no list of users/],
    'when the network is': [
      /users-by-email/,
      () => {
        throw new TypeError('fetch failed');
      },
      /\(network\).*fetch failed/,
    ],
    'when there are too many requests': [/users-by-email/, () => json({}, 429), /rate-limited.*429/],
  };
  for (const [when, [path, respond, line]] of Object.entries(outages)) {
    test(when, async () => {
      const scene = new Scene();
      scene.fail(path, respond);
      await scene.login();
      await scene.answer({ answer: 'skip' });
      await scene.answerLink();
      assert.deepEqual([scene.shown, scene.primaryUser], [undefined, undefined]);
      assert.equal(scene.log.length, 3);
      for (const each of scene.log) assert.match(each, line);
    });
  }

  test('when the proof cannot be used up', async () => {
    const scene = new Scene();
    scene.fail(/^PATCH/, () => json({}, 500));
    await scene.answerLink();
    assert.equal(scene.primaryUser, undefined);
    assert.ok(!scene.calls.some((call) => call.startsWith('POST')));
  });

  test('when the tenant’s keys cannot be had', async () => {
    const scene = new Scene();
    scene.fail(/jwks/, () => json({}, 500));
    await scene.answerLink();
    assert.match(scene.log[0] ?? '', /keys/);
  });

  test('when the account is linked to another meanwhile', async () => {
    const scene = new Scene();
    scene.fail(/^POST .*identities/, () => json({}, 409));
    await scene.answerLink();
    assert.equal(scene.primaryUser, undefined);
    assert.match(scene.log[0] ?? '', /already-linked/);
  });
});

describe('requests', () => {
  test('that were one too many are sent again when the tenant says', async () => {
    const scene = new Scene();
    const reset = String(Date.parse('2026-11-22T12:00:02Z') / 1000);
    scene.fail(/users-by-email/, () => json({}, 429, { 'x-ratelimit-reset': reset }), 1);
    await scene.login();
    assert.equal(scene.shown?.payload.candidates.length, 1);
    assert.deepEqual(scene.waits, [2000]);
  });

  test('share one Management API token, for as long as it lives', async () => {
    const scene = new Scene();
    await scene.login();
    await scene.login();
    assert.equal(scene.sent.filter(({ path }) => path === '/oauth/token').length, 1);
    assert.equal(scene.ttls['account-link-token'], 86_000_000);
    assert.equal(scene.sent.at(-1)?.authorization, 'Bearer machine-token');
  });

  test('are sent again with a new token if the old one is no longer taken', async () => {
    const scene = new Scene();
    scene.cache.set('account-link-token', 'old');
    scene.fail(/users-by-email/, () => json({}, 401), 1);
    await scene.login();
    assert.equal(scene.shown?.payload.candidates.length, 1);
    assert.equal(scene.sent.at(-1)?.authorization, 'Bearer machine-token');
  });

  test('keep ids of more digits than a number holds', async () => {
    const scene = new Scene();
    scene.users = [];
    const account = `{"user_id":"facebook|10221458823107549999","email":"ada@example.com","email_verified":true,"created_at":"2020-01-01T00:00:00Z",
      "identities":[{"connection":"facebook","provider":"facebook","user_id":10221458823107549999}]}`;
    scene.fail(/users-by-email/, () => new Response(`[${account}, ${JSON.stringify(newAda)}]`));
    await scene.answerLink({ sub: 'facebook|10221458823107549999' });
    assert.equal(scene.primaryUser, 'facebook|10221458823107549999');
  });
});
