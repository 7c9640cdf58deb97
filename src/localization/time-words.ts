/**
 * Whether the browser has words for times and months in a language. Chromium leaves out many, and would answer in another language
 * ("Reyndu aftur in 12 seconds"); of some it has symbols only ("+12 s", "2024 M05").
 * @param language BCP 47 tag
 */
export function hasTimeWords(language: string): boolean {
  const [known] = Intl.RelativeTimeFormat.supportedLocalesOf(language);
  return known !== undefined && !new Intl.RelativeTimeFormat(known).format(1, 'second').startsWith('+');
}
