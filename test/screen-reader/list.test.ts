import { after, afterEach, before, describe, test } from 'node:test';
import type { Engine } from '../support/engine.js';
import { startFirefox } from '../support/engine-firefox.js';
import { ScreenReader } from '../support/screen-reader.js';
import { ScreenReaderJourney } from '../support/screen-reader-journey.js';

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
});
