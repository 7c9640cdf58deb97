import { expect } from '@open-wc/testing';
import { providerName } from '../../src/domain/provider-name.js';

describe('providerName', () => {
  it('capitalizes an id that is the brand name in small letters', () => {
    expect(['facebook', 'amazon', 'okta'].map(providerName)).to.deep.equal(['Facebook', 'Amazon', 'Okta']);
  });

  it('spells a brand name as its owner does', () => {
    const ids = ['google-oauth2', 'twitter', 'windowslive', 'github', 'linkedin', 'line', 'thirtysevensignals', 'weibo'];
    expect(ids.map(providerName)).to.deep.equal(['Google', 'X', 'Microsoft', 'GitHub', 'LinkedIn', 'LINE', 'Basecamp', '新浪微博']);
  });

  it('names the enterprise products', () => {
    const ids = ['waad', 'adfs', 'ad', 'samlp', 'oidc', 'google-apps', 'pingfederate', 'office365', 'sharepoint'];
    const names = ids.map(providerName).join(', ');
    expect(names).to.equal(
      'Microsoft Entra ID, ADFS, AD/LDAP, SAML, OpenID Connect, Google Workspace, PingFederate, Microsoft 365, SharePoint',
    );
  });

  for (const provider of ['auth0', 'email', 'sms', 'ip', 'oauth1', 'oauth2', 'custom']) {
    it(`has no brand name for ${provider}`, () => {
      expect(providerName(provider)).to.equal(undefined);
    });
  }

  for (const provider of ['', 'acme', 'Facebook', 'face', 'constructor', '__proto__', 'toString']) {
    it(`knows nothing of "${provider}"`, () => {
      expect(providerName(provider)).to.equal(undefined);
    });
  }
});
