import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';

test('demo lets everything be tried without a tenant', async () => {
  const journey = await startJourney({ attributes: { demo: '', domain: '', 'client-id': '' } });
  await journey.open();
  await journey.reads('Demo');
  await journey.button('Link Facebook').click();
  await journey.button('Unlink Facebook, ada@example.com').waitFor();
  await journey.unlink('Facebook, ada@example.com');
  await journey.button('Link Facebook').waitFor();
  assert.deepEqual(journey.tenant.requests, []);
});

test('demo asks which account to keep, and keeps the other one', async () => {
  const journey = await startJourney({ attributes: { demo: '', primary: 'choose' } });
  await journey.open();
  await journey.button('Link Facebook').click();
  await journey.element.getByRole('radio', { name: 'Ada King' }).check();
  await journey.button('Continue').click();
  const { detail } = await journey.events.first('identity-linked');
  assert.equal(detail.primaryChanged, true);
  assert.match((await journey.identities())[0] ?? '', /^Facebook Primary ada@example.com/);
});

test('is cancelled like the real thing', async () => {
  const journey = await startJourney({ attributes: { demo: '' } });
  await journey.open();
  await journey.button('Link Facebook').click();
  await journey.button('Cancel').click();
  await journey.reads('Sign-in wasn’t completed. Nothing changed.');
  await journey.button('Link Facebook').waitFor();
});

test('demo fetches neither the SDK nor what talks to a tenant', async () => {
  const journey = await startJourney({ attributes: { demo: '' } });
  const files: string[] = [];
  journey.page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await journey.open();
  assert.deepEqual(
    files.filter((file) => /auth0/.test(file)),
    [],
  );
});
