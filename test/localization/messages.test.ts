import { expect } from '@open-wc/testing';
import type { LinkErrorCode } from '../../src/domain/link-error.js';
import { createdText } from '../../src/elements/created-text.js';
import { speaking } from '../../src/localization/catalogue.js';
import { failureText } from '../../src/localization/failure-text.js';
import { frameMessages } from '../../src/localization/frame-messages.js';
import { frameText } from '../../src/localization/frame-text.js';
import { listMessages } from '../../src/localization/list-messages.js';
import { loadedTemplates, loadTemplates, publishedLocales } from '../../src/localization/published-locales.js';
import { restoreLanguages, speakingHost } from './speaking-host.js';

const codes = Object.keys({
  'popup-blocked': 1,
  'popup-closed': 1,
  aborted: 1,
  busy: 1,
  'not-ready': 1,
  'device-clock': 1,
  'storage-blocked': 1,
  'popup-timeout': 1,
  'login-required': 1,
  'consent-required': 1,
  'mfa-required': 1,
  'access-denied': 1,
  'unverified-primary': 1,
  'unverified-secondary': 1,
  'same-account': 1,
  'already-linked': 1,
  'managed-account': 1,
  'primary-identity': 1,
  'wrong-account': 1,
  'stale-login': 1,
  'invalid-token': 1,
  'insufficient-scope': 1,
  'session-mismatch': 1,
  'rate-limited': 1,
  'metadata-too-large': 1,
  network: 1,
  'not-configured': 1,
  'tenant-misconfigured': 1,
  server: 1,
  unknown: 1,
} satisfies Record<LinkErrorCode, 1>) as LinkErrorCode[];

const texts: Readonly<Record<string, (...names: string[]) => string>> = { ...frameMessages, ...listMessages };
const names = ['<name>', '<detail>'];

describe('messages of the page’s own', () => {
  afterEach(restoreLanguages);

  it('replace a text in all languages, and leave the others', async () => {
    const host = await speakingHost({ language: 'en', messages: { title: 'My accounts' } });
    expect(host.said).to.equal('My accounts / Link X');
    host.language = 'fr';
    await host.speaks('fr');
    await host.updateComplete;
    expect(host.said).to.equal('My accounts / Associer X');
  });

  it('replace a text in one language, and go before those for all', async () => {
    const messages = { title: 'All', fr: { title: 'Mes comptes' } };
    const host = await speakingHost({ language: 'en', messages });
    expect(host.said).to.equal('All / Link X');
    host.language = 'fr';
    await host.speaks('fr');
    await host.updateComplete;
    expect(host.said).to.equal('Mes comptes / Associer X');
  });

  it('may be functions of the names in the text', async () => {
    const host = await speakingHost({ language: 'en', messages: { link: (name: string) => `Add ${name}!` } });
    expect(host.said).to.equal('Sign-in methods / Add X!');
  });

  it('are followed when they change', async () => {
    const host = await speakingHost({ language: 'en', messages: { title: 'One' } });
    host.messages = undefined;
    await host.updateComplete;
    expect(host.said).to.equal('Sign-in methods / Link X');
  });

  it('of one element are not those of another', async () => {
    const [own, other] = await Promise.all([
      speakingHost({ language: 'en', messages: { title: 'One' } }),
      speakingHost({ language: 'en' }),
    ]);
    expect([own.said, other.said]).to.deep.equal(['One / Link X', 'Sign-in methods / Link X']);
  });

  it('may replace what is said of a failure', () => {
    const overrides = { network: 'No net.', 'popup-closed': 'Never mind.' };
    expect(speaking({ overrides }, () => [failureText({ code: 'network' }), failureText({ code: 'popup-closed' })])).to.deep.equal([
      'No net.',
      'Never mind.',
    ]);
  });

  it('are forgotten after a rendering that throws', () => {
    const fail = () => speaking({ overrides: { title: 'Lost' } }, () => expect.fail('thrown'));
    expect(fail).to.throw('thrown');
    expect(frameText('title')).to.equal('Sign-in methods');
  });
});

for (const locale of publishedLocales) {
  describe(`the texts in ${locale}`, () => {
    before(() => loadTemplates(locale));

    it('are never empty, and keep every name', () => {
      for (const [id, message] of Object.entries(texts)) {
        const said = speaking({ templates: loadedTemplates(locale) }, () => message(...names));
        expect(said, id).not.to.equal('');
        for (const name of names.slice(0, message.length)) expect(said, id).to.contain(name);
      }
    });

    it('have the sentence of an unknown failure for a code of another version', () => {
      const said = (code: string): string =>
        speaking({ templates: loadedTemplates(locale) }, () => failureText({ code: code as LinkErrorCode }));
      expect(['brand-new', 'constructor', '__proto__'].map(said)).to.deep.equal(Array(3).fill(said('unknown')));
    });

    it('say when to try again in words of the language, or not at all', () => {
      const speak = (retryAfter?: number): string =>
        speaking({ language: locale, templates: loadedTemplates(locale) }, () => failureText({ code: 'rate-limited', retryAfter }));
      const said = speak(12);
      if (said !== speak()) expect(said).to.match(locale === 'en' ? /in 12 seconds/ : /^(?!.*(in 12 seconds|\+12)).*\p{Nd}{2}/u);
    });

    it('name a month in the language, or by its number', () => {
      const account = { createdAt: '2021-03-14T09:26:53.000Z' };
      const said = speaking({ templates: loadedTemplates(locale) }, () => createdText(account, locale));
      expect(said).to.match(locale === 'en' ? /Created March 2021/ : /^(?!.*(March|M03))/);
    });

    it('have a sentence for every failure', () => {
      const shared = ['aborted', 'busy', 'not-ready'];
      const said = codes
        .filter((code) => !shared.includes(code))
        .map((code) => speaking({ templates: loadedTemplates(locale) }, () => failureText({ code })));
      expect(said.filter((sentence) => sentence.length < 8)).to.deep.equal([]);
      expect(new Set(said).size).to.equal(codes.length - shared.length);
    });
  });
}
