import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJourney } from '../support/e2e.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const google = 'Google, ada@example.com';

test('the widget links Google and shows it in the list', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  assert.deepEqual(await journey.identities(), [
    'Email and password Primary ada@example.com Can’t be unlinked',
    'Google ada@example.com Unlink You can now sign in with Google.',
  ]);
  assert.equal(await journey.status(), 'You can now sign in with Google.');
  assert.equal(await journey.button('Link Google').count(), 0, 'Google is not offered any more');
  assert.equal(journey.windows.length, 0, 'the window is closed');
});

test('the page is told what is linked', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  const { detail } = await journey.events.first('identity-linked');
  assert.equal(`${detail.identity?.provider}|${detail.identity?.userId}`, adaAtGoogle);
  assert.deepEqual(
    detail.identities?.map(({ connection, isPrimary }) => [connection, isPrimary]),
    [
      ['Username-Password-Authentication', true],
      ['google-oauth2', false],
    ],
  );
  assert.equal(detail.primaryChanged, false);
  assert.equal((await journey.events.first('before-link')).detail.connection?.name, 'google-oauth2');
});

test('a link takes one request to the Management API, besides the sign-in and the question whose session it is then', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  const before = journey.requests;
  await journey.link('Google', adaAtGoogle);
  await journey.until(() => journey.requests.authorize.length === before.authorize.length + 2);
  const { authorize, token, management } = journey.requests;
  assert.deepEqual(management.slice(before.management.length), ['POST 201']);
  assert.deepEqual([authorize.length - before.authorize.length, token.length - before.token.length], [2, 1]);
});

test('any account can be linked if the page names no connections', async () => {
  const journey = await startJourney({ attributes: { connections: '' } });
  await journey.openSignedIn(ada);
  await journey.choose(await journey.pressToOpen('Link another account'), adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  assert.equal((await journey.identities()).length, 2);
});

test('the widget unlinks after a question that says what happens', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  await journey.button(`Unlink ${google}`).click();
  await journey.reads(
    'You won’t be able to sign in to this account with Google anymore. Signing in with Google will open a new, separate account.',
  );
  assert.equal(await journey.focus(), 'button "Cancel"');
  await journey.button('Unlink').click();
  await journey.reads('Google unlinked.');
  assert.deepEqual(await journey.identities(), ['Email and password Primary ada@example.com Can’t be unlinked']);
  const { detail } = await journey.events.first('identity-unlinked');
  assert.deepEqual([detail.identity?.connection, detail.identities?.length], ['google-oauth2', 1]);
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201', 'DELETE 200']);
});

test('an identity stays when the user cancels the question', async () => {
  const journey = await startJourney();
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  await journey.button(`Unlink ${google}`).click();
  await journey.button('Cancel').click();
  await journey.button(`Unlink ${google}`).waitFor();
  assert.ok(!journey.events.types.includes('before-unlink'));
  assert.equal(journey.requests.management.length, 2);
});

test('what was unlinked can be linked again', async () => {
  const journey = await startJourney({ tenant: () => ({ absorbedSession: 'primary' }) });
  await journey.openSignedIn(ada);
  await journey.link('Google', adaAtGoogle);
  await journey.unlink(google);
  await journey.link('Google', adaAtGoogle);
  assert.deepEqual(journey.requests.management, ['GET 200', 'POST 201', 'DELETE 200', 'POST 201']);
});

for (const [absorbedSession, state] of [
  ['primary', 'ready'],
  ['login', 'signed-out'],
] as const) {
  test(`a reload after a link: the session of an absorbed user comes to ${absorbedSession}, the widget is ${state}`, async () => {
    const journey = await startJourney({ tenant: () => ({ absorbedSession }) });
    await journey.openSignedIn(ada);
    await journey.link('Google', adaAtGoogle);
    await journey.open();
    await journey.is(state);
    assert.equal((await journey.identities().catch(() => [])).length, state === 'ready' ? 2 : 0);
  });
}
