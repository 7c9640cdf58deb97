import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { publishedLocales } from '../../src/localization/published-locales.js';
import { isLanguageTag } from '../../src/localization/language-tag.js';
import { matchLocale } from '../../src/localization/match-locale.js';

const many = ['en', 'fr', 'ar', 'pt', 'pt-BR', 'zh-Hans', 'zh-Hant', 'zh-HK', 'es-419', 'es', 'es-AR', 'sr-Latn', 'nb', 'nn', 'he', 'id'];

describe('matchLocale', () => {
  const matches: [string, string | undefined][] = [
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['en-GB', 'en'],
    ['ar-EG', 'ar'],
    ['pt-AO', 'pt'],
    ['pt-PT', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['zh-HK', 'zh-HK'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-MO', 'zh-HK'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['es-MX', 'es-419'],
    ['es-AR', 'es-AR'],
    ['es-GQ', 'es'],
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nn-NO', 'nn'],
    ['iw', 'he'],
    ['in', 'id'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr-Cyrl-RS', undefined],
    ['fr-x-mine', 'fr'],
    ['fr-u-nu-latn', 'fr'],
    ['sr', undefined],
    ['tlh', undefined],
    ['xx-YY', undefined],
    ['fr_CA', undefined],
    ['not a tag', undefined],
    ['', undefined],
  ];
  for (const [wanted, published] of matches) {
    it(`serves "${wanted}" with ${published ?? 'nothing'}`, () => {
      expect(matchLocale([wanted], many)).to.equal(published);
    });
  }

  it('has no Cyrillic letters for a reader of Serbian in Latin letters', () => {
    expect(matchLocale(['sr-Latn', 'de'], ['en', 'de', 'sr'])).to.equal('de');
  });

  const siblings: readonly [string, string][] = [
    ['sr-RS', 'sr'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr-Latn-BA', 'sr-Latn'],
    ['sh', 'sr-Latn'],
    ['sr-ME', 'cnr'],
    ['cnr-ME', 'cnr'],
    ['hr-BA', 'hr'],
    ['bs-BA', 'bs'],
    ['eu', 'eu-ES'],
    ['gl', 'gl-ES'],
    ['nn-NO', 'nn'],
    ['es-UY', 'es-419'],
    ['es-MX', 'es-MX'],
  ];
  for (const [wanted, published] of siblings) {
    it(`serves "${wanted}" with ${published} out of the published languages`, () => {
      expect(matchLocale([wanted], publishedLocales)).to.equal(published);
    });
  }

  it('serves the dearest language that there is', () => {
    expect(matchLocale(['tlh', 'malformed_', 'fr-BE', 'en'], many)).to.equal('fr');
  });

  it('has nothing for somebody who wants nothing', () => {
    expect(matchLocale([], many)).to.equal(undefined);
  });

  it('serves with a published language or with none, whatever is asked for, however it is written', () => {
    const tags = fc.tuple(fc.constantFrom(...many), fc.constantFrom('', '-u-nu-latn', '-x-own', '-u-ca-buddhist-hc-h12'), fc.boolean());
    fc.assert(
      fc.property(tags, ([tag, extension, isUpper]) => {
        const wanted = isUpper ? `${tag}${extension}`.toUpperCase() : `${tag}${extension}`;
        expect(matchLocale([wanted], many)).to.equal(tag);
      }),
    );
    fc.assert(fc.property(fc.array(fc.string()), (wanted) => [undefined, ...many].includes(matchLocale(wanted, many))));
  });

  it('serves every published language with itself', () => {
    for (const locale of publishedLocales) expect(matchLocale([locale], publishedLocales)).to.equal(locale);
  });
});

describe('isLanguageTag', () => {
  it('knows a tag by its form', () => {
    expect(['fr', 'zh-Hant-HK', 'tlh'].map(isLanguageTag)).to.deep.equal([true, true, true]);
    expect(['', 'fr_FR', 'französisch', 'a'].map(isLanguageTag)).to.deep.equal([false, false, false, false]);
  });
});
