import { expect } from '@open-wc/testing';
import { readSignInAnswer } from '../../../src/auth0/trip/sign-in-answer.js';

describe('readSignInAnswer', () => {
  it('reads the answer in the hash, and the address without it', () => {
    const answer = readSignInAnswer('https://page.example/settings?tab=2#code=c%201&state=a%3D%3D');
    expect(answer).to.deep.equal({
      state: 'a==',
      parameters: 'code=c+1&state=a%3D%3D',
      url: 'https://page.example/settings?tab=2',
      isInHash: true,
    });
  });

  it('reads one in the query, and leaves what is the page’s', () => {
    const answer = readSignInAnswer('https://page.example/?tab=2&error=access_denied&error_description=no&state=s1&iss=i#top');
    expect(answer).to.deep.include({ state: 's1', url: 'https://page.example/?tab=2#top', isInHash: false });
    expect(new URLSearchParams(answer?.parameters).get('error_description')).to.equal('no');
  });

  for (const address of [
    'https://page.example/',
    'https://page.example/?code=1',
    'https://page.example/#state=1',
    'https://page.example/#/route?code=1&state=2',
    'https://page.example/?state=&code=1',
    'about:blank',
  ]) {
    it(`finds none in ${address}`, () => {
      expect(readSignInAnswer(address)).to.equal(undefined);
    });
  }
});
