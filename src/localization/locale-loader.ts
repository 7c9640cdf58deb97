import type { Templates } from './catalogue.js';

/** One literal import for each published language besides English, so that bundlers make each a file of its own. */
const imports: Readonly<Record<string, () => Promise<{ readonly templates: Templates }>>> = {
  ar: () => import('./generated/ar.js'),
  fr: () => import('./generated/fr.js'),
};

/** Published languages, as BCP 47 tags. */
export const publishedLocales: readonly string[] = ['en', ...Object.keys(imports)];

const loaded = new Map<string, Templates>();

/** The translations of a published language, if they are here already; nothing for English, the language of the source. */
export function loadedTemplates(locale: string): Templates | undefined {
  return loaded.get(locale);
}

export function isLoaded(locale: string): boolean {
  return !(locale in imports) || loaded.has(locale);
}

/** Fetches the translations of a published language. A failure is not remembered: the next call tries again. */
export async function loadTemplates(locale: string): Promise<void> {
  const [module, { isConfigured }] = await Promise.all([imports[locale]?.(), import('./configure.js')]);
  await isConfigured;
  if (module) loaded.set(locale, module.templates);
}
