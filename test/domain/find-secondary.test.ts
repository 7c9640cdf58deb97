import { expect } from '@open-wc/testing';
import { findSecondary } from '../../src/domain/find-secondary.js';
import { LinkError } from '../../src/domain/link-error.js';
import { adaGoogle, adaPassword, adaWith } from '../support/accounts.js';

describe('findSecondary', () => {
  it('finds an identity by provider and user id', () => {
    const google = { provider: 'google-oauth2', userId: '1001' };
    expect(findSecondary(adaWith(adaGoogle), google)).to.equal(adaGoogle);
  });

  it('refuses the main identity', () => {
    expect(() => findSecondary(adaWith(adaGoogle), adaPassword))
      .to.throw(LinkError)
      .with.property('code', 'primary-identity');
  });

  it('refuses an identity of another account', () => {
    const strange = { provider: 'google-oauth2', userId: '9' };
    expect(() => findSecondary(adaWith(adaGoogle), strange)).to.throw(LinkError, 'has no such identity');
  });
});
