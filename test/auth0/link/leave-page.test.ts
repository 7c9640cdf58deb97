import { expect } from '@open-wc/testing';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import type { LinkTrip } from '../../../src/auth0/trip/trip.js';
import { ada, adasClaims, failureOf, now, sdkError, token } from '../fakes.js';
import { setUpLink } from '../link-set-up.js';
import type { LinkGiven } from '../link-set-up.js';

function setUp({ context, ...given }: LinkGiven = {}) {
  const set = setUpLink({ ...given, context: { way: 'page', ...context } });
  const { page } = set.environment;
  page.url = 'https://page.example/settings?tab=2#here';
  page.scroll = [0, 640];
  const left = new Promise<string>((resolve) => {
    page.leaveTo = resolve;
  });
  const readTrip = (): LinkTrip => JSON.parse(page.kept.get(tripKey) ?? '{}') as LinkTrip;
  return { ...set, page, left, readTrip };
}

describe('leavePage', () => {
  it('goes to the tenant in the page’s place, and opens no window', async () => {
    const { environment, left, start } = setUp();
    void start();
    const url = new URL(await left);
    expect([url.origin, url.searchParams.get('response_mode')]).to.deep.equal(['https://tenant.eu.auth0.com', 'fragment']);
    expect(environment.log).to.deep.equal(['sdk']);
  });

  it('comes back to the page, without what changes in its address', async () => {
    const { environment, left, start } = setUp();
    void start();
    await left;
    expect(environment.sdk.clients[0]?.options.authorizationParams).to.deep.include({
      redirect_uri: 'https://page.example/settings',
      connection: 'google-oauth2',
      organization: 'org_1',
      prompt: 'login',
      max_age: 0,
    });
  });

  it('keeps what it takes to go on, the first account’s token included', async () => {
    const { left, readTrip, page, start } = setUp();
    void start();
    await left;
    expect(readTrip()).to.deep.equal({
      purpose: 'link',
      session: JSON.stringify([false, 'https://tenant.eu.auth0.com/api/v2/', undefined]),
      state: 's1',
      domain: 'tenant.eu.auth0.com',
      clientId: 'abc',
      leftAt: now,
      url: page.url,
      scroll: [0, 640],
      connection: { name: 'google-oauth2' },
      userId: ada.user.userId,
      organization: 'org_1',
      transaction: null,
      accessToken: token(),
    });
  });

  it('keeps the ID token too where the user may choose the other account', async () => {
    const getIdToken = async () => ({ value: adasClaims.__raw, userId: 'auth0|ada' });
    const { left, readTrip, start } = setUp({ session: { getIdToken }, context: { chooseKept: async () => 'current' } });
    void start();
    await left;
    expect(readTrip().idToken).to.equal(adasClaims.__raw);
    expect(readTrip().secondScope).to.contain('update:current_user_identities');
  });

  it('keeps no token where the session does so itself', async () => {
    const { left, page, start } = setUp({ session: { keepsTokens: true } });
    void start();
    await left;
    expect(page.kept.get(tripKey)).not.to.contain(token());
  });

  it('does not leave, nor keep anything, where the first account’s token is of no use', async () => {
    const { page, start } = setUp({ session: { getAccessToken: async () => readAccessToken(token({ sub: 'auth0|bob' })) } });
    expect((await failureOf(start())).code).to.equal('session-mismatch');
    expect([page.kept.size, page.log]).to.deep.equal([0, []]);
  });

  it('maps what the SDK throws', async () => {
    const { start } = setUp({ client: { loginWithRedirect: () => Promise.reject(sdkError('server_error', 'oops')) } });
    const { code, message } = await failureOf(start());
    expect(code).to.equal('server');
    expect(message).not.to.contain('window');
  });

  it('ends, and keeps nothing, where the Back button shows the page again as it was', async () => {
    const { left, page, start } = setUp();
    const failed = failureOf(start());
    await left;
    page.events.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(page.kept.size).to.equal(1);
    page.events.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect((await failed).code).to.equal('popup-closed');
    expect(page.kept.size).to.equal(0);
  });

  it('keeps nothing for a widget that is gone', async () => {
    const { context, left, page, start } = setUp();
    const ended = start().catch((reason: unknown) => reason);
    await left;
    context.controller.abort('gone');
    expect(await ended).to.equal('gone');
    expect(page.kept.size).to.equal(0);
  });
});
