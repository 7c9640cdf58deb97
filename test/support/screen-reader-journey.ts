import assert from 'node:assert/strict';
import type { Engine } from './engine.js';
import { EngineJourney } from './engine-journey.js';
import { widget, type PagesOptions } from './e2e-pages.js';
import type { ScreenReader } from './screen-reader.js';
import { ada } from './tenant-client.js';

const first = 'Before push button.';
const last = 'After push button.';

/** A user's way through a page with the widget, by keyboard and by ear. */
export class ScreenReaderJourney {
  readonly #reader: ScreenReader;
  readonly #engine: Engine;
  readonly #journey: EngineJourney;
  /** How much of what has been said is accounted for. */
  #heard = 0;

  private constructor(reader: ScreenReader, engine: Engine, journey: EngineJourney) {
    this.#reader = reader;
    this.#engine = engine;
    this.#journey = journey;
  }

  /** Opens a page with the widget between two buttons, and sets the keyboard on the first. */
  static async start(reader: ScreenReader, engine: Engine, attributes: PagesOptions['attributes'] = {}): Promise<ScreenReaderJourney> {
    const journey = await ScreenReaderJourney.#open(reader, engine, attributes);
    await journey.#begin('Sign in to manage');
    return journey;
  }

  /** The same with sample accounts, to which an identity at Google belongs. */
  static async startDemo(reader: ScreenReader, engine: Engine, connections: string): Promise<ScreenReaderJourney> {
    const journey = await ScreenReaderJourney.#open(reader, engine, { demo: '', connections });
    await journey.#begin('Unlink');
    return journey;
  }

  /** The same for somebody who has signed in before. */
  static async startSignedIn(
    reader: ScreenReader,
    engine: Engine,
    attributes: PagesOptions['attributes'] = {},
  ): Promise<ScreenReaderJourney> {
    const journey = await ScreenReaderJourney.#open(reader, engine, attributes);
    await journey.#journey.press('Sign in');
    await journey.#journey.chooseInWindow(ada);
    await journey.#journey.reads('ada@example.com');
    await journey.#journey.hasOneWindow();
    await journey.#begin('ada@example.com');
    return journey;
  }

  static async #open(reader: ScreenReader, engine: Engine, attributes: PagesOptions['attributes']): Promise<ScreenReaderJourney> {
    const html: PagesOptions['html'] = (place) =>
      `<!doctype html><html lang="en"><title>Settings</title><link rel="icon" href="data:,">
<script type="module" src="/cdn/account-link.js"></script><button>Before</button>${widget(place, attributes)}<button>After</button>`;
    return new ScreenReaderJourney(reader, engine, await EngineJourney.start(engine, { html }));
  }

  /** Presses keys as xdotool names them, each once what the one before it made Orca say has been heard. */
  press(key: string): void {
    this.#reader.press(key);
  }

  /** Waits until that much has been said; it has to be this, in this order, and nothing else. */
  async hears(...lines: readonly string[]): Promise<void> {
    const from = this.#heard;
    const to = from + lines.length;
    await this.#reader.until((said) => said.length >= to, lines.join('\n'));
    this.#heard = to;
    assert.deepEqual(this.#reader.said.slice(from, to), lines);
  }

  /** Ends with the keyboard on the button behind the widget: nothing may have been said before that. */
  async hearsNothingMore(): Promise<void> {
    const lines = await this.#focus(last);
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('leaving')),
      [last],
    );
  }

  /** Goes by keyboard through the pages of the window that has opened: on each, by its heading, to a button and presses it. */
  async pressInWindow(...pages: readonly (readonly [heading: string, button: string])[]): Promise<void> {
    for (const [heading, button] of pages) {
      await this.#hearsAtLast((line) => line === `${heading} heading level 1.`, heading);
      let line = '';
      while (!line.includes(button)) {
        this.press('Tab');
        line = (await this.#hearsAtLast((each) => /(button|link)\.$/.test(each), button)).at(-1) ?? '';
      }
      this.press('Return');
    }
  }

  /** Waits for the last line after a window has closed, which Orca may tell or not; the lines before it have to be these. */
  async hearsBackFromWindow(...lines: readonly string[]): Promise<void> {
    const last = lines.at(-1) ?? '';
    const said = await this.#hearsAtLast((line) => line === last, last);
    assert.deepEqual(said.slice(-lines.length), lines);
  }

  end(): Promise<void> {
    return this.#journey.end();
  }

  /** Loads the page, and listens from the first button on. */
  async #begin(shown: string): Promise<void> {
    this.#heard = this.#reader.said.length;
    await this.#engine.open(this.#journey.pages.origin);
    await this.#journey.reads(shown);
    await this.#hearsAtLast((line) => line === 'Finished loading Settings.', 'Finished loading Settings.');
    await this.#focus(last);
    await this.#focus(first);
  }

  async #focus(button: string): Promise<string[]> {
    const [name] = button.split(' ');
    await this.#engine.evaluate(`[...document.querySelectorAll('button')].find((button) => button.textContent === '${name}').focus()`);
    return this.#hearsAtLast((line) => line === button, button);
  }

  async #hearsAtLast(isIt: (line: string) => boolean, what: string): Promise<string[]> {
    const from = this.#heard;
    const find = (said: readonly string[]): number => said.findIndex((line, index) => index >= from && isIt(line));
    await this.#reader.until((said) => find(said) >= 0, what);
    this.#heard = find(this.#reader.said) + 1;
    return this.#reader.said.slice(from, this.#heard);
  }
}
