import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import { ada } from '../support/tenant-client.js';

interface Mistake extends JourneyOptions {
  readonly state: 'failed' | 'signed-out';
  readonly code: string;
  readonly hint: RegExp;
  /** Whether a user has a session at the tenant: some faults show only then. */
  readonly isKnown?: boolean;
}

const elsewhere = 'https://elsewhere.example/';

const mistakes: Readonly<Record<string, Mistake>> = {
  'no domain': { attributes: { domain: '' }, state: 'failed', code: 'not-configured', hint: /Set domain and client-id/ },
  'a domain with a scheme and a slash': {
    attributes: { domain: 'https://tenant.eu.auth0.com/' },
    state: 'failed',
    code: 'not-configured',
    hint: /domain takes a host name/,
  },
  'a domain without a server': {
    attributes: { domain: 'http://localhost:9' },
    state: 'failed',
    code: 'network',
    hint: /domain="http:\/\/localhost:9" is not the tenant’s: copy Domain from Dashboard/,
  },
  'a client id that the tenant does not have': {
    attributes: { 'client-id': 'nobody' },
    state: 'failed',
    code: 'tenant-misconfigured',
    hint: /Set client-id to the Client ID of a Single Page Application/,
  },
  'a callback URL that is not allowed': {
    tenant: () => ({ allowedCallbackUrls: [elsewhere] }),
    state: 'failed',
    code: 'tenant-misconfigured',
    hint: /Add ORIGIN to Allowed Callback URLs: Dashboard/,
  },
  'a web origin that is not allowed': {
    tenant: (origin) => ({ allowedOrigins: [], allowedCallbackUrls: [origin] }),
    state: 'failed',
    code: 'tenant-misconfigured',
    hint: /Add ORIGIN to Allowed Web Origins: Dashboard/,
  },
  'neither a callback URL nor a web origin that is allowed': {
    tenant: () => ({ allowedOrigins: [] }),
    state: 'signed-out',
    code: 'login-required',
    hint: /Press "Sign in".*Allowed Callback URLs lack ORIGIN and its Allowed Web Origins lack ORIGIN/,
  },
  'a content security policy without frame-src': {
    headers: ({ tenant }) => ({ 'content-security-policy': `frame-src 'self'; connect-src 'self' ${tenant.origin}` }),
    state: 'failed',
    code: 'network',
    hint: /Add http:\/\/localhost:\d+ to frame-src of the policy/,
  },
  'a redirect-uri of another origin': {
    attributes: { 'redirect-uri': elsewhere },
    state: 'failed',
    code: 'not-configured',
    hint: /Set redirect-uri to a whole URL of this origin, such as ORIGIN\//,
  },
  'an audience that the tenant does not have': {
    attributes: { audience: `${elsewhere}api/v2/` },
    isKnown: true,
    state: 'failed',
    code: 'tenant-misconfigured',
    hint: /Set audience to the identifier in Dashboard/,
  },
  'an application that is not authorised for the Management API': {
    tenant: () => ({ authorizeManagementApi: false }),
    isKnown: true,
    state: 'failed',
    code: 'tenant-misconfigured',
    hint: /Auth0 Management API > Application Access/,
  },
  'scopes that are not granted': {
    tenant: () => ({ grantManagementScopes: false }),
    isKnown: true,
    state: 'failed',
    code: 'insufficient-scope',
    hint: /"read:current_user update:current_user_identities"/,
  },
};

for (const [mistake, { state, code, hint, isKnown, ...options }] of Object.entries(mistakes)) {
  test(`${mistake}: within two seconds the page is ${state}, the error is ${code}, and the console has one line with hint and origin`, async () => {
    const journey = await startJourney(options);
    const lines: string[] = [];
    journey.page.on('console', (message) => {
      if (message.type() === 'error' && message.text().startsWith('<account-link')) lines.push(message.text());
    });
    if (isKnown) await journey.signInElsewhere(ada);
    const { origin } = journey.pages;
    await journey.page.goto(origin);
    await journey.page.locator(`account-link:state(${state})`).waitFor({ timeout: 2000 });
    const { detail } = await journey.events.first('account-link-failed');
    assert.equal(detail.operation, 'load');
    assert.equal(detail.error?.code, code);
    const expected = new RegExp(hint.source.replaceAll('ORIGIN', origin));
    assert.match(detail.error?.hint ?? '', expected);
    await journey.until(() => lines.length > 0);
    assert.match(lines[0] ?? '', expected);
    assert.ok(lines[0]?.includes(`This page’s origin is ${origin}. More: docs/set-up-problems.md#`));
    if (state === 'signed-out') await journey.button('Sign in').waitFor();
    else {
      await journey.button('Try again').click();
      await journey.until(() => journey.events.types.filter((type) => type === 'account-link-failed').length === 2);
    }
    assert.equal(lines.length, 1, 'the same failure is told once');
  });
}

test('a user who is signed out and signs in leaves nothing in the console', async () => {
  const journey = await startJourney();
  const lines: string[] = [];
  journey.page.on('console', (message) => {
    if (message.text().includes('account-link')) lines.push(message.text());
  });
  await journey.open();
  await journey.signIn(ada);
  assert.deepEqual(lines, []);
});
