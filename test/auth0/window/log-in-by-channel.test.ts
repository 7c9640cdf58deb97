import { expect } from '@open-wc/testing';
import { answerOpener, channelName } from '../../../src/auth0/window/answer-channel.js';
import type { OwnClient } from '../../../src/auth0/sdk/auth-client.js';
import { logInByChannel } from '../../../src/auth0/window/log-in-by-channel.js';
import { FakeOrigin } from '../fake-page.js';
import { defer, failureOf, FakeClient, sdkError, settled } from '../fakes.js';

function setUp(answers: Partial<OwnClient> = {}) {
  const origin = new FakeOrigin();
  const clock = new AbortController();
  const client = new FakeClient(answers, { clientId: 'abc' });
  const shown: string[] = [];
  const done = logInByChannel(
    client,
    { authorizationParams: { ui_locales: 'fr' } },
    {
      environment: { page: origin.openPage(), timeout: () => clock.signal },
      redirectUri: 'https://page.example/callback',
      timeout: 600,
      show: (url) => shown.push(url),
    },
  );
  const window = origin.openPage();
  const answer = (parameters: string) => answerOpener({ state: 's1', parameters }, window);
  return { origin, clock, client, shown, done, window, answer };
}

describe('logInByChannel', () => {
  it('sends the window to the tenant, and from there to a page that answers', async () => {
    const { client, shown } = setUp();
    await settled();
    expect(client.calls[0]?.request?.authorizationParams).to.deep.equal({
      ui_locales: 'fr',
      redirect_uri: 'https://page.example/callback',
    });
    expect(new URL(shown[0] ?? '').searchParams.get('response_mode')).to.equal('fragment');
  });

  it('listens before the window is sent anywhere', async () => {
    const origin = new FakeOrigin();
    const open: string[] = [];
    const show = (): void => void open.push(...origin.channels);
    const environment = { page: origin.openPage(), timeout: () => new AbortController().signal };
    void logInByChannel(new FakeClient(), {}, { environment, redirectUri: '', timeout: 1, show });
    await settled();
    expect(open).to.deep.equal([channelName('s1')]);
  });

  it('hands the answer to the SDK, while the window waits', async () => {
    const { client, done, window, answer } = setUp();
    await settled();
    expect(await answer('code=c1&state=s1')).to.equal(true);
    await done;
    expect(client.calls.at(-1)).to.deep.equal({ method: 'handleRedirectCallback', url: '?code=c1&state=s1' });
    expect(window.log).to.deep.equal([]);
  });

  it('closes the window for its owner', async () => {
    const { origin, done, window, answer } = setUp();
    await settled();
    void answer('code=c1&state=s1');
    (await done).close();
    await settled();
    expect(window.log).to.deep.equal(['closed']);
    expect(origin.channels.length).to.equal(1);
  });

  it('sends the window on to another sign-in', async () => {
    const { done, window, answer } = setUp();
    await settled();
    void answer('code=c1&state=s1');
    (await done).goTo('https://tenant.example/authorize');
    await settled();
    expect(window.log).to.deep.equal(['gave way to https://tenant.example/authorize']);
  });

  it('closes the window after a refusal too', async () => {
    const { done, window, answer } = setUp({ handleRedirectCallback: () => Promise.reject(sdkError('access_denied')) });
    const failed = done.catch((error: unknown) => error);
    await settled();
    void answer('error=access_denied&state=s1');
    expect(await failed).to.include({ error: 'access_denied' });
    await settled();
    expect(window.log).to.deep.equal(['closed']);
  });

  it('takes nothing that is no answer to it', async () => {
    const { origin, client } = setUp();
    await settled();
    const stranger = origin.openChannel(channelName('s1'));
    for (const message of ['code=c1&state=forged', { code: 'c1' }, null]) stranger.postMessage(message);
    await settled();
    expect(client.calls.map(({ method }) => method)).to.deep.equal(['loginWithRedirect']);
  });

  it('gives up when the user has taken too long', async () => {
    const { origin, clock, done } = setUp();
    const failed = failureOf(done);
    await settled();
    clock.abort();
    const { code, hint } = await failed;
    expect(code).to.equal('popup-timeout');
    expect(hint).to.contain('callback.js');
    expect(origin.channels).to.deep.equal([]);
  });

  it('leaves no channel where the SDK cannot write the request', async () => {
    const held = defer<undefined>();
    const { origin, done } = setUp({ loginWithRedirect: () => held.promise });
    held.reject(new Error('For security reasons, `window.crypto` is required.'));
    await done.catch(() => undefined);
    expect(origin.channels).to.deep.equal([]);
  });
});
