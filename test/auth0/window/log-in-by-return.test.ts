import { expect } from '@open-wc/testing';
import { answerOpener, channelName } from '../../../src/auth0/window/answer-channel.js';
import { defer, failureOf, FakeClient, settled } from '../fakes.js';
import { redeemed, returning, setUpLogIn as setUp, tenant } from './log-in-set-up.js';

describe('a sign-in whose window comes back to a page that answers', () => {
  for (const [what, given, address] of [
    ['the address that is named for it', returning, 'https://page.example/callback'],
    ['the page itself, if that is at the origin', { url: 'https://page.example/?tab=2#here' }, 'https://page.example'],
  ] as const) {
    it(`comes back to ${what}`, async () => {
      const { client, begin, sent } = setUp(given);
      void begin();
      await settled();
      expect(sent().searchParams.get('response_mode')).to.equal('fragment');
      expect(client.calls[0]?.request?.authorizationParams?.redirect_uri).to.equal(address);
    });
  }

  it('listens before the window is sent anywhere', async () => {
    const { origin, environment, begin } = setUp(returning);
    const found: unknown[] = [];
    environment.signIn = () => {
      found.push(...origin.channels);
      return defer<string>().promise;
    };
    void begin();
    await settled();
    expect(found).to.deep.equal([channelName('s1')]);
  });

  it('takes the answer from the window’s address as soon as that can be read', async () => {
    const { origin, environment, page, client, begin } = setUp(returning);
    const done = begin();
    await settled();
    Object.assign(environment.window, { location: { href: 'https://page.example/callback#code=c1&state=other' } });
    page.look();
    Object.assign(environment.window, { location: { href: 'https://page.example/callback#code=c1&state=s1' } });
    page.look();
    await done;
    expect(redeemed(client)).to.deep.equal(['?code=c1&state=s1']);
    expect([environment.window.closed, origin.channels]).to.deep.equal([true, []]);
  });

  it('is told by the page in a window that was cut off on the way, and has that page close it', async () => {
    const { origin, client, begin, cutOff, isOver } = setUp(returning);
    const done = begin();
    await settled();
    cutOff();
    expect(await isOver(done)).to.equal(false);
    const answering = origin.openPage();
    expect(await answerOpener({ state: 's1', parameters: 'code=c1&state=s1' }, answering)).to.equal(true);
    await done;
    await settled();
    expect(redeemed(client)).to.deep.equal(['?code=c1&state=s1']);
    expect(answering.log).to.deep.equal(['closed']);
  });

  it('sends a window that was cut off on to the next sign-in by the page in it', async () => {
    const { origin, environment, begin, cutOff } = setUp(returning);
    const second = new FakeClient({ loginWithRedirect: async ({ openUrl }) => openUrl(`${tenant}/authorize?state=s2`) });
    const done = begin(new FakeClient(), second);
    await settled();
    cutOff();
    const before = environment.window.location.href;
    const answering = origin.openPage();
    await answerOpener({ state: 's1', parameters: 'code=c1&state=s1' }, answering);
    await settled();
    expect(answering.log).to.deep.equal([`gave way to ${tenant}/authorize?state=s2&response_mode=fragment`]);
    expect(environment.window.location.href).to.equal(before);
    await answerOpener({ state: 's2', parameters: 'code=c2&state=s2' }, origin.openPage());
    await done;
    expect(redeemed(second)).to.deep.equal(['?code=c2&state=s2']);
  });

  it('takes nothing from the channel that is no answer to it', async () => {
    const { origin, client, begin } = setUp(returning);
    void begin();
    await settled();
    const stranger = origin.openChannel(channelName('s1'));
    for (const message of ['code=c1&state=forged', { code: 'c1' }, null]) stranger.postMessage(message);
    await settled();
    expect(redeemed(client)).to.deep.equal([]);
  });

  it('has the window closed after a refusal, too', async () => {
    const { origin, begin, cutOff } = setUp(returning);
    const done = begin(new FakeClient({ handleRedirectCallback: () => Promise.reject(new Error('access_denied')) }));
    await settled();
    cutOff();
    const answering = origin.openPage();
    await answerOpener({ state: 's1', parameters: 'error=access_denied&state=s1' }, answering);
    expect(await done.catch(String)).to.contain('access_denied');
    await settled();
    expect(answering.log).to.deep.equal(['closed']);
  });

  it('goes on in this tab when the user has given up a window that was cut off, and tells of a sign-in that comes late', async () => {
    const { origin, page, client, late, begin, cutOff, pass } = setUp(returning);
    const failed = failureOf(begin());
    await settled();
    cutOff();
    page.hasFocus = true;
    pass(10_000);
    expect((await failed).code).to.equal('popup-blocked');
    const answering = origin.openPage();
    await answerOpener({ state: 's1', parameters: 'code=c1&state=s1' }, answering);
    await settled();
    expect([answering.log, late, redeemed(client)]).to.deep.equal([['closed'], ['late'], []]);
  });

  it('ends when the user closes the window', async () => {
    const { environment, page, begin, pass } = setUp(returning);
    const failed = failureOf(begin());
    await settled();
    page.hasFocus = false;
    pass(5000);
    environment.window.closed = true;
    page.hasFocus = true;
    pass(1000);
    expect((await failed).code).to.equal('popup-closed');
  });

  it('waits for no answer from a window that the page itself could close', async () => {
    const { origin, context, begin, isOver } = setUp(returning);
    const done = begin();
    await settled();
    context.controller.abort();
    expect(await isOver(done)).to.equal(true);
    expect(origin.channels).to.deep.equal([channelName('s1')]);
  });

  it('closes a window that could not be closed, once it answers', async () => {
    const { origin, context, begin, cutOff } = setUp(returning);
    const done = begin();
    await settled();
    cutOff();
    context.controller.abort();
    const answering = origin.openPage();
    await answerOpener({ state: 's1', parameters: 'code=c1&state=s1' }, answering);
    await done;
    await settled();
    expect(answering.log).to.deep.equal(['closed']);
  });

  it('gives up when the user has taken too long', async () => {
    const { origin, environment, begin } = setUp(returning);
    const failed = failureOf(begin());
    await settled();
    environment.clock.abort();
    const { code, hint } = await failed;
    expect(code).to.equal('popup-timeout');
    expect(hint).to.contain('callback.js');
    expect(origin.channels).to.deep.equal([]);
  });

  it('leaves no channel if the request cannot be written', async () => {
    const { origin, begin } = setUp(returning);
    await begin(new FakeClient({ loginWithRedirect: () => Promise.reject(new Error('no crypto')) })).catch(() => undefined);
    expect(origin.channels).to.deep.equal([]);
  });
});

describe('a sign-in of a page that its own policy cuts off from its windows', () => {
  it('comes back to the origin', async () => {
    const { page, client, begin } = setUp();
    page.isIsolated = true;
    void begin();
    await settled();
    expect(client.calls[0]?.request?.authorizationParams?.redirect_uri).to.equal('https://page.example');
  });

  it('says so if the browser keeps channels from the page', async () => {
    const { page, begin } = setUp();
    page.isIsolated = true;
    page.openChannel = () => {
      throw new DOMException('', 'SecurityError');
    };
    expect((await failureOf(begin())).code).to.equal('storage-blocked');
  });
});
