import { readFileSync } from 'node:fs';

const locales = new URL('../locales/', import.meta.url);

/** What is known of the texts of a published language: its file says so at its top. */
export function stateOfLanguage(tag: string): string {
  const { sourceLocale } = settings();
  if (tag === sourceLocale) return 'the source';
  const [, state] = /<!-- State: (.+) -->/.exec(readFileSync(new URL(`${tag}.xlf`, locales), 'utf8')) ?? [];
  return state ?? 'machine-drafted';
}

/** The states of all published languages, by tag, as a script for the studio. */
export function languageStatesModule(): string {
  const { sourceLocale, targetLocales } = settings();
  const states = Object.fromEntries([sourceLocale, ...targetLocales].map((tag) => [tag, stateOfLanguage(tag)]));
  return `export const languageStates = ${JSON.stringify(states, undefined, 2)};\n`;
}

interface LocalizeSettings {
  readonly sourceLocale: string;
  readonly targetLocales: readonly string[];
}

function settings(): LocalizeSettings {
  return JSON.parse(readFileSync(new URL('lit-localize.json', locales), 'utf8')) as LocalizeSettings;
}
