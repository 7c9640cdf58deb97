import { expect } from '@open-wc/testing';
import { identityId, splitUserId } from '../../src/domain/identity.js';

describe('identityId', () => {
  it('joins provider and user id as the tenant does', () => {
    expect(identityId({ provider: 'google-oauth2', userId: '1001' })).to.equal('google-oauth2|1001');
  });
});

describe('splitUserId', () => {
  const ids = ['auth0|ada', 'samlp|acme|ada@example.com', 'oauth2|x|y|z', 'custom|a/b%7C🦉', 'sms|', `auth0|${'9'.repeat(300)}`];

  it('splits at the first bar only', () => {
    expect(splitUserId('samlp|acme|ada@example.com')).to.deep.equal({ provider: 'samlp', userId: 'acme|ada@example.com' });
  });

  for (const id of ids) {
    it(`is undone by identityId for ${id.slice(0, 30)}`, () => {
      expect(identityId(splitUserId(id))).to.equal(id);
    });
  }

  it('takes an id without a bar for one without a provider', () => {
    expect(splitUserId('ada')).to.deep.equal({ provider: '', userId: 'ada' });
  });
});
