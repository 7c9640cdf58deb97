import { str } from '@lit/localize';
import type { Templates } from './catalogue.js';
import { configure } from './configure.js';
import { messageIds } from './generated/message-ids.js';
import { matchLocale } from './match-locale.js';

/** One literal import for each published language besides English, so that bundlers make each a file of its own. */
const imports: Readonly<Record<string, () => Promise<{ readonly packed: string }>>> = {
  am: () => import('./generated/am.js'),
  ar: () => import('./generated/ar.js'),
  'ar-EG': () => import('./generated/ar-EG.js'),
  'ar-SA': () => import('./generated/ar-SA.js'),
  az: () => import('./generated/az.js'),
  bg: () => import('./generated/bg.js'),
  bn: () => import('./generated/bn.js'),
  bs: () => import('./generated/bs.js'),
  'ca-ES': () => import('./generated/ca-ES.js'),
  cnr: () => import('./generated/cnr.js'),
  cs: () => import('./generated/cs.js'),
  cy: () => import('./generated/cy.js'),
  da: () => import('./generated/da.js'),
  de: () => import('./generated/de.js'),
  el: () => import('./generated/el.js'),
  es: () => import('./generated/es.js'),
  'es-419': () => import('./generated/es-419.js'),
  'es-AR': () => import('./generated/es-AR.js'),
  'es-MX': () => import('./generated/es-MX.js'),
  et: () => import('./generated/et.js'),
  'eu-ES': () => import('./generated/eu-ES.js'),
  fa: () => import('./generated/fa.js'),
  fi: () => import('./generated/fi.js'),
  fr: () => import('./generated/fr.js'),
  'fr-CA': () => import('./generated/fr-CA.js'),
  'gl-ES': () => import('./generated/gl-ES.js'),
  gu: () => import('./generated/gu.js'),
  he: () => import('./generated/he.js'),
  hi: () => import('./generated/hi.js'),
  hr: () => import('./generated/hr.js'),
  hu: () => import('./generated/hu.js'),
  hy: () => import('./generated/hy.js'),
  id: () => import('./generated/id.js'),
  is: () => import('./generated/is.js'),
  it: () => import('./generated/it.js'),
  ja: () => import('./generated/ja.js'),
  ka: () => import('./generated/ka.js'),
  kn: () => import('./generated/kn.js'),
  ko: () => import('./generated/ko.js'),
  lt: () => import('./generated/lt.js'),
  lv: () => import('./generated/lv.js'),
  mk: () => import('./generated/mk.js'),
  ml: () => import('./generated/ml.js'),
  mn: () => import('./generated/mn.js'),
  mr: () => import('./generated/mr.js'),
  ms: () => import('./generated/ms.js'),
  my: () => import('./generated/my.js'),
  nb: () => import('./generated/nb.js'),
  nl: () => import('./generated/nl.js'),
  nn: () => import('./generated/nn.js'),
  pa: () => import('./generated/pa.js'),
  pl: () => import('./generated/pl.js'),
  'pt-BR': () => import('./generated/pt-BR.js'),
  'pt-PT': () => import('./generated/pt-PT.js'),
  ro: () => import('./generated/ro.js'),
  ru: () => import('./generated/ru.js'),
  sk: () => import('./generated/sk.js'),
  sl: () => import('./generated/sl.js'),
  so: () => import('./generated/so.js'),
  sq: () => import('./generated/sq.js'),
  sr: () => import('./generated/sr.js'),
  'sr-Latn': () => import('./generated/sr-Latn.js'),
  sv: () => import('./generated/sv.js'),
  sw: () => import('./generated/sw.js'),
  ta: () => import('./generated/ta.js'),
  te: () => import('./generated/te.js'),
  th: () => import('./generated/th.js'),
  tl: () => import('./generated/tl.js'),
  tr: () => import('./generated/tr.js'),
  uk: () => import('./generated/uk.js'),
  ur: () => import('./generated/ur.js'),
  vi: () => import('./generated/vi.js'),
  zgh: () => import('./generated/zgh.js'),
  'zh-CN': () => import('./generated/zh-CN.js'),
  'zh-HK': () => import('./generated/zh-HK.js'),
  'zh-TW': () => import('./generated/zh-TW.js'),
};

/** Published languages, as BCP 47 tags. */
export const publishedLocales: readonly string[] = ['en', ...Object.keys(imports)];

const loaded = new Map<string, Templates>();

/** The translations of a published language, if they are here already; nothing for English, the language of the source. */
export function loadedTemplates(locale: string): Templates | undefined {
  return loaded.get(locale);
}

/** BCP 47 tag of the published language that serves best. */
export function bestLocale(tags: readonly string[]): string {
  return matchLocale(tags, publishedLocales) ?? 'en';
}

export function isLoaded(locale: string): boolean {
  return !(locale in imports) || loaded.has(locale);
}

/** Fetches the translations of a published language. A failure is not remembered: the next call tries again. */
export async function loadTemplates(locale: string): Promise<void> {
  const [module] = await Promise.all([imports[locale]?.(), configure()]);
  if (module) loaded.set(locale, unpack(module.packed));
}

function unpack(packed: string): Templates {
  const texts = packed.split('\n');
  return Object.fromEntries(messageIds.split(' ').map((id, index) => [id, unpackTemplate(texts[index] ?? '')]));
}

/** A text as the localization tool writes it: the values of a template say which of the source's values belongs in each place. */
function unpackTemplate(text: string): unknown {
  const parts = text.split(/\{(\d)\}/);
  const strings = parts.filter((_, index) => index % 2 === 0);
  const order = parts.filter((_, index) => index % 2 === 1).map(Number);
  return order.length === 0 ? text : str(Object.assign(strings, { raw: strings }), ...order);
}
