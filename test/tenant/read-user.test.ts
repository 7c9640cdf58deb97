import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { SignJWT, generateKeyPair } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, grace, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const client = new TenantClient(tenant);
const path = `users/${encodeURIComponent(ada)}`;
after(() => tenant.close());
beforeEach(() => tenant.reset());

test('the user comes in the shape of the Management API', async () => {
  const { status, body } = await client.manage('GET', path, await client.accessToken(ada));
  assert.equal(status, 200);
  assert.deepEqual(body, {
    user_id: ada,
    email: 'ada@example.com',
    email_verified: true,
    name: 'Ada Lovelace',
    nickname: 'ada',
    identities: [
      { connection: 'Username-Password-Authentication', provider: 'auth0', user_id: '5f7c8ec7c33c6c004bbafe82', isSocial: false },
    ],
    created_at: '2021-03-14T09:26:53.000Z',
    updated_at: '2021-03-14T09:26:53.000Z',
    logins_count: 248,
    user_metadata: { locale: 'en-GB', newsletter: true },
    app_metadata: { plan: 'team' },
  });
});

test('some providers have numbers for ids', async () => {
  const { body } = await client.manage('GET', `users/${encodeURIComponent(grace)}`, await client.accessToken(grace));
  assert.equal(body.identities[0]?.user_id, 1906091);
});

test('fields picks properties, include_fields=false leaves them out', async () => {
  const token = await client.accessToken(ada);
  const picked = await client.manage('GET', `${path}?fields=user_id,name&include_fields=true`, token);
  assert.deepEqual(picked.body, { user_id: ada, name: 'Ada Lovelace' });
  const rest = await client.manage('GET', `${path}?fields=identities,name&include_fields=false`, token);
  assert.deepEqual([rest.body.identities, rest.body.name, rest.body.user_id], [undefined, undefined, ada]);
});

test('an empty list of fields means all of them', async () => {
  const { body } = await client.manage('GET', `${path}?fields=&include_fields=true`, await client.accessToken(ada));
  assert.deepEqual([body.user_id, body.name, body.identities.length], [ada, 'Ada Lovelace', 1]);
});

test('ids with |, /, %, spaces and emoji are decoded after the path was taken apart', async () => {
  for (const userId of ['a/b', 'acme|x@y', '50%', 'ä 🙂', '%2F', 'x'.repeat(300)]) {
    const { user_id } = tenant.users.add({ connection: 'acme-saml', userId, profile: {} });
    const { body } = await client.manage('GET', `users/${encodeURIComponent(user_id)}`, await client.accessToken(user_id));
    assert.equal(body.user_id, user_id);
  }
});

test('a | may come as it is', async () => {
  const { body } = await client.manage('GET', `users/${ada}`, await client.accessToken(ada));
  assert.equal(body.user_id, ada);
});

test('a path that cannot be decoded is 400', async () => {
  const { status, body } = await client.manage('GET', 'users/auth0%7', await client.accessToken(ada));
  assert.deepEqual([status, body.statusCode, body.error], [400, 400, 'Bad Request']);
});

test('no token is 401', async () => {
  const response = await fetch(`${tenant.origin}/api/v2/${path}`);
  assert.equal(response.status, 401);
  assert.equal(response.headers.get('www-authenticate'), 'Bearer');
  assert.deepEqual(await response.json(), { statusCode: 401, error: 'Unauthorized', message: 'Missing authentication' });
});

test('tokens that are expired, foreign, of another audience or not by this key are 401', async () => {
  const past = Math.floor(Date.now() / 1000) - 60;
  const byAnotherKey = new SignJWT({ aud: tenant.audience, scope: 'read:current_user' }).setProtectedHeader({ alg: 'HS256' });
  const { privateKey } = await generateKeyPair('RS256');
  const forged = new SignJWT({ aud: tenant.audience, sub: ada, scope: 'read:current_user' }).setExpirationTime('1h');
  forged.setProtectedHeader({ alg: 'RS256', kid: 'local-tenant' });
  const tokens = {
    'Expired token received for JSON Web Token validation': await client.accessToken(ada, { exp: past }),
    'Bad audience: demo': await client.idToken(ada),
    'Invalid token': await byAnotherKey.sign(new Uint8Array(32)),
    'Invalid signature received for JSON Web Token validation': await forged.sign(privateKey),
  };
  for (const [message, token] of Object.entries(tokens)) {
    const { status, body, headers } = await client.manage('GET', path, token);
    assert.deepEqual([status, body.message], [401, message]);
    assert.equal(headers.get('www-authenticate'), `Bearer error="${message}"`);
  }
  const foreign = await client.accessToken(ada, { iss: 'https://elsewhere.example/' });
  assert.equal((await client.manage('GET', path, foreign)).status, 401);
});

test('a token without the scope is 403', async () => {
  const token = await client.accessToken(ada, { scope: 'openid update:current_user_identities' });
  const { status, body } = await client.manage('GET', path, token);
  assert.equal(status, 403);
  assert.deepEqual(body, {
    statusCode: 403,
    error: 'Forbidden',
    message: 'Insufficient scope, expected any of: read:users,read:current_user',
    errorCode: 'insufficient_scope',
  });
});

test("another user than the token's subject is 403", async () => {
  const { status, body } = await client.manage('GET', `users/${encodeURIComponent(grace)}`, await client.accessToken(ada));
  assert.equal(status, 403);
  assert.equal(body.message, 'User to be acted on does not match subject in bearer token.');
});

test('a user that is gone is 404', async () => {
  const { status, body } = await client.manage('GET', 'users/auth0%7Cgone', await client.accessToken('auth0|gone'));
  assert.equal(status, 404);
  assert.deepEqual(body, { statusCode: 404, error: 'Not Found', message: 'The user does not exist.', errorCode: 'inexistent_user' });
});

test('pages cannot list or look up users', async () => {
  const token = await client.accessToken(ada);
  assert.equal((await client.manage('GET', 'users', token)).status, 404);
  assert.equal((await client.manage('GET', 'users-by-email?email=ada%40example.com', token)).status, 403);
});
