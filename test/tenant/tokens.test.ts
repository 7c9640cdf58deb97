import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, grace, pageOrigin, readJson } from '../support/tenant-client.js';

const database = 'Username-Password-Authentication';
const tenant = await startTenant({ allowedOrigins: [pageOrigin], apis: ['https://api.example/'], accessTokenLifetime: 900 });
const client = new TenantClient(tenant);
const issuer = `${tenant.origin}/`;
const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', tenant.origin));
after(() => tenant.close());

test('discovery names the addresses that the tenant has', async () => {
  const { body: document } = await readJson<Record<string, string>>(await fetch(`${issuer}.well-known/openid-configuration`));
  assert.equal(document['issuer'], issuer);
  assert.equal(document['authorization_endpoint'], `${issuer}authorize`);
  assert.equal(document['token_endpoint'], `${issuer}oauth/token`);
  assert.equal(document['userinfo_endpoint'], `${issuer}userinfo`);
  assert.equal(document['jwks_uri'], `${issuer}.well-known/jwks.json`);
});

test('the published key is public only', async () => {
  const { body } = await readJson<JSONWebKeySet>(await fetch(`${issuer}.well-known/jwks.json`));
  assert.deepEqual(Object.keys(body.keys[0] ?? {}).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('an ID token is signed by RS256 and tells nonce, session, time and profile', async () => {
  const { id_token } = await client.signIn(adaAtGoogle, 'google-oauth2');
  const { payload, protectedHeader } = await jwtVerify(id_token, keys, { issuer, audience: 'demo' });
  const { iat, exp, auth_time: authTime, updated_at: updatedAt, sid, ...claims } = payload;
  assert.deepEqual(protectedHeader, { alg: 'RS256', typ: 'JWT', kid: 'local-tenant' });
  assert.match(String(sid), /^[\w-]{20,}$/);
  assert.ok(iat && exp && exp > iat && Math.abs(Number(authTime) - iat) <= 1 && updatedAt);
  assert.deepEqual(claims, {
    iss: issuer,
    aud: 'demo',
    sub: adaAtGoogle,
    nonce: 'the-nonce',
    email: 'ada@example.com',
    email_verified: true,
    name: 'Ada King',
    nickname: 'ada',
    given_name: 'Ada',
    family_name: 'King',
    picture: `${tenant.origin}/avatars/AK.svg`,
  });
});

test('an unverified email is told as such, a missing one not at all', async () => {
  assert.equal(decodeJwt((await client.signIn(grace, 'github')).id_token)['email_verified'], false);
  const linus = decodeJwt((await client.signIn('twitter|783214', 'twitter')).id_token);
  assert.deepEqual([linus['email'], linus['email_verified']], [undefined, undefined]);
});

test('an ID token tells no more than the scopes ask for', async () => {
  const claims = decodeJwt((await client.signIn(ada, database, { scope: 'openid' })).id_token);
  assert.deepEqual([claims.sub, claims['email'], claims['name']], [ada, undefined, undefined]);
});

test('an organization is named in the ID token, also after a refresh', async () => {
  const params = { organization: 'acme', scope: 'openid offline_access' };
  const answer = await client.signIn(ada, database, params);
  const refreshed = await client.refresh(answer.refresh_token ?? '');
  for (const token of [answer.id_token, refreshed.body.id_token]) {
    const claims = decodeJwt(token);
    assert.deepEqual([claims['org_id'], claims['org_name']], ['org_acme000000000001', 'acme']);
  }
});

test('an access token names the organization, also after a refresh, and none if there is none', async () => {
  const params = { audience: 'https://api.example/', scope: 'openid offline_access' };
  const answer = await client.signIn(ada, database, { ...params, organization: 'acme' });
  const refreshed = await client.refresh(answer.refresh_token ?? '');
  const without = await client.signIn(ada, database, params);
  const named = [answer, refreshed.body, without].map(({ access_token }) => decodeJwt(access_token)['org_id']);
  assert.deepEqual(named, ['org_acme000000000001', 'org_acme000000000001', undefined]);
});

test('a Management API token is for it and for /userinfo', async () => {
  const { access_token, expires_in } = await client.signInToManage(ada, database);
  const { payload, protectedHeader } = await jwtVerify(access_token, keys, { issuer });
  assert.deepEqual([protectedHeader.typ, payload.jti], ['JWT', undefined]);
  assert.deepEqual(payload.aud, [tenant.audience, `${issuer}userinfo`]);
  assert.deepEqual([payload.sub, payload['azp']], [ada, 'demo']);
  assert.equal(Number(payload.exp) - Number(payload.iat), 900);
  assert.equal(expires_in, 900);
});

test('only known scopes that were asked for are granted', async () => {
  const scope = 'openid read:current_user update:users read:users delete:current_user';
  const answer = await client.signInToManage(ada, database, scope);
  assert.equal(answer.scope, 'openid read:current_user');
  assert.equal(decodeJwt(answer.access_token)['scope'], 'openid read:current_user');
});

test('another API has its own tokens, without scopes of the Management API', async () => {
  const audience = 'https://api.example/';
  const { access_token } = await client.signIn(ada, database, { audience, scope: 'openid email read:current_user' });
  const claims = decodeJwt(access_token);
  assert.deepEqual(claims.aud, [audience, `${issuer}userinfo`]);
  assert.equal(claims['scope'], 'openid email');
});

test('a code works once', async () => {
  const { url } = await client.choose(ada, database);
  const code = url.searchParams.get('code') ?? '';
  assert.equal((await client.redeem(code)).status, 200);
  const again = await client.redeem(code);
  assert.deepEqual([again.status, again.body.error], [403, 'invalid_grant']);
});

test('a code works with its own verifier only', async () => {
  const { url } = await client.choose(ada, database);
  const { status, body } = await client.redeem(url.searchParams.get('code') ?? '', {}, 'x'.repeat(43));
  assert.deepEqual([status, body.error], [403, 'invalid_grant']);
});

test('a code works for its own redirect_uri only', async () => {
  const { url } = await client.choose(ada, database);
  const { status } = await client.redeem(url.searchParams.get('code') ?? '', { redirect_uri: `${pageOrigin}/other` });
  assert.equal(status, 403);
});

test('/oauth/token takes JSON, too', async () => {
  const { status, headers } = await fetch(`${tenant.origin}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: 'demo-machine',
      client_secret: 'demo-machine-secret',
      audience: tenant.audience,
    }),
  });
  assert.equal(status, 200);
  assert.match(headers.get('content-type') ?? '', /json/);
});
