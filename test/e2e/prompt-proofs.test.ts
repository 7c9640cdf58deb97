import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignJWT, generateKeyPair, type JWTPayload } from 'jose';
import type { Tenant } from '../../demo/tenant/index.js';
import { startPrompt, type PromptJourney } from '../support/e2e-prompt.js';
import { ada, TenantClient } from '../support/tenant-client.js';

const now = (): number => Math.floor(Date.now() / 1000);

/** What the page gets when Ada signs in: valid but for the claims that are given. */
function claimsOf(tenant: Tenant, claims: JWTPayload): JWTPayload {
  const signedIn = { sub: ada, email: 'ada@example.com', email_verified: true, auth_time: now() };
  return { iss: `${tenant.origin}/`, aud: tenant.clientId, ...signedIn, iat: now(), exp: now() + 36_000, ...claims };
}

/** A thief's answer to the question, in a login that is waiting for one. */
async function post(journey: PromptJourney, token: string): Promise<string> {
  const thief = new TenantClient(journey.tenant);
  const signIn = await thief.authorize({ connection: 'google-oauth2', screen_hint: 'signup', redirect_uri: `${journey.pages.origin}/app` });
  const asked = await thief.browser.visit(signIn.url, { 'sign-up': 'yes', email: 'ada@example.com' });
  const state = asked.url.searchParams.get('state') ?? '';
  const end = await thief.browser.visit(`${journey.tenant.origin}/continue?state=${state}`, {
    answer: 'link',
    id_token: token,
    session_token: asked.url.searchParams.get('session_token') ?? '',
  });
  return end.url.pathname;
}

const wrong: readonly [what: string, claims: JWTPayload, said: RegExp][] = [
  ['of another tenant', { iss: 'https://evil.example/' }, /invalid-token.*iss/],
  ['for another application', { aud: 'another' }, /invalid-token.*aud/],
  ['issued three minutes ago', { iat: now() - 180 }, /stale-login/],
  ['issued in the future', { iat: now() + 180 }, /stale-login|invalid-token/],
  ['that has expired', { exp: now() - 60 }, /stale-login/],
  ['of a sign-in of an hour ago', { auth_time: now() - 3600 }, /stale-login.*auth_time/],
  ['that does not say when the user signed in', { auth_time: undefined }, /invalid-token.*auth_time/],
  ['of an account whose email is not verified', { email_verified: false }, /unverified-secondary/],
  ['without an email', { email: undefined }, /unverified-secondary/],
  ['of another email', { email: 'grace@example.com' }, /wrong-account/],
  ['of a user who is no candidate', { sub: 'github|1906091' }, /wrong-account/],
  ['of a user that does not exist', { sub: 'auth0|nobody' }, /wrong-account/],
];

for (const [what, claims, said] of wrong) {
  test(`a proof ${what} links nothing, and the login goes on`, async () => {
    const journey = await startPrompt();
    const path = await post(journey, await journey.tenant.sign(claimsOf(journey.tenant, claims)));
    assert.equal(path, '/app');
    assert.match(journey.log.join(), said);
    assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
    assert.ok(journey.newUser());
  });
}

test('a proof that somebody else has signed links nothing', async () => {
  const journey = await startPrompt();
  const { privateKey } = await generateKeyPair('RS256');
  const token = await new SignJWT(claimsOf(journey.tenant, {})).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
  assert.equal(await post(journey, token), '/app');
  assert.match(journey.log.join(), /invalid-token.*signature/);
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
});

test('a proof that nobody has signed links nothing', async () => {
  const journey = await startPrompt();
  const parts = [{ alg: 'none', typ: 'JWT' }, claimsOf(journey.tenant, {})].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  assert.equal(await post(journey, `${parts.join('.')}.`), '/app');
  assert.match(journey.log.join(), /invalid-token/);
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
});

test('a proof signed with the key that the page’s session token is signed with links nothing', async () => {
  const journey = await startPrompt();
  const key = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
  const token = await new SignJWT(claimsOf(journey.tenant, {})).setProtectedHeader({ alg: 'HS256' }).sign(key);
  assert.equal(await post(journey, token), '/app');
  assert.match(journey.log.join(), /invalid-token/);
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 1);
});

test('a proof in which nothing is wrong links', async () => {
  const journey = await startPrompt();
  await post(journey, await journey.tenant.sign(claimsOf(journey.tenant, {})));
  assert.deepEqual(journey.log, []);
  assert.equal(journey.tenant.users.get(ada)?.identities.length, 2);
});

test('if linking is enforced, a proof that is wrong brings the question back, with the reason', async () => {
  const journey = await startPrompt({ secrets: { MODE: 'enforced' } });
  const path = await post(journey, await journey.tenant.sign(claimsOf(journey.tenant, { sub: 'auth0|nobody' })));
  assert.equal(path, '/');
  assert.match(journey.log.join(), /wrong-account/);
});
