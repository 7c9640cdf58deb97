import { expect } from '@open-wc/testing';
import { quote } from '../../../src/auth0/base/quote.js';
import { token } from '../fakes.js';

describe('quote', () => {
  it('keeps what was said', () => {
    expect(quote('Bad audience: https://api.example')).to.equal('Bad audience: https://api.example');
  });

  it('hides tokens, whole and cut', () => {
    expect(quote(`got "${token()}" and ${token().slice(0, 30)}`)).to.equal('got "[token]" and [token]');
  });

  it('is short', () => {
    expect(quote('x'.repeat(1000)).length).to.equal(300);
  });
});
