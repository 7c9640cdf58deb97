/**
 * The published language that serves best for the first of the wanted languages that any serves: the same language in the same
 * script, and the same region where there is a choice (`pt-AO` → `pt`, `zh-HK` → `zh-Hant`). `undefined` where none does.
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
    const exact = sameScript.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const sameRegion = sameScript.find((candidate) => maximize(candidate)?.region === wish.region);
    const best = exact ?? sameRegion ?? sameScript.find((candidate) => !new Intl.Locale(candidate).region) ?? sameScript[0];
    if (best) return best;
  }
  return undefined;
}

/** Whether it is written like a BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  return maximize(tag) !== undefined;
}

function maximize(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
