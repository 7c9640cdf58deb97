import { expect } from '@open-wc/testing';
import { Auth0Client } from '@auth0/auth0-spa-js';
import type { AuthClient } from '../../../src/auth0/sdk/auth-client.js';
import { readClientOptions } from '../../../src/auth0/sdk/client-options.js';
import { FakeClient } from '../fakes.js';

describe('readClientOptions', () => {
  it('reads them from the SDK’s own client', () => {
    const client: AuthClient = new Auth0Client({
      domain: 'tenant.eu.auth0.com',
      clientId: 'abc',
      cacheLocation: 'localstorage',
      useRefreshTokens: true,
    });
    expect(readClientOptions(client)).to.deep.include({ domain: 'tenant.eu.auth0.com', clientId: 'abc', useRefreshTokens: true });
  });

  it('reads them from clients with a method for it, and from those without', () => {
    const configured = Object.assign(new FakeClient(), { getConfiguration: () => ({ domain: 'a.example', clientId: 'x' }) });
    expect(readClientOptions(configured)).to.deep.include({ domain: 'a.example', clientId: 'x' });
    expect(readClientOptions(new FakeClient({}, { domain: 'b.example' })).domain).to.equal('b.example');
  });
});
