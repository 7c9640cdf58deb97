import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { SignJWT, generateKeyPair } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, grace, pageOrigin } from '../support/tenant-client.js';
import type { ManagementAnswer } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin], otherClientIds: ['other'] });
const client = new TenantClient(tenant);
after(() => tenant.close());
beforeEach(() => tenant.reset());

/** Links to Ada with a valid access token. */
async function link(linkWith: unknown): Promise<ManagementAnswer> {
  return client.link(ada, await client.accessToken(ada), linkWith);
}

function assertRefused(answer: ManagementAnswer, status: number, message: RegExp): void {
  assert.equal(answer.status, status);
  assert.equal(answer.body.statusCode, status);
  assert.match(answer.body.message, message);
  assert.equal(tenant.users.get(ada)?.identities.length, 1);
}

test('the tenant links what was really signed in to, and answers 201 with all identities', async () => {
  const { id_token } = await client.signIn(adaAtGoogle, 'google-oauth2');
  const { access_token } = await client.signInToManage(ada, 'Username-Password-Authentication');
  const { status, body } = await client.link(ada, access_token, id_token);
  assert.equal(status, 201);
  assert.deepEqual(body, [
    {
      connection: 'Username-Password-Authentication',
      provider: 'auth0',
      user_id: '5f7c8ec7c33c6c004bbafe82',
      isSocial: false,
      profileData: { email: 'ada@example.com', email_verified: true, name: 'Ada Lovelace', nickname: 'ada' },
    },
    {
      connection: 'google-oauth2',
      provider: 'google-oauth2',
      user_id: '103547991597142817347',
      isSocial: true,
      profileData: {
        email: 'ada@example.com',
        email_verified: true,
        name: 'Ada King',
        nickname: 'ada',
        given_name: 'Ada',
        family_name: 'King',
        picture: `${tenant.origin}/avatars/AK.svg`,
      },
    },
  ]);
});

test("the primary's profile and metadata stay, the secondary's metadata are lost and its user is gone", async () => {
  const before = structuredClone(tenant.users.get(ada));
  await link(await client.idToken(adaAtGoogle));
  const user = tenant.users.get(ada);
  assert.deepEqual([user?.name, user?.user_metadata, user?.app_metadata], [before?.name, before?.user_metadata, before?.app_metadata]);
  assert.ok(!JSON.stringify(user).includes('dark'));
  assert.equal(tenant.users.get(adaAtGoogle), undefined);
});

test("the secondary's own linked identities come along", async () => {
  await client.link(adaAtGoogle, await client.accessToken(adaAtGoogle), await client.idToken(adaAtFacebook));
  const { body } = await link(await client.idToken(adaAtGoogle));
  const linked = body.map((identity) => identity.provider);
  assert.deepEqual(linked, ['auth0', 'google-oauth2', 'facebook']);
  assert.equal(body[2]?.profileData?.name, 'Ada Byron');
});

test('a numeric id stays a number', async () => {
  const { body } = await link(await client.idToken(grace));
  assert.equal(body[1]?.user_id, 1906091);
});

test('the main identity itself is 400', async () => {
  assertRefused(await link(await client.idToken(ada)), 400, /Main identity and the new one are the same/);
});

test('an identity that is linked already is 409, to whomever it is linked', async () => {
  const idToken = await client.idToken(adaAtFacebook);
  await client.link(adaAtGoogle, await client.accessToken(adaAtGoogle), idToken);
  const answer = await link(idToken);
  assertRefused(answer, 409, /specified identity already exists/);
  assert.equal(answer.body.error, 'Conflict');
  assert.equal((await client.link(adaAtGoogle, await client.accessToken(adaAtGoogle), idToken)).status, 409);
});

test('a secondary account that does not exist is 400', async () => {
  assertRefused(await link(await client.idToken('facebook|nobody')), 400, /secondary account was not found/);
});

test('link_with has to be a token', async () => {
  for (const linkWith of ['nonsense', '', 7, { a: 1 }]) assertRefused(await link(linkWith), 400, /link_with is invalid/);
});

test('link_with must be signed with RS256', async () => {
  const hs256 = new SignJWT({ iss: `${tenant.origin}/`, aud: 'demo', sub: adaAtGoogle }).setProtectedHeader({ alg: 'HS256' });
  assertRefused(await link(await hs256.sign(new Uint8Array(32))), 400, /RS256/);
});

test("link_with must be signed by the tenant's key", async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const forged = new SignJWT({ iss: `${tenant.origin}/`, aud: 'demo', sub: adaAtGoogle });
  forged.setProtectedHeader({ alg: 'RS256', kid: 'local-tenant' }).setExpirationTime('1h');
  assertRefused(await link(await forged.sign(privateKey)), 400, /link_with is invalid/);
});

test('link_with must not have expired', async () => {
  const past = Math.floor(Date.now() / 1000) - 60;
  assertRefused(await link(await client.idToken(adaAtGoogle, { exp: past })), 400, /link_with is invalid/);
});

test("link_with must have the caller's issuer", async () => {
  assertRefused(await link(await client.idToken(adaAtGoogle, { iss: 'https://elsewhere.example/' })), 400, /issuer/);
});

test("link_with must be for the caller's application", async () => {
  assertRefused(await link(await client.idToken(adaAtGoogle, { aud: 'other' })), 400, /audience .*azp/);
});

test('link_with must contain sub', async () => {
  assertRefused(await link(await client.idToken(undefined)), 400, /sub/);
});

test('without the scope it is 403', async () => {
  const token = await client.accessToken(ada, { scope: 'openid read:current_user' });
  assertRefused(await client.link(ada, token, await client.idToken(adaAtGoogle)), 403, /Insufficient scope/);
});

test("for another user than the token's subject it is 403", async () => {
  const token = await client.accessToken(grace);
  assertRefused(await client.link(ada, token, await client.idToken(adaAtGoogle)), 403, /does not match subject/);
});

test('without a valid access token it is 401', async () => {
  assertRefused(await client.link(ada, await client.idToken(ada), await client.idToken(adaAtGoogle)), 401, /Bad audience/);
});

test('pages may link in no other way than by link_with', async () => {
  const path = `users/${encodeURIComponent(ada)}/identities`;
  const body = { provider: 'google-oauth2', user_id: '103547991597142817347' };
  assertRefused(await client.manage('POST', path, await client.accessToken(ada), body), 403, /expected any of: update:users/);
});

test('link_with beside provider or user_id is 400', async () => {
  const path = `users/${encodeURIComponent(ada)}/identities`;
  const token = { link_with: await client.idToken(adaAtGoogle) };
  for (const named of [{ provider: 'google-oauth2' }, { user_id: '103547991597142817347' }, { connection_id: 'con_1' }]) {
    const answer = await client.manage('POST', path, await client.accessToken(ada), { ...token, ...named });
    assertRefused(answer, 400, /Payload validation error/);
  }
});

test('link_with may come as a form', async () => {
  const response = await fetch(`${tenant.origin}/api/v2/users/${encodeURIComponent(ada)}/identities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await client.accessToken(ada)}` },
    body: new URLSearchParams({ link_with: await client.idToken(adaAtGoogle) }),
  });
  assert.equal(response.status, 201);
  assert.equal(tenant.users.get(ada)?.identities.length, 2);
});

test('a body that is no JSON object is 400', async () => {
  const path = `users/${encodeURIComponent(ada)}/identities`;
  assertRefused(await client.manage('POST', path, await client.accessToken(ada), ['x']), 400, /Payload/);
});
