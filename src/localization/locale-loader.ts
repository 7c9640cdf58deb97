import { fetchCode } from '../domain/fetch-code.js';
import type { Templates } from './catalogue.js';

let published: typeof import('./published-locales.js') | undefined;

/** The translations of a published language, if they are here already; nothing for English, the language of the source. */
export function loadedTemplates(locale: string): Templates | undefined {
  return published?.loadedTemplates(locale);
}

/**
 * BCP 47 tag of the published language that serves best for the first of the wanted languages that any serves, if it can be spoken at
 * once. English always can, and needs nothing to be found out.
 * @param tags BCP 47 tags, dearest first
 */
export function localeAtHand([...tags]: readonly string[]): string | undefined {
  if (/^en\b/i.test(tags[0] ?? 'en')) return 'en';
  const best = published?.bestLocale(tags);
  return best !== undefined && published?.isLoaded(best) ? best : undefined;
}

/**
 * Fetches the language that serves best. A failure is not remembered: the next call tries again.
 * @param tags BCP 47 tags, dearest first
 * @returns its BCP 47 tag
 */
export async function loadLocale(tags: readonly string[]): Promise<string> {
  const found = await fetchCode(() => import('./published-locales.js'));
  const best = found.bestLocale(tags);
  await fetchCode(() => found.loadTemplates(best));
  published = found;
  return best;
}
