import { expect } from '@open-wc/testing';
import { probeSession } from '../../../src/auth0/session/probe-session.js';
import { FakeSdk, googleClaims, sdkError, settings } from '../fakes.js';

const application = { ...settings, clientId: 'abc' };

describe('probeSession', () => {
  it('names the user whose session the browser holds', async () => {
    expect(await probeSession(new FakeSdk({ getIdTokenClaims: async () => googleClaims }), application)).to.equal('google-oauth2|42');
  });

  for (const name of ['login_required', 'consent_required', 'timeout', 'server_error']) {
    it(`names nobody after ${name}, which many browsers answer to every silent sign-in`, async () => {
      const sdk = new FakeSdk({ getTokenSilently: () => Promise.reject(sdkError(name)) });
      expect(await probeSession(sdk, application)).to.equal(undefined);
    });
  }
});
