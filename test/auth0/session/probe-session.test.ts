import { expect } from '@open-wc/testing';
import type { OwnClient } from '../../../src/auth0/sdk/auth-client.js';
import { probeSession } from '../../../src/auth0/session/probe-session.js';
import { FakeSdk, googleClaims, sdkError, settings } from '../fakes.js';

async function probe(answers: Partial<OwnClient> = {}) {
  const sdk = new FakeSdk(answers);
  const owner = await probeSession(sdk, { ...settings, clientId: 'abc', organization: 'org_1' });
  return { owner, client: sdk.clients[0] };
}

describe('probeSession', () => {
  it('asks the tenant silently, by a client of its own', async () => {
    const { owner, client } = await probe();
    expect(owner).to.deep.equal({ userId: googleClaims.sub });
    expect(client?.calls).to.deep.equal([{ method: 'getTokenSilently', request: { cacheMode: 'off' } }]);
    expect(client?.options.authorizationParams).to.deep.equal({ scope: 'openid', redirect_uri: undefined, organization: 'org_1' });
  });

  it('tells of a session that has ended, without removing what the page’s client has stored', async () => {
    const { owner, client } = await probe({ getTokenSilently: () => Promise.reject(sdkError('login_required')) });
    expect(owner).to.deep.equal({});
    await client?.logout();
    expect(client?.calls.map(({ method }) => method)).not.to.include('logout');
  });

  for (const error of [sdkError('timeout'), new TypeError('Failed to fetch'), sdkError('state_mismatch')]) {
    it(`knows nothing after ${error.message || 'a timeout'}`, async () => {
      expect((await probe({ getTokenSilently: () => Promise.reject(error) })).owner).to.equal(undefined);
    });
  }
});
