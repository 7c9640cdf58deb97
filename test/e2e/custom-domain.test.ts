import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney, type JourneyOptions } from '../support/e2e.js';
import type { Journey } from '../support/e2e-journey.js';
import { widgetPage, type Place } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

/** A page whose users sign in at the tenant's custom domain. The page has the same host name: cookies of the tenant are of the same site then. */
function customDomain(attributes: (place: Place) => Readonly<Record<string, string>>): JourneyOptions {
  return {
    html: (place) => widgetPage(place, { domain: place.tenant.customDomain ?? '', ...attributes(place) }),
    tenant: (origin) => ({ host: '127.0.0.1', customDomain: true, allowedOrigins: [origin] }),
  };
}

const hosts = (journey: Journey): string[] => [...new Set(journey.tenant.requests.map(({ host }) => host))];

test('all requests go to the custom domain', async () => {
  const journey = await startJourney(customDomain(({ tenant }) => ({ audience: tenant.audience })));
  await journey.open();
  await journey.signIn(ada);
  await journey.link('Google', adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  await journey.unlink('Google, ada@example.com');
  assert.deepEqual(hosts(journey), [new URL(journey.tenant.customDomain ?? '').host]);
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201', 'DELETE 200']);
});

test('an audience that is missing is recognised by the tenant’s answer, and explained', async () => {
  const journey = await startJourney(customDomain(() => ({})));
  await journey.open();
  await journey.is('failed');
  const { detail } = await journey.events.first('account-link-failed');
  assert.equal(detail.error?.code, 'tenant-misconfigured');
  assert.match(
    detail.error.hint ?? '',
    /Set audience to the identifier of the tenant’s Management API.*also where domain is a custom domain/,
  );
  await journey.button('Try again').waitFor();
});
