import { expect } from '@open-wc/testing';
import { parseAuth0Domain, parseClientDomain } from '../../../src/auth0/base/auth0-domain.js';
import { thrownBy } from '../fakes.js';

describe('parseAuth0Domain', () => {
  it('takes a host name', () => {
    expect(parseAuth0Domain(' Tenant.EU.auth0.com ')).to.deep.equal({
      name: 'tenant.eu.auth0.com',
      origin: 'https://tenant.eu.auth0.com',
      managementAudience: 'https://tenant.eu.auth0.com/api/v2/',
    });
  });

  for (const origin of ['http://localhost:3001', 'http://127.0.0.1:8080']) {
    it(`takes the local tenant ${origin}`, () => {
      expect(parseAuth0Domain(origin)).to.deep.equal({ name: origin, origin, managementAudience: `${origin}/api/v2/` });
    });
  }

  const refused = ['', 'tenant', 'a b.com', 'evil.com/path', 'evil.com#', 'user@evil.com', 'evil.com:443', '-a.com', '10.0.0.1', 'a..com'];
  const schemes = [
    'http://evil.com',
    'http://localhost',
    'http://localhost:3001/',
    'https://localhost:1',
    'http://localhost.evil.com:1',
    'javascript:1',
  ];
  for (const value of [...refused, ...schemes]) {
    it(`refuses "${value}"`, () => {
      expect(thrownBy(() => parseAuth0Domain(value)).code).to.equal('not-configured');
    });
  }

  it('names the fix for an address', () => {
    expect(thrownBy(() => parseAuth0Domain('https://tenant.eu.auth0.com/')).message).to.contain('write "tenant.eu.auth0.com"');
  });
});

describe('parseClientDomain', () => {
  it('takes the scheme that the SDK takes', () => {
    expect(parseClientDomain('https://login.example.com/').name).to.equal('login.example.com');
  });

  it('takes a host name and a local tenant', () => {
    expect(parseClientDomain('tenant.eu.auth0.com').origin).to.equal('https://tenant.eu.auth0.com');
    expect(parseClientDomain('http://localhost:3001').origin).to.equal('http://localhost:3001');
  });
});
