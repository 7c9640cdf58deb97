import type { BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Gallery } from './gallery.js';

/** One page of pictures, one for each state. */
interface Sheet {
  readonly name: string;
  readonly query: Record<string, string | string[]>;
  readonly options?: BrowserContextOptions;
  readonly states: readonly string[];
}

const awkward = ['many identities', 'waiting for a window', 'choosing', 'confirming', 'session lost'];

const awkwardQuestions = ['prompt, several accounts', 'prompt, wrong account'];

/** States that look like another one but for their text. */
export const alike: readonly string[] = [
  ...['popup-timeout', 'login-required', 'access-denied', 'unverified-primary', 'unverified-secondary', 'same-account', 'already-linked'],
  ...['one more step', 'rate limited', 'not configured', 'read only', 'unlinking'],
  ...['stale-login', 'insufficient-scope', 'session-mismatch', 'metadata-too-large', 'tenant-misconfigured', 'managed-account', 'unknown'],
  ...['no way to skip', 'linking', 'window blocked', 'nothing to ask'].map((name) => `prompt, ${name}`),
];

/** What is compared. */
export const sheets: readonly Sheet[] = [
  {
    name: 'usual',
    query: { look: 'light' },
    states: [
      ...['loading', 'signed out', 'signing in', 'sign-in not finished', 'sign-in failed', 'offline'],
      ...['empty', 'one identity', 'many identities', 'no connections given', 'demo'],
      ...['waiting for a window', 'linking', 'choosing', 'linked', 'link not finished', 'session lost'],
      ...['confirming', 'unlinked', 'unlink failed'],
      ...['wide logo', 'tall logo', 'broken logo', 'bright accent', 'translucent accent', 'theme of its own', 'slots'],
      'popup-blocked',
      ...['one account', 'several accounts', 'with an explanation', 'waiting for a window', 'wrong account', 'linked'].map(
        (name) => `prompt, ${name}`,
      ),
    ],
  },
  { name: 'dark-right-to-left', query: { look: 'dark, right to left' }, states: [...awkward, 'translucent accent'] },
  { name: 'narrow', query: { look: 'light', width: '240' }, states: [...awkward, ...awkwardQuestions] },
  { name: 'narrow-french', query: { look: 'light', width: '240', language: 'fr' }, states: [...awkward, ...awkwardQuestions] },
  { name: 'narrow-arabic', query: { look: 'light', width: '240', language: 'ar' }, states: [...awkward, ...awkwardQuestions] },
  { name: 'wide', query: { look: 'light', width: '1000' }, states: awkward },
  // For the README, in the reader's own scheme.
  { name: 'readme-light', query: { look: 'light', width: '560' }, states: ['linked'] },
  { name: 'readme-dark', query: { look: 'dark', width: '560' }, states: ['linked'] },
  { name: 'forced-colors', query: { look: 'light' }, options: { forcedColors: 'active' }, states: ['loading', 'signing in', 'choosing'] },
];

/** The file of a picture, and how it is taken. */
export interface Picture {
  readonly name: string;
  readonly file: URL;
  readonly take: (gallery: Gallery) => Promise<PNG>;
}

export const pictures: readonly Picture[] = sheets.flatMap(({ name: sheet, query, options, states }) => {
  let page: ReturnType<Gallery['open']> | undefined;
  return states.map((state) => ({
    name: `${state}, ${sheet}`,
    file: new URL(`../e2e/screenshots/${sheet}-${state.replace(/\W+/g, '-')}.png`, import.meta.url),
    take: async (gallery) => {
      page ??= gallery.open({ ...query, state: [...states] }, options);
      const picture = PNG.sync.read(await (await page).locator(`[data-state="${state}"]`).screenshot({ animations: 'disabled' }));
      picture.data.forEach((value, index) => (picture.data[index] = value & coarse));
      return picture;
    },
  }));
});

// Thirty-two shades of each colour make files of half the size, and still show a tint.
const coarse = 0b11111000;

/** The smallest file that holds a picture: it is kept in the repository. */
export function pack(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}
