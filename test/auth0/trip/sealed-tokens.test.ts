import { expect } from '@open-wc/testing';
import { sealTokens, unsealTokens } from '../../../src/auth0/trip/sealed-tokens.js';
import { browserVault } from '../../../src/auth0/browser/key-vault.js';
import { failureOf, token } from '../fakes.js';
import { FakeOrigin } from '../fake-page.js';

const tokens = { accessToken: token(), idToken: token({ aud: 'abc' }) };

describe('sealTokens', () => {
  for (const [where, vault] of Object.entries({ memory: new FakeOrigin().openPage().vault, 'the browser’s database': browserVault })) {
    it(`keeps tokens so that they open once, with the key in ${where}`, async () => {
      const sealed = await sealTokens(tokens, vault);
      if (!sealed) throw new Error('not sealed');
      expect(JSON.stringify(sealed)).not.to.contain(tokens.accessToken.slice(0, 10));
      expect(await unsealTokens(sealed, vault)).to.deep.equal(tokens);
      expect((await failureOf(unsealTokens(sealed, vault))).code).to.equal('login-required');
    });
  }

  it('makes keys that cannot be exported', async () => {
    const page = new FakeOrigin().openPage();
    await sealTokens(tokens, page.vault);
    expect([...page.keys.values()].map(({ extractable }) => extractable)).to.deep.equal([false]);
  });

  it('keeps nothing if there is no place for the key', async () => {
    const vault = { ...new FakeOrigin().openPage().vault, put: () => Promise.reject(new Error('no database')) };
    expect(await sealTokens(tokens, vault)).to.equal(undefined);
  });

  it('refuses what has been changed', async () => {
    const { vault } = new FakeOrigin().openPage();
    const sealed = await sealTokens(tokens, vault);
    if (!sealed) throw new Error('not sealed');
    const changed = { ...sealed, data: btoa(atob(sealed.data).replace(/^./, (first) => (first === 'x' ? 'y' : 'x'))) };
    expect((await failureOf(unsealTokens(changed, vault))).code).to.equal('login-required');
  });

  for (const odd of ['', '%', 'AAAA']) {
    it(`refuses ${JSON.stringify(odd)} in the place of tokens`, async () => {
      const { vault } = new FakeOrigin().openPage();
      const sealed = await sealTokens(tokens, vault);
      if (!sealed) throw new Error('not sealed');
      expect((await failureOf(unsealTokens({ ...sealed, data: odd }, vault))).code).to.equal('login-required');
    });
  }
});
