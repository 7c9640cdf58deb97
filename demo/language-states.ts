import { existsSync, readFileSync } from 'node:fs';

const locales = new URL('../locales/', import.meta.url);

/** What is known of the texts of each published language, by tag: as its review says, in the words that follow its heading. */
function languageStates(): Record<string, string> {
  const { sourceLocale, targetLocales } = JSON.parse(readFileSync(new URL('lit-localize.json', locales), 'utf8')) as {
    readonly sourceLocale: string;
    readonly targetLocales: readonly string[];
  };
  return Object.fromEntries<string>([[sourceLocale, 'source'], ...targetLocales.map((tag): [string, string] => [tag, stateOf(tag)])]);
}

function stateOf(tag: string): string {
  const review = new URL(`reviews/${tag}.md`, locales);
  if (!existsSync(review)) return 'machine-drafted';
  const [, state] = /^#.*\n+([^:.\n]+)/.exec(readFileSync(review, 'utf8')) ?? [];
  if (!state) throw new Error(`${review.pathname} does not begin with a heading and the state of the language.`);
  return state.charAt(0).toLowerCase() + state.slice(1);
}

/** The same as a script for the studio. */
export function languageStatesModule(): string {
  return `export const languageStates = ${JSON.stringify(languageStates(), undefined, 2)};\n`;
}
