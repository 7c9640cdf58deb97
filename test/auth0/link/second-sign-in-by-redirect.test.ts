import { expect } from '@open-wc/testing';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import { unsealTokens } from '../../../src/auth0/trip/sealed-tokens.js';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import type { LinkTrip } from '../../../src/auth0/trip/trip.js';
import { ada, adasClaims, failureOf, now, sdkError, settled, token } from '../fakes.js';
import { setUpLink } from '../link-set-up.js';
import type { LinkGiven } from '../link-set-up.js';

function setUp({ context, ...given }: LinkGiven = {}) {
  const set = setUpLink({ ...given, context: { way: 'page', ...context } });
  const { page } = set.environment;
  Object.assign(set.environment, { delay: () => new Promise(() => undefined) });
  page.url = 'https://page.example/settings?tab=2#here';
  page.scroll = { left: 0, top: 640 };
  page.cookies = 'auth0.abc.is.authenticated=true';
  const left = new Promise<string>((resolve) => {
    page.leaveTo = resolve;
  });
  const readTrip = (): LinkTrip => JSON.parse(page.kept.get(tripKey) ?? '{}') as LinkTrip;
  return { ...set, page, left, readTrip };
}

describe('a second sign-in in the page’s place', () => {
  it('goes to the tenant and opens no window', async () => {
    const { environment, left, startLink } = setUp();
    void startLink();
    const url = new URL(await left);
    expect([url.origin, url.searchParams.get('response_mode')]).to.deep.equal(['https://tenant.eu.auth0.com', 'fragment']);
    expect(environment.log).to.deep.equal(['sdk']);
  });

  it('comes back to the page, without what changes in its address', async () => {
    const { environment, left, startLink } = setUp();
    void startLink();
    await left;
    expect(environment.sdk.clients[0]?.options.authorizationParams).to.deep.include({
      redirect_uri: 'https://page.example/settings',
      connection: 'google-oauth2',
      organization: 'org_1',
      prompt: 'login',
      max_age: 0,
    });
  });

  it('keeps what it takes to go on, and no token that can be read', async () => {
    const { left, readTrip, page, startLink } = setUp();
    void startLink();
    await left;
    const { tokens, ...rest } = readTrip();
    expect(rest).to.deep.equal({
      purpose: 'link',
      session: JSON.stringify([false, 'https://tenant.eu.auth0.com/api/v2/', undefined]),
      state: 's1',
      domain: 'tenant.eu.auth0.com',
      clientId: 'abc',
      leftAt: now,
      url: page.url,
      scroll: { left: 0, top: 640 },
      connection: { name: 'google-oauth2' },
      user: { userId: ada.user.userId, email: 'ada@example.com' },
      organization: 'org_1',
      isMarked: true,
      transaction: null,
    });
    expect(tokens && (await unsealTokens(tokens, page.vault))).to.deep.equal({ accessToken: token(), idToken: undefined });
    expect(page.kept.get(tripKey)).not.to.contain(token().slice(0, 20));
  });

  it('keeps the ID token too if the user may choose the other account', async () => {
    const getIdToken = async () => ({ value: adasClaims.__raw, userId: 'auth0|ada' });
    const { left, readTrip, page, startLink } = setUp({ session: { getIdToken }, context: { chooseKept: async () => 'current' } });
    void startLink();
    await left;
    const { tokens, secondScope } = readTrip();
    expect((tokens && (await unsealTokens(tokens, page.vault)))?.idToken).to.equal(adasClaims.__raw);
    expect(secondScope).to.contain('update:current_user_identities');
  });

  it('keeps no token if the session does so itself', async () => {
    const { left, page, readTrip, startLink } = setUp({ session: { keepsTokens: true } });
    void startLink();
    await left;
    expect([readTrip().tokens, page.keys.size]).to.deep.equal([undefined, 0]);
  });

  it('does not leave, nor keep anything, if the first account’s token is of no use', async () => {
    const { page, startLink } = setUp({ session: { getAccessToken: async () => readAccessToken(token({ sub: 'auth0|bob' })) } });
    expect((await failureOf(startLink())).code).to.equal('session-mismatch');
    expect([page.kept.size, page.log]).to.deep.equal([0, []]);
  });

  it('maps what the SDK throws', async () => {
    const { startLink } = setUp({ client: { loginWithRedirect: () => Promise.reject(sdkError('server_error', 'oops')) } });
    const { code, message } = await failureOf(startLink());
    expect(code).to.equal('server');
    expect(message).not.to.contain('window');
  });

  it('resolves as left once the page is gone', async () => {
    const { left, page, startLink } = setUp();
    const outcome = startLink();
    await left;
    await settled();
    page.events.dispatchEvent(new Event('pagehide'));
    expect(await outcome).to.equal('left');
  });

  it('keeps nothing for a widget that is gone', async () => {
    const { context, left, page, startLink } = setUp();
    const ended = startLink().catch((reason: unknown) => reason);
    await left;
    context.controller.abort('gone');
    expect(await ended).to.equal('gone');
    await settled();
    expect(page.kept.size).to.equal(0);
  });
});
