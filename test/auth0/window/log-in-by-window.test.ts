import { expect } from '@open-wc/testing';
import { answerOpener, channelName } from '../../../src/auth0/window/answer-channel.js';
import { WindowLogIn } from '../../../src/auth0/window/log-in-by-window.js';
import { FakeOrigin } from '../fake-page.js';
import { failureOf, FakeClient, FakeEnvironment, FakeWindow, sdkError, settled } from '../fakes.js';

function setUp(isIsolated: boolean, redirectUri?: string) {
  const origin = new FakeOrigin();
  const environment = Object.assign(new FakeEnvironment(), { page: origin.openPage() });
  environment.page.isIsolated = isIsolated;
  const popup = Object.assign(new FakeWindow(), { location: { href: 'about:blank' } });
  const window = new WindowLogIn(popup as unknown as Window, environment, redirectUri);
  /** Once code that is fetched when it is used is there. */
  const listening = async (state = 's1'): Promise<void> => {
    while (!origin.channels.includes(channelName(state))) await settled();
  };
  const answer = async (state: string) => {
    await listening(state);
    const answering = origin.openPage();
    await answerOpener({ state, parameters: `code=c1&state=${state}` }, answering);
    await settled();
    return answering.log;
  };
  return { page: environment.page, popup, window, listening, answer };
}

describe('WindowLogIn', () => {
  it('lets the SDK use the window, and leaves it open', async () => {
    const { popup, window } = setUp(false);
    const client = new FakeClient();
    await window.logIn(client, { authorizationParams: { ui_locales: 'fr' } });
    await window.logIn(client, {}, 'getTokenWithPopup');
    expect(client.calls.map(({ method }) => method)).to.deep.equal(['loginWithPopup', 'getTokenWithPopup']);
    expect(client.calls[0]?.config).to.deep.equal({ popup, timeoutInSeconds: 600, closePopup: false });
  });

  it('closes the window', () => {
    const { popup, window } = setUp(false);
    window.close();
    expect(popup.closed).to.equal(true);
  });

  it('has a window that is cut off answer by a channel', async () => {
    const { popup, window, answer } = setUp(true);
    const client = new FakeClient();
    const done = window.logIn(client);
    const told = await answer('s1');
    await done;
    expect(popup.location.href).to.contain('https://tenant.eu.auth0.com/authorize');
    expect(client.calls[0]?.request?.authorizationParams?.redirect_uri).to.equal('https://page.example');
    expect(told).to.deep.equal([]);
    window.close();
    await settled();
    expect(told).to.deep.equal(['closed']);
  });

  it('has it come back to where the page says', async () => {
    const { window, listening } = setUp(true, 'https://page.example/callback');
    const client = new FakeClient();
    void window.logIn(client);
    await listening();
    expect(client.calls[0]?.request?.authorizationParams?.redirect_uri).to.equal('https://page.example/callback');
  });

  it('uses the same window for another sign-in', async () => {
    const { popup, window, listening, answer } = setUp(true);
    const first = window.logIn(new FakeClient());
    const told = await answer('s1');
    await first;
    popup.location.href = 'lost';
    void window.logIn(new FakeClient({ loginWithRedirect: async ({ openUrl }) => openUrl('https://tenant.eu.auth0.com/?state=s2') }));
    await listening('s2');
    await settled();
    expect(told).to.deep.equal(['gave way to https://tenant.eu.auth0.com/?state=s2&response_mode=fragment']);
    expect(popup.location.href).to.equal('lost');
  });

  it('closes a window that answers when nobody waits any more', async () => {
    const { window, listening, answer } = setUp(true);
    const done = window.logIn(new FakeClient());
    await listening();
    window.close();
    const told = await answer('s1');
    await done;
    await settled();
    expect(told).to.deep.equal(['closed']);
  });

  it('does not wait for a window that was closed before it was sent anywhere', async () => {
    const { popup, window } = setUp(true);
    popup.closed = true;
    expect((await failureOf(window.logIn(new FakeClient()))).code).to.equal('popup-closed');
  });
});

describe('WindowLogIn, where nothing is known of the page’s policy', () => {
  const cancelled = () => new FakeClient({ loginWithPopup: () => Promise.reject(sdkError('cancelled')) });

  it('tells a window that is lost from one that the user has closed', async () => {
    const { page, window } = setUp(false);
    page.hasContentPolicy = true;
    page.hasFocus = false;
    const { code, hint } = await failureOf(window.logIn(cancelled()));
    expect(code).to.equal('popup-blocked');
    expect(hint).to.contain('Cross-Origin-Opener-Policy');
  });

  for (const state of [{ hasFocus: true }, { hasContentPolicy: false }]) {
    it(`takes it for closed where the page is ${JSON.stringify(state)}`, async () => {
      const { page, window } = setUp(false);
      Object.assign(page, { hasContentPolicy: true, hasFocus: false }, state);
      expect(await window.logIn(cancelled()).catch((error: unknown) => error)).to.include({ error: 'cancelled' });
    });
  }
});
