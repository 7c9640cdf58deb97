import { expect } from '@open-wc/testing';
import { failureOf, FakeClient, settled } from '../fakes.js';
import { redeemed, returning, setUpLogIn as setUp, tenant } from './log-in-set-up.js';

describe('a sign-in whose answer the tenant sends by a message', () => {
  it('is asked for so, and hands the answer to the client', async () => {
    const { client, begin, sent, message } = setUp();
    const done = begin();
    await settled();
    expect([sent().origin, sent().searchParams.get('response_mode')]).to.deep.equal([tenant, 'web_message']);
    message({ code: 'c1', state: 's1' });
    await done;
    expect(redeemed(client)).to.deep.equal(['?code=c1&state=s1']);
  });

  const others: Record<string, [object, MessageEventInit?]> = {
    'another sign-in’s, as a silent one’s': [{ code: 'c1', state: 'other' }],
    'a refusal of another sign-in': [{ error: 'login_required', state: 'other' }],
    'a refusal without a state that another window or frame has sent': [{ error: 'login_required' }],
    'of another origin': [{ code: 'c1', state: 's1' }, { origin: 'https://evil.example' }],
    'of another type': [{}, { data: { type: 'other', response: { code: 'c1', state: 's1' } } }],
    nothing: [{}, { data: null }],
    'no object': [{}, { data: { type: 'authorization_response', response: 's1' } }],
  };
  for (const [what, [response, more]] of Object.entries(others)) {
    it(`goes on after an answer that is ${what}`, async () => {
      const { client, begin, message, isOver } = setUp();
      const done = begin();
      await settled();
      message(response, more);
      expect([await isOver(done), redeemed(client)]).to.deep.equal([false, []]);
      message({ code: 'c1', state: 's1' });
      await done;
    });
  }

  it('keeps its answer from a silent sign-in that begins meanwhile, and nothing else', async () => {
    const { page, begin, message } = setUp();
    const heard: unknown[] = [];
    const done = begin();
    await settled();
    page.events.addEventListener('message', (event) => heard.push((event as MessageEvent<{ response: unknown }>).data.response));
    message({ code: 'c2', state: 'other' });
    message({ code: 'c1', state: 's1' });
    await done;
    expect(heard).to.deep.equal([{ code: 'c2', state: 'other' }]);
  });

  it('takes a refusal without a state from its own window', async () => {
    const { client, environment, begin, message } = setUp();
    // Nothing but a window, a port or a worker may be the source of a message.
    const { openWindow } = environment;
    const { port1 } = new MessageChannel();
    Object.assign(environment, {
      openWindow: () => Object.defineProperties(port1, Object.getOwnPropertyDescriptors(openWindow('', '', ''))),
    });
    const done = begin();
    await settled();
    message({ error: 'unauthorized_client' }, { source: port1 });
    await done;
    expect(redeemed(client)).to.deep.equal(['?error=unauthorized_client']);
  });

  it('goes on in this tab if the window is cut off: nothing can answer any more', async () => {
    const { begin, cutOff } = setUp();
    const failed = failureOf(begin());
    await settled();
    cutOff();
    const { code, hint } = await failed;
    expect(code).to.equal('popup-blocked');
    expect(hint).to.contain('Cross-Origin-Opener-Policy');
  });

  it('is answered at the page’s origin, unless the client names another address', async () => {
    const named = { clientId: 'abc', authorizationParams: { redirect_uri: 'https://page.example/app' } };
    for (const [options, address] of [
      [{ clientId: 'abc' }, 'https://page.example'],
      [named, 'https://page.example/app'],
    ] as const) {
      const { begin } = setUp();
      const client = new FakeClient({}, options);
      void begin(client);
      await settled();
      expect(client.calls[0]?.request?.authorizationParams?.redirect_uri).to.equal(address);
    }
  });

  it('goes on without channels if the browser has none for the page', async () => {
    const { page, begin, sent } = setUp(returning);
    page.openChannel = () => {
      throw new DOMException('', 'SecurityError');
    };
    void begin();
    await settled();
    expect(sent().searchParams.get('response_mode')).to.equal('web_message');
  });

  it('is the way in a frame of another site, whose channels are not the window’s', async () => {
    const { page, begin, sent } = setUp(returning);
    page.topUrl = undefined;
    void begin();
    await settled();
    expect(sent().searchParams.get('response_mode')).to.equal('web_message');
  });
});
