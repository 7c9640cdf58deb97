import { expect, fixture, html } from '@open-wc/testing';
import { preferLanguages, restoreLanguages, speakingHost } from './speaking-host.js';

const french = 'Moyens de connexion / Associer X';
const english = 'Sign-in methods / Link X';

describe('the language of an element', () => {
  beforeEach(() => preferLanguages('en-US'));
  afterEach(restoreLanguages);

  it('is English if nobody says anything', async () => {
    preferLanguages();
    const host = await speakingHost();
    expect([host.localization.language, host.localization.requested, host.said]).to.deep.equal(['en', 'en', english]);
  });

  it('is what its attribute asks for, before all else', async () => {
    document.documentElement.lang = 'ar';
    const host = await speakingHost({ language: 'fr-BE' });
    await host.speaks('fr');
    expect(host.said).to.equal(french);
    expect(host.localization.requested).to.equal('fr-BE');
  });

  it('is that of the nearest lang attribute', async () => {
    document.documentElement.lang = 'ar';
    const parent = await fixture(html`<div lang="fr"></div>`);
    const host = await speakingHost({}, parent);
    await host.speaks('fr');
    expect(host.said).to.equal(french);
  });

  it('is found through shadow roots', async () => {
    const outer = await fixture(html`<div lang="fr"><p></p></div>`);
    const root = (outer.querySelector('p') ?? outer).attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('section'));
    const host = await speakingHost({}, inner);
    await host.speaks('fr');
  });

  it('is the first published one that the browser prefers', async () => {
    preferLanguages('tlh', 'fr-BE', 'ar');
    const host = await speakingHost();
    await host.speaks('fr');
  });

  it('is English for a language that is not published, and the tenant is still asked for that one', async () => {
    preferLanguages('fr');
    const host = await speakingHost({ language: 'tlh' });
    await host.speaks('en');
    expect(host.localization.requested).to.equal('tlh');
  });

  it('passes over what is no language tag', async () => {
    document.documentElement.lang = '';
    preferLanguages('fr');
    const host = await speakingHost({ language: 'not a tag' });
    await host.speaks('fr');
  });
});

describe('changes of the language', () => {
  beforeEach(() => preferLanguages('en-US'));
  afterEach(restoreLanguages);

  it('are followed in the attribute, back and forth', async () => {
    const host = await speakingHost({ language: 'fr' });
    await host.speaks('fr');
    host.language = 'en';
    await host.speaks('en');
    expect(host.said).to.equal(english);
    host.language = 'fr';
    await host.updateComplete;
    expect(host.said).to.equal(french);
  });

  it('are followed in the document', async () => {
    const host = await speakingHost();
    document.documentElement.lang = 'fr';
    await host.speaks('fr');
    document.documentElement.removeAttribute('lang');
    await host.speaks('en');
  });

  it('are followed around a shadow root', async () => {
    const outer = await fixture(html`<div lang="en"></div>`);
    const host = await speakingHost({}, outer.attachShadow({ mode: 'open' }) as unknown as Element);
    outer.setAttribute('lang', 'fr');
    await host.speaks('fr');
  });

  it('are followed in the browser', async () => {
    const host = await speakingHost();
    preferLanguages('fr');
    await host.speaks('fr');
  });

  it('are followed when the element moves', async () => {
    const parent = await fixture(html`<div><p lang="fr"></p></div>`);
    const host = await speakingHost({}, parent);
    parent.querySelector('p')?.append(host);
    await host.speaks('fr');
  });

  it('are not followed any more once it is removed', async () => {
    const host = await speakingHost();
    host.remove();
    let updates = 0;
    host.addController({ hostUpdate: () => void updates++ });
    document.documentElement.lang = 'fr';
    preferLanguages('fr');
    await new Promise((resolve) => setTimeout(resolve));
    expect(updates).to.equal(0);
  });

  it('end with the last one asked for, whichever arrives last', async () => {
    const arrivals: ((locale: string) => void)[] = [];
    const host = await speakingHost({ load: () => new Promise((resolve) => arrivals.push(resolve)) });
    host.language = 'ar';
    await host.updateComplete;
    host.language = 'en';
    await host.updateComplete;
    arrivals.forEach((arrive) => arrive('ar'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.localization.language).to.equal('en');
  });
});

describe('two languages on one page', () => {
  afterEach(restoreLanguages);

  it('are spoken at once, each with its direction', async () => {
    const [french_, arabic, plain] = await Promise.all(['fr', 'ar', 'en'].map((language) => speakingHost({ language })));
    await Promise.all([french_?.speaks('fr'), arabic?.speaks('ar')]);
    expect([french_?.said, arabic?.said, plain?.said]).to.deep.equal([french, 'طرق تسجيل الدخول / ربط X', english]);
    const directions = [french_, arabic, plain].map((host) => host?.localization.direction);
    expect(directions).to.deep.equal(['ltr', 'rtl', 'ltr']);
  });
});
