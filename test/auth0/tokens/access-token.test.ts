import { expect } from '@open-wc/testing';
import { checkAccessToken, readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import { now, seconds, thrownBy, token } from '../fakes.js';

describe('readAccessToken', () => {
  it('reads the claims', () => {
    const value = token({ scope: 'read:current_user' });
    expect(readAccessToken(value)).to.deep.equal({
      value,
      userId: 'auth0|ada',
      clientId: 'abc',
      scope: 'read:current_user',
      expiresAt: seconds + 3600,
    });
  });

  it('reads no claims of another type', () => {
    const read = readAccessToken(token({ azp: 1, scope: ['a'], exp: 'soon' }));
    expect([read.clientId, read.scope, read.expiresAt]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('calls a missing token a missing sign-in', () => {
    expect(thrownBy(() => readAccessToken(undefined)).code).to.equal('login-required');
    expect(thrownBy(() => readAccessToken('')).code).to.equal('login-required');
  });

  for (const value of ['opaque', 'a.b.c', `${btoa('{}')}.${btoa('null')}.x`, token({ sub: undefined }), token({ sub: 7 })]) {
    it(`refuses ${value.slice(0, 12)}… without quoting it`, () => {
      const error = thrownBy(() => readAccessToken(value));
      expect(error.code).to.equal('invalid-token');
      expect(error.cause).to.equal(undefined);
      expect(error.message + (error.hint ?? '')).not.to.contain(value);
    });
  }
});

describe('checkAccessToken', () => {
  const check = (claims: Record<string, unknown>) => () => checkAccessToken(readAccessToken(token(claims)), 'auth0|ada', now);

  it('accepts a token that the account can be changed with', () => {
    check({})();
    check({ scope: undefined, exp: undefined })();
  });

  it('refuses the token of another user', () => {
    expect(thrownBy(check({ sub: 'auth0|bob' })).code).to.equal('session-mismatch');
  });

  it('refuses an expired token', () => {
    expect(thrownBy(check({ exp: seconds })).code).to.equal('invalid-token');
  });

  it('refuses a token without the scope, and names it', () => {
    const error = thrownBy(check({ scope: 'openid read:current_user' }));
    expect(error.code).to.equal('insufficient-scope');
    expect(error.hint).to.contain('update:current_user_identities');
  });
});
