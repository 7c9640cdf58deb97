import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountLink } from '../../src/index.js';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { RecordedDetail } from '../support/e2e-events.js';
import { openWithTokens } from '../support/e2e-page-client.js';
import type { Journey } from '../support/e2e-journey.js';
import { ada } from '../support/tenant-client.js';

type Failure = Required<RecordedDetail>['error'];

async function failureOf(journey: Journey, operation: string): Promise<Failure> {
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.operation, operation);
  return detail.error ?? assert.fail();
}

/** The failure of a list that cannot be loaded by a user whom the tenant knows. */
async function failureOfLoad(options: JourneyOptions, sentence: string): Promise<Failure> {
  const journey = await startJourney(options);
  await journey.signInElsewhere(ada);
  await journey.open();
  await journey.reads(sentence);
  await journey.button('Try again').waitFor();
  return failureOf(journey, 'load');
}

/** The failure of a silent sign-in that the tenant never answers, after the SDK's time for it. */
async function failureOfSilence(options: JourneyOptions): Promise<Failure> {
  const journey = await startJourney(options);
  await journey.page.clock.install();
  await journey.page.goto(journey.pages.origin);
  await journey.until(() => journey.requests.authorize.some((request) => request !== 'GET 0'));
  await journey.page.clock.fastForward(15_000);
  await journey.is('failed');
  await journey.button('Try again').waitFor();
  return failureOf(journey, 'load');
}

const notSetUp = 'This sign-in method isn’t available right now. Contact support.';

test('a connection that the tenant does not have is named', async () => {
  const journey = await startJourney({ attributes: { connections: 'gitlab' } });
  await journey.openSignedIn(ada);
  await journey.pressToOpen('Link gitlab');
  await journey.reads(notSetUp);
  const { code, hint } = await failureOf(journey, 'link');
  assert.equal(code, 'tenant-misconfigured');
  assert.match(hint ?? '', /connection "gitlab" exists, and enable it/);
  assert.equal(journey.windows.length, 0);
});

test('a callback URL that is not allowed: the hint names the setting', async () => {
  const { hint } = await failureOfSilence({ tenant: () => ({ allowedCallbackUrls: ['https://elsewhere.example/'] }) });
  assert.match(hint ?? '', /Add the page’s origin \(or redirect-uri\) to Allowed Callback URLs/);
});

test('a web origin that is not allowed: the hint names the setting', async () => {
  const { hint } = await failureOfSilence({ tenant: (origin) => ({ allowedOrigins: [], allowedCallbackUrls: [origin] }) });
  assert.match(hint ?? '', /the page’s origin to Allowed Web Origins/);
});

test('a callback URL that is not allowed, met in the window: the tenant says so there, link() says it to the developer', async () => {
  const journey = await openWithTokens([{}], undefined, (origin) => ({ allowedCallbackUrls: [`${origin}/elsewhere`] }));
  const opened = journey.page.waitForEvent('popup');
  const failed = journey.element.evaluate((element: AccountLink) =>
    element.link('google-oauth2').then(
      () => undefined,
      ({ code, hint }: Failure) => ({ code, hint }),
    ),
  );
  const window = await opened;
  await window.getByRole('heading', { name: 'Callback URL mismatch' }).waitFor();
  await window.close();
  const { code, hint } = (await failed) ?? assert.fail();
  assert.equal(code, 'popup-closed');
  assert.match(hint ?? '', /If the window showed an error page of the tenant: .*Allowed Callback URLs/);
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
});

test('an application that is not authorised for the Management API: the hint says where that is', async () => {
  const { code, hint } = await failureOfLoad({ tenant: () => ({ authorizeManagementApi: false }) }, notSetUp);
  assert.equal(code, 'tenant-misconfigured');
  assert.match(hint ?? '', /Auth0 Management API > Application Access/);
});

test('Management API scopes that are not granted: the hint names them', async () => {
  const sentence = 'This page isn’t allowed to change your sign-in methods. Contact support.';
  const { code, hint } = await failureOfLoad({ tenant: () => ({ grantManagementScopes: false }) }, sentence);
  assert.equal(code, 'insufficient-scope');
  assert.match(hint ?? '', /"read:current_user update:current_user_identities"/);
});

test('an audience that the tenant does not have: the hint says what it has to be', async () => {
  const { code, hint } = await failureOfLoad({ attributes: { audience: 'https://elsewhere.example/api/v2/' } }, notSetUp);
  assert.equal(code, 'tenant-misconfigured');
  assert.match(hint ?? '', /Set audience to the identifier in Dashboard/);
});

test('an unknown client id: the hint names the setting', async () => {
  const { hint } = await failureOfSilence({ attributes: { 'client-id': 'nobody' } });
  assert.match(hint ?? '', /client-id/);
});

test('a page without domain and client id says what to set', async () => {
  const journey = await startJourney({ attributes: { domain: '' } });
  await journey.open();
  await journey.reads('Account linking isn’t set up here yet. Contact support.');
  const { code, hint } = await failureOf(journey, 'load');
  assert.equal(code, 'not-configured');
  assert.match(hint ?? '', /Set domain and client-id/);
});
