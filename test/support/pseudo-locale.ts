import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';

/** Languages that nobody speaks, made from the English texts: what is not marked is no message, and what is cut off is too short a room. */
export type PseudoLocale = 'en-XA' | 'ar-XB';

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'å', e: 'é', i: 'î', o: 'ö', u: 'û', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' },
  ...{ A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š', Y: 'Ý', Z: 'Ž' },
};

/** Texts by message id, with `{0}` in the places of names: in brackets, with accents, and 40 % longer; in `ar-XB` written from right to left. */
export function pseudoTexts(locale: PseudoLocale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    englishTexts().map(([id, text]) => {
      const accented = text.replaceAll(/[a-z]/gi, (letter) => accents[letter] ?? letter) + padding(text.length * 0.4);
      // Characters of Unicode: override from right to left, and its end; a name is isolated from it.
      const mirrored = `\u202e${accented.replaceAll(/\{\d\}/g, '\u2068$&\u2069')}\u202c`;
      return [id, `⟦${locale === 'ar-XB' ? mirrored : accented}⟧`];
    }),
  );
}

/** Words of usual length, as a language has them that needs more room. */
function padding(length: number): string {
  return ' wörd'.repeat(Math.ceil(length / 5)).slice(0, Math.ceil(length));
}

function englishTexts(): readonly (readonly [id: string, text: string])[] {
  const xliff = new DOMParser().parseFromString(readFileSync(new URL('../../locales/fr.xlf', import.meta.url), 'utf8'), 'text/xml');
  return Array.from(xliff.getElementsByTagName('trans-unit'), (unit) => {
    const nodes = Array.from(unit.getElementsByTagName('source')[0]?.childNodes ?? []);
    const text = nodes.map((node) => (node.nodeName === 'x' ? `{${(node as Element).getAttribute('id')}}` : (node.textContent ?? '')));
    return [unit.getAttribute('id') ?? '', text.join('')];
  });
}
