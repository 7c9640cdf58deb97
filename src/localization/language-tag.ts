/** Whether it is written like a BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  return maximize(tag) !== undefined;
}

/** The tag with the script and the region that are most likely; `undefined` if it is malformed. */
export function maximize(tag: string): Intl.Locale | undefined {
  try {
    // Norwegian is Bokmål unless it says otherwise; the other old and general tags are known to the browser (`iw`, `in`, `tl`).
    return new Intl.Locale(tag.replace(/^no(?=-|$)/i, 'nb')).maximize();
  } catch {
    return undefined;
  }
}
