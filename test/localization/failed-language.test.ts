import { expect } from '@open-wc/testing';
import { loadLocale } from '../../src/localization/locale-loader.js';
import { recordWarnings } from '../support/warnings.js';
import { restoreLanguages, speakingHost } from './speaking-host.js';

/** A loader that fails so many times. */
function failing(times: number): typeof loadLocale & { calls: string[] } {
  const calls: string[] = [];
  const load = async (tags: readonly string[]): Promise<string> => {
    calls.push(...tags);
    if (calls.length <= times) throw new TypeError('Failed to fetch');
    return loadLocale(tags);
  };
  return Object.assign(load, { calls });
}

describe('a language that is on its way', () => {
  it('is not stood in for: an element speaks none before it has come', async () => {
    const host = await speakingHost({ language: 'ar', load: () => new Promise(() => undefined) });
    expect(host.localization.language).to.equal(undefined);
    expect(host.localization.requested).to.equal('ar');
  });
});

describe('a language that cannot be loaded', () => {
  const warnings = recordWarnings();
  afterEach(restoreLanguages);

  it('leaves the element in English, and developers with a warning', async () => {
    const host = await speakingHost({ language: 'fr', load: failing(1) });
    await host.speaks('en');
    await host.updateComplete;
    expect(host.said).to.equal('Sign-in methods / Link X');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/speaking-host.*"fr"/);
  });

  it('is tried again when the browser is online again', async () => {
    const host = await speakingHost({ language: 'fr', load: failing(1) });
    await host.speaks('en');
    dispatchEvent(new Event('online'));
    await host.speaks('fr');
    await host.updateComplete;
    expect(host.said).to.equal('Moyens de connexion / Associer X');
  });

  it('is not tried again with each update', async () => {
    const load = failing(9);
    const host = await speakingHost({ language: 'ar', load });
    await host.speaks('en');
    host.requestUpdate();
    await host.updateComplete;
    expect(load.calls).to.deep.equal(['ar']);
  });

  it('leaves the element in the language that it spoke before', async () => {
    const host = await speakingHost({ language: 'fr' });
    await host.speaks('fr');
    host.load = failing(1);
    host.language = 'ar';
    await host.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.localization.language).to.equal('fr');
  });
});
