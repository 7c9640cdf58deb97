import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { checkPrimary, checkSecondary, checkUnmanaged } from '../../src/domain/link-policy.js';
import type { Profile } from '../../src/domain/profile.js';

const verified: Profile = { email: 'ada@example.com', emailVerified: true };
const unverified: [string, Profile][] = [
  ['an unverified email', { email: 'ada@example.com', emailVerified: false }],
  ['an email of which the tenant does not say whether it is verified', { email: 'ada@example.com' }],
  ['no email', {}],
  ['an empty email', { email: '', emailVerified: true }],
];

const primary = { userId: 'auth0|ada', profile: verified };
const other = (profile: Profile) => ({ userId: 'google-oauth2|1', profile });

function failure(check: () => void): LinkError {
  try {
    check();
  } catch (error) {
    if (error instanceof LinkError) return error;
  }
  throw new Error('Nothing was refused.');
}

describe('link policy', () => {
  it('refuses an account of a connection that an organization manages, by the connection or by the user id', () => {
    expect(failure(() => checkUnmanaged(['acme'], 'acme')).code).to.equal('managed-account');
    expect(failure(() => checkUnmanaged(['acme'], undefined, 'samlp|acme|ada')).code).to.equal('managed-account');
    expect(failure(() => checkUnmanaged(['acme'], undefined, 'samlp|acme|ada|1')).code).to.equal('managed-account');
  });

  it('lets an account be linked that no organization manages, even if it is named like a managed connection', () => {
    expect(() => checkUnmanaged(['acme'], 'github', 'github|acme')).not.to.throw();
    expect(() => checkUnmanaged([''], undefined, 'github|7')).not.to.throw();
    expect(() => checkUnmanaged(undefined, 'acme')).not.to.throw();
  });

  it('lets two accounts with verified emails be linked, whatever the emails', () => {
    expect(() => checkPrimary(primary, false)).not.to.throw();
    expect(() => checkSecondary(primary, other({ email: 'other@example.com', emailVerified: true }), false)).not.to.throw();
  });

  for (const [what, profile] of unverified) {
    it(`refuses a primary account with ${what}, and says what to do`, () => {
      const error = failure(() => checkPrimary({ ...primary, profile }, false));
      expect(error.code).to.equal('unverified-primary');
      expect(error.hint).to.contain('allow-unverified');
    });

    it(`refuses a second account with ${what}`, () => {
      expect(failure(() => checkSecondary(primary, other(profile), false)).code).to.equal('unverified-secondary');
    });

    it(`lets accounts with ${what} be linked if the page allows it`, () => {
      expect(() => checkPrimary({ ...primary, profile }, true)).not.to.throw();
      expect(() => checkSecondary(primary, other(profile), true)).not.to.throw();
    });
  }

  it('says whether the email is missing or not verified', () => {
    expect(failure(() => checkPrimary({ ...primary, profile: {} }, false)).message).to.contain('has no email');
    expect(failure(() => checkPrimary({ ...primary, profile: { email: 'a@b.c' } }, false)).message).to.contain('not verified');
  });

  it('refuses to link an account with itself, even if unverified emails are allowed', () => {
    expect(failure(() => checkSecondary(primary, primary, true)).code).to.equal('same-account');
  });

  it('tells no email in its messages', () => {
    expect(failure(() => checkPrimary({ ...primary, profile: { email: 'ada@example.com' } }, false)).message).not.to.contain('ada');
  });
});
