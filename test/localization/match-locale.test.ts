import { expect } from '@open-wc/testing';
import { publishedLocales } from '../../src/localization/locale-loader.js';
import { isLanguageTag, matchLocale } from '../../src/localization/match-locale.js';

const many = ['en', 'fr', 'ar', 'pt', 'pt-BR', 'zh-Hans', 'zh-Hant', 'es-419', 'es', 'sr-Latn', 'no'];

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
    ['zh-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['es-MX', 'es'],
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

  it('serves the dearest language that there is', () => {
    expect(matchLocale(['tlh', 'malformed_', 'fr-BE', 'en'], many)).to.equal('fr');
  });

  it('has nothing for somebody who wants nothing', () => {
    expect(matchLocale([], many)).to.equal(undefined);
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
