import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { ada } from '../support/tenant-client.js';

for (const file of ['list', 'tenant']) {
  test(`the list goes on by "Try again" when ${file} could not be fetched at first`, async () => {
    const journey = await startJourney();
    await journey.signInElsewhere(ada);
    const { page } = journey;
    await page.route(`**/${file}-*.js*`, (route) => route.abort());
    await journey.open();
    await journey.reads('Couldn’t connect. Check your internet connection and try again.');
    assert.equal((await journey.events.first('account-link-failed')).detail.error?.code, 'network');
    await page.unrouteAll();
    await journey.button('Try again').click();
    await journey.is('ready');
    assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
  });
}

test('the list speaks English while a language cannot be fetched, and that language once the browser is online again', async () => {
  const journey = await startJourney({ attributes: { language: 'fr' } });
  await journey.signInElsewhere(ada);
  await journey.page.route('**/locale-fr-*.js*', (route) => route.abort());
  await journey.open();
  await journey.button('Link Google').waitFor();
  await journey.page.unrouteAll();
  await journey.page.evaluate(() => dispatchEvent(new Event('online')));
  await journey.button('Associer Google').waitFor();
});

test('the list is shown without logos that cannot be fetched', async () => {
  const journey = await startJourney({ attributes: { connections: 'google-oauth2 slack' } });
  await journey.signInElsewhere(ada);
  await journey.page.route('**/slack-*.js*', (route) => route.abort());
  await journey.open();
  await journey.button('Link Slack').waitFor();
});
