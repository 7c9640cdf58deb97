import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import type { JWTPayload } from 'jose';
import { startTenant } from '../../demo/tenant/index.js';
import type { Tenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, pageOrigin, readJson } from '../support/tenant-client.js';
import type { JsonAnswer, TokenAnswer } from '../support/tenant-client.js';

const database = 'Username-Password-Authentication';
const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const demanding = await startTenant({ allowedOrigins: [pageOrigin], requireProofOfPossession: true });
after(() => Promise.all([tenant.close(), demanding.close()]));

type Answer = JsonAnswer<TokenAnswer & { readonly token_type: string }>;

const keys = await generateKeyPair('ES256');
const jwk = await exportJWK(keys.publicKey);

/** A proof of this test's key: valid but for the claims that are given. */
function prove(claims: JWTPayload): Promise<string> {
  return new SignJWT({ jti: randomUUID(), iat: Math.floor(Date.now() / 1000), ...claims })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk })
    .sign(keys.privateKey);
}

/** Asks for tokens by a form, with a proof, and again with the nonce that the tenant wants in it. */
async function askWithProof(of: Tenant, form: URLSearchParams): Promise<Answer> {
  const url = `${of.origin}/oauth/token`;
  const ask = async (claims: JWTPayload): Promise<Response> =>
    fetch(url, { method: 'POST', body: form, headers: { origin: pageOrigin, dpop: await prove({ htm: 'POST', htu: url, ...claims }) } });
  const first = await ask({});
  assert.deepEqual([first.status, (await readJson<object>(first)).body.error], [400, 'use_dpop_nonce']);
  assert.match(first.headers.get('access-control-expose-headers') ?? '', /dpop-nonce/i);
  return readJson(await ask({ nonce: first.headers.get('dpop-nonce') ?? '' }));
}

/** Signs in, and redeems the code with a proof. */
async function signInWithProof(of: Tenant, params: Record<string, string>): Promise<Answer> {
  const code_verifier = 'v'.repeat(43);
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
  const { url } = await new TenantClient(of).choose(ada, database, { ...params, code_challenge });
  const code = url.searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', client_id: of.clientId, redirect_uri: `${pageOrigin}/`, code, code_verifier };
  return askWithProof(of, new URLSearchParams(form));
}

async function userinfo(token: string, scheme: string, proof?: JWTPayload): Promise<Response> {
  const url = `${tenant.origin}/userinfo`;
  const ath = createHash('sha256').update(token).digest('base64url');
  const headers = { authorization: `${scheme} ${token}`, ...(proof && { dpop: await prove({ htm: 'GET', htu: url, ath, ...proof }) }) };
  return fetch(url, { headers });
}

test('a proof binds the tokens for /userinfo alone, which then wants one', async () => {
  const { status, body } = await signInWithProof(tenant, { scope: 'openid' });
  assert.deepEqual([status, body.token_type], [200, 'DPoP']);
  assert.equal((await userinfo(body.access_token, 'DPoP', {})).status, 200);
  const refused = {
    'as a bearer': await userinfo(body.access_token, 'Bearer'),
    'as a bearer, with a proof': await userinfo(body.access_token, 'Bearer', {}),
    'without a proof': await userinfo(body.access_token, 'DPoP'),
    'for another token': await userinfo(body.access_token, 'DPoP', { ath: 'another' }),
    'for another method': await userinfo(body.access_token, 'DPoP', { htm: 'POST' }),
    'for another address': await userinfo(body.access_token, 'DPoP', { htu: 'https://elsewhere.example/userinfo' }),
    'of an old proof': await userinfo(body.access_token, 'DPoP', { iat: 1 }),
  };
  for (const [how, { status: answered, headers }] of Object.entries(refused)) {
    assert.equal(answered, 401, how);
    assert.match(headers.get('www-authenticate') ?? '', /^DPoP error="invalid_/, how);
  }
});

test('a proof by another key is none', async () => {
  const { body } = await signInWithProof(tenant, { scope: 'openid' });
  const other = await generateKeyPair('ES256');
  const proof = await new SignJWT({ jti: randomUUID(), iat: Math.floor(Date.now() / 1000), htm: 'GET', htu: `${tenant.origin}/userinfo` })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: await exportJWK(other.publicKey) })
    .sign(other.privateKey);
  const headers = { authorization: `DPoP ${body.access_token}`, dpop: proof };
  assert.equal((await fetch(`${tenant.origin}/userinfo`, { headers })).status, 401);
});

test('a token without a proof is a bearer, and no DPoP token', async () => {
  const { access_token } = await new TenantClient(tenant).signIn(ada, database, { scope: 'openid' });
  assert.equal((await userinfo(access_token, 'Bearer')).status, 200);
  assert.equal((await userinfo(access_token, 'DPoP', {})).status, 401);
});

test('a proof leaves the token of an API without a policy unbound', async () => {
  const { body } = await signInWithProof(tenant, { audience: tenant.audience, scope: 'openid read:current_user' });
  assert.deepEqual([body.token_type, decodeJwt(body.access_token)['cnf']], ['Bearer', undefined]);
  const user = await new TenantClient(tenant).manage('GET', `users/${encodeURIComponent(ada)}`, body.access_token);
  assert.equal(user.status, 200);
});

test('a refresh token that was given for a proof wants one of the same key', async () => {
  const { body } = await signInWithProof(tenant, { scope: 'openid offline_access' });
  const form = { grant_type: 'refresh_token', client_id: 'demo', refresh_token: body.refresh_token ?? '' };
  assert.equal((await new TenantClient(tenant).token(form)).status, 403);
  const refreshed = await askWithProof(tenant, new URLSearchParams(form));
  assert.deepEqual([refreshed.status, refreshed.body.token_type], [200, 'DPoP']);
});

test('an application that requires sender constraining gets no tokens without a proof, and bound ones with it', async () => {
  const client = new TenantClient(demanding);
  const { url } = await client.choose(ada, database);
  const refused = await client.redeem(url.searchParams.get('code') ?? '');
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_dpop_proof']);
  assert.equal((await signInWithProof(demanding, { scope: 'openid' })).body.token_type, 'DPoP');
});

test('an application that requires sender constraining gets no token of an API without a policy', async () => {
  const { status, body } = await signInWithProof(demanding, { audience: demanding.audience, scope: 'openid read:current_user' });
  assert.deepEqual([status, body.error, body.access_token], [400, 'invalid_request', undefined]);
  assert.match(body.error_description, /sender constrain/);
});

test('discovery names the algorithms of proofs', async () => {
  const { body } = await readJson<Record<string, unknown>>(await fetch(`${tenant.origin}/.well-known/openid-configuration`));
  assert.ok((body['dpop_signing_alg_values_supported'] as string[]).includes('ES256'));
});
