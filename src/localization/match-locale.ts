import { maximize } from './language-tag.js';

/** Whose language a region writes, if it is not that of the country whose name the language has; as in CLDR's parent locales. */
const parents: readonly (readonly [of: RegExp, parent: string])[] = [
  [/^es-\w+-(?!ES|GQ|PH|IC|EA)/, 'es-419'],
  [/^pt-\w+-(?!BR)/, 'pt-PT'],
  [/^zh-Hant-MO/, 'zh-HK'],
];

/**
 * The published language that serves best for the first of the wanted languages that any serves: the same language in the same
 * script, and the same region or its parent if there is a choice (`pt-AO` → `pt-PT`, `es-CO` → `es-419`). `undefined` if none does.
 * @param wanted BCP 47 tags, dearest first; malformed ones are passed over
 */
export function matchLocale(wanted: readonly string[], published: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const wish = maximize(tag);
    if (!wish) continue;
    const sameScript = published.filter((candidate) => {
      const offer = maximize(candidate);
      return offer?.language === wish.language && offer.script === wish.script;
    });
    const parent = parents.find(([of]) => of.test(wish.baseName))?.[1];
    const best =
      sameScript.find((candidate) => candidate === new Intl.Locale(tag).baseName) ??
      sameScript.find((candidate) => maximize(candidate)?.region === wish.region) ??
      sameScript.find((candidate) => candidate === parent) ??
      sameScript.find((candidate) => !new Intl.Locale(candidate).region) ??
      sameScript[0];
    if (best) return best;
  }
  return undefined;
}
