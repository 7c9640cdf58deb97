import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startScreen } from './screen.js';

const packages = 'orca, at-spi2-core, dbus, xvfb, openbox, xdotool';
/** Milliseconds until it has said what it is expected to. */
const limit = 60_000;
const customizations = fileURLToPath(new URL('orca-customizations.py', import.meta.url));

/** Orca on a desktop that nobody sees, with a keyboard. */
export class ScreenReader {
  /** What programs need to be on its desktop. */
  readonly env: NodeJS.ProcessEnv;
  /** All that it has said, in order. */
  readonly said: string[] = [];
  readonly #end: () => void;
  #changed: () => void = () => undefined;

  private constructor(env: NodeJS.ProcessEnv, orca: ChildProcess, end: () => void) {
    this.env = env;
    this.#end = end;
    if (!orca.stdout) throw new Error('Orca has no voice.');
    createInterface(orca.stdout).on('line', (line) => {
      this.said.push(JSON.parse(line) as string);
      this.#changed();
    });
  }

  static async start(): Promise<ScreenReader> {
    const ends: (() => void)[] = [];
    const end = (): void => ends.reverse().forEach((each) => each());
    try {
      const screen = await startScreen();
      ends.push(() => screen.process.kill());
      const home = mkdtempSync(join(tmpdir(), 'screen-reader-'));
      ends.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
      const own = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
      const env: NodeJS.ProcessEnv = { ...process.env, ...own, DISPLAY: screen.display, LC_ALL: 'C.UTF-8', GNOME_ACCESSIBILITY: '1' };
      const run = (command: string, ...args: string[]): ChildProcess => {
        // A group of its own: what it starts ends with it.
        const started = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
        started.once('error', () => undefined);
        if (started.pid === undefined) throw new Error(`There is no ${command}: install what a screen reader needs (Debian: ${packages}).`);
        const group = -started.pid;
        ends.push(() => {
          started.stdout?.destroy();
          if (started.exitCode === null) process.kill(group);
        });
        return started;
      };
      const bus = run('dbus-daemon', '--session', '--nofork', '--print-address');
      const [address] = (await once(bus.stdout ?? bus, 'data')) as [Buffer];
      env['DBUS_SESSION_BUS_ADDRESS'] = String(address).trim();
      run('openbox');
      const preferences = join(home, 'orca');
      mkdirSync(preferences);
      copyFileSync(customizations, join(preferences, 'orca-customizations.py'));
      // Braille would wait for ever for whatever listens at its port.
      const reader = new ScreenReader(env, run('orca', '--user-prefs', preferences, '--disable=braille'), end);
      await reader.until((said) => said.includes('Screen reader on.'), 'Screen reader on.');
      return reader;
    } catch (error) {
      end();
      throw error;
    }
  }

  /** Presses a key as xdotool names it, on the keyboard of the desktop. */
  press(key: string): void {
    const { status, error } = spawnSync('xdotool', ['key', key], { env: this.env });
    if (status !== 0) throw new Error(`The key ${key} could not be pressed.`, { cause: error });
  }

  /** Waits for what it says. */
  async until(condition: (said: readonly string[]) => boolean, what: string): Promise<void> {
    const signal = AbortSignal.timeout(limit);
    while (!condition(this.said)) {
      await new Promise<void>((resolve, reject) => {
        this.#changed = resolve;
        signal.onabort = () => reject(new Error(`Nobody said this:\n${what}\nLast of all was said:\n${this.said.slice(-20).join('\n')}`));
      });
    }
  }

  close(): void {
    this.#end();
  }
}
