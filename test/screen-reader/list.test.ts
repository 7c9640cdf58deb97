import { after, afterEach, before, describe, test } from 'node:test';
import type { Engine } from '../support/engine.js';
import { startFirefox } from '../support/engine-firefox.js';
import { ScreenReader } from '../support/screen-reader.js';
import { ScreenReaderJourney } from '../support/screen-reader-journey.js';

const unlink = 'Unlink Google, ada@example.com push button.';
const effect =
  'You won’t be able to sign in to this account with Google anymore. Signing in with Google will open a new, separate account.';

describe('Orca and Firefox', () => {
  let reader: ScreenReader;
  let engine: Engine;
  let journey: ScreenReaderJourney;

  before(async () => {
    reader = await ScreenReader.start();
    engine = await startFirefox(reader.env);
  });
  // If either could not be started, that is what failed.
  after(async () => {
    await (engine as Engine | undefined)?.close();
    (reader as ScreenReader | undefined)?.close();
  });
  afterEach(() => (journey as ScreenReaderJourney | undefined)?.end());

  test('read the list line by line: each text once, and nothing that is not shown', async () => {
    journey = await ScreenReaderJourney.startSignedIn(reader, engine, { connections: 'google-oauth2 facebook' });
    const lines = [
      ['region Sign-in methods', 'Sign-in methods heading level 2.'],
      ['Use any of these to sign in to your account.'],
      ['List with 1 item.', 'Email and password.', 'Primary.'],
      ['ada@example.com.', 'Can’t be unlinked.'],
      ['leaving list.', 'Add a sign-in method.'],
      ['List with 2 items.', 'Google.', 'Link Google push button.'],
      ['Facebook.', 'Link Facebook push button.'],
      ['statusbar.'],
      ['After push button.'],
    ];
    for (const said of lines) {
      journey.press('Down');
      await journey.hears(...said);
    }
  });

  async function press(key: string, ...lines: readonly string[]): Promise<void> {
    journey.press(key);
    await journey.hears(...lines);
  }

  async function linkGoogle(): Promise<void> {
    await press('Tab', 'region Sign-in methods', 'List with 1 item.', 'Link Google push button.');
    journey.press('Return');
    await journey.pressInWindow(['Google', 'Ada King']);
    await journey.hearsBackFromWindow('Google.', 'You can now sign in with Google.');
  }

  test('say after a link which row is new and what it is good for, once each', async () => {
    journey = await ScreenReaderJourney.startSignedIn(reader, engine, { connections: 'google-oauth2' });
    await linkGoogle();
    await press('Tab', 'Unlink Google, ada@example.com push button.');
  });

  test('ask before an unlink and say its effect, say the effect with each button, and say the result once', async () => {
    journey = await ScreenReaderJourney.startDemo(reader, engine, 'github');
    await press('Tab', 'region Sign-in methods', 'List with 2 items.', unlink);
    await press('Return', 'Unlink Google? panel.', 'Cancel push button.', effect);
    await press('Escape', unlink);
    await press('Return', 'Unlink Google? panel.', 'Cancel push button.', effect);
    await press('Tab', 'Unlink push button.', effect);
    await press(
      'Return',
      'Google.',
      'Unlinking Google…',
      'leaving list.',
      'List with 1 item.',
      'Link GitHub push button.',
      'Google unlinked.',
    );
    await journey.hearsNothingMore();
  });

  test('say after a sign-in that the user is signed in', async () => {
    journey = await ScreenReaderJourney.start(reader, engine, { connections: 'google-oauth2' });
    await press('Tab', 'region Sign-in methods', 'Sign in push button.');
    journey.press('Return');
    await journey.pressInWindow(['Sign in', 'Email and password'], ['Email and password', 'Ada Lovelace']);
    await journey.hearsBackFromWindow('You’re signed in.');
    await press('Tab', 'List with 1 item.', 'Link Google push button.');
  });
});
