import { expect } from '@open-wc/testing';
import { publishedLocales } from '../../src/localization/published-locales.js';
import { restoreLanguages, speakingHost } from './speaking-host.js';

interface Message {
  readonly id: string;
  readonly english: string;
  /** The translation, with a dash in place of each name. */
  readonly text: string;
}

const translated = publishedLocales.filter((locale) => locale !== 'en');

const written = (element: Element | null): string =>
  [...(element?.childNodes ?? [])].map((node) => (node instanceof Element ? '–' : node.textContent)).join('');

async function messagesIn(locale: string): Promise<Message[]> {
  const file = await fetch(new URL(`../../locales/${locale}.xlf`, import.meta.url));
  const units = new DOMParser().parseFromString(await file.text(), 'text/xml').querySelectorAll('trans-unit');
  return [...units].map((unit) => ({
    id: unit.id,
    english: written(unit.querySelector('source')),
    text: written(unit.querySelector('target')),
  }));
}

/** The messages of which something is true, to be read in a failure. */
const among = (messages: readonly Message[], isTrue: (message: Message) => boolean): string[] =>
  messages.filter(isTrue).map(({ id, text }) => `${id}: ${text}`);

const scriptOf = (locale: string): string => new Intl.Locale(locale).maximize().script ?? '';

const scripts: Readonly<Record<string, string>> = {
  Hans: String.raw`\p{scx=Hani}`,
  Hant: String.raw`\p{scx=Hani}`,
  Jpan: String.raw`\p{scx=Hira}\p{scx=Kana}\p{scx=Hani}`,
  Kore: String.raw`\p{scx=Hang}`,
};

/** What is written in Latin letters in every language, and "email" in Greek, as Greeks write it. */
const latin = (locale: string): RegExp => (locale === 'el' ? /\b(SMS|e-?mail)\b/giu : /\bSMS\b/gu);

const language = (locale: string): string => new Intl.Locale(locale).language;

/** What ends a sentence; Thai has nothing but a space for it. */
const fullStops: Readonly<Record<string, string>> = {
  am: '።',
  bn: '।',
  hi: '।',
  hy: '։',
  ja: '。',
  my: '။',
  pa: '।',
  th: '',
  ur: '۔',
  zh: '。',
};

/** What a question has; that of Armenian stands in it, that of Burmese is a full stop after a word that asks, and Thai has only the word. */
const questionMarks: Readonly<Record<string, RegExp>> = {
  ar: /؟/,
  el: /;/,
  fa: /؟/,
  hy: /՞/,
  ja: /？/,
  my: /(လား|လဲ)။$/,
  th: /(ไหม|ใด|ทำไม)/,
  ur: /؟/,
  zh: /？/,
};

for (const locale of translated) {
  describe(`the writing of ${locale}`, () => {
    let messages: Message[];
    before(async () => (messages = await messagesIn(locale)));

    it('has the letters of one script', () => {
      const script = scriptOf(locale);
      const foreign = new RegExp(`(?![${scripts[script] ?? `\\p{scx=${script}}`}])[\\p{L}\\p{M}]`, 'u');
      expect(among(messages, ({ text }) => foreign.test(text.replace(latin(locale), '')))).to.deep.equal([]);
    });

    it('has no two spaces side by side, and none at an end or before a mark, save the no-break ones of French', () => {
      const spaces = language(locale) === 'fr' ? /\s\s|^\s|\s$|\s[.,]| [;:!?»]/ : /\s\s|^\s|\s$|\s[.,;:!?،؛؟。、，：！？।։။፣።۔។៖]/;
      expect(among(messages, ({ text }) => spaces.test(text))).to.deep.equal([]);
    });

    it('ends sentences with the full stop of the language, or a name after a colon', () => {
      const stop = fullStops[language(locale)] ?? '.';
      const others = [...new Set(Object.values(fullStops))].filter((other) => other !== '' && other !== stop).join('');
      expect(among(messages, ({ text }) => [...others].some((other) => text.includes(other)))).to.deep.equal([]);
      expect(among(messages, ({ text }) => stop !== '.' && /\./.test(text))).to.deep.equal([]);
      expect(
        among(messages, ({ english, text }) => english.endsWith('.') && ![stop, ': –'].some((end) => text.endsWith(end))),
      ).to.deep.equal([]);
      expect(among(messages, ({ english, text }) => !/[.?]$/.test(english) && stop !== '' && text.endsWith(stop))).to.deep.equal([]);
    });

    it('ends what goes on with an ellipsis, and asks questions as the language does', () => {
      // `prompt-policy` is a link, which may say “Reason for this” as well.
      const asks = questionMarks[language(locale)] ?? /\?/;
      expect(among(messages, ({ english, text }) => english.endsWith('…') !== text.endsWith('…'))).to.deep.equal([]);
      expect(among(messages, ({ id, english, text }) => english.endsWith('?') && id !== 'prompt-policy' && !asks.test(text))).to.deep.equal(
        [],
      );
    });
  });
}

describe('the direction of an element', () => {
  afterEach(restoreLanguages);

  for (const locale of publishedLocales) {
    it(`is that in which ${locale} is written`, async () => {
      const host = await speakingHost({ language: locale });
      await host.speaks(locale);
      const { direction } = (new Intl.Locale(locale) as unknown as { getTextInfo: () => { direction: string } }).getTextInfo();
      expect(host.localization.direction).to.equal(direction);
    });
  }

  it('is from right to left in Arabic, Hebrew, Persian and Urdu, wherever these are spoken', async () => {
    for (const locale of ['ar', 'ar-EG', 'ar-SA', 'fa', 'he', 'ur']) {
      const host = await speakingHost({ language: locale });
      await host.speaks(locale);
      expect(host.localization.direction, locale).to.equal('rtl');
    }
  });
});
