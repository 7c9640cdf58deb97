import { expect } from '@open-wc/testing';
import { offeredConnections } from '../../src/domain/connection.js';
import { adaGoogle, adaPassword, secondary } from '../support/accounts.js';

const google = { name: 'google-oauth2' };
const facebook = { name: 'facebook' };
const acme = { name: 'acme', strategy: 'samlp' };

describe('offeredConnections', () => {
  it('leaves out what is linked, and keeps the order', () => {
    expect(offeredConnections([facebook, google, acme], [adaPassword, adaGoogle], false)).to.deep.equal([facebook, acme]);
  });

  it('compares connections, not providers: another connection of the same provider is still offered', () => {
    const linked = secondary('samlp', { connection: 'globex' });
    expect(offeredConnections([acme], [linked], false)).to.deep.equal([acme]);
  });

  it('offers what is linked too if several accounts are welcome', () => {
    expect(offeredConnections([google, facebook], [adaGoogle], true)).to.deep.equal([google, facebook]);
  });

  it('has nothing to offer once all is linked', () => {
    expect(offeredConnections([google], [adaGoogle], false)).to.deep.equal([]);
  });
});
