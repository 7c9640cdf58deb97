import { expect } from '@open-wc/testing';
import { answerOpener, channelName } from '../../../src/auth0/window/answer-channel.js';
import type { OpenerReply } from '../../../src/auth0/window/answer-channel.js';
import { FakeOrigin } from '../fake-page.js';
import { settled } from '../fakes.js';

const answer = { state: 's1', parameters: 'code=c1&state=s1' };

/** An opener that replies to the first answer, and a window that has one. */
function setUp(...replies: readonly OpenerReply[]) {
  const origin = new FakeOrigin();
  const received: unknown[] = [];
  const opener = origin.openChannel(channelName('s1'));
  opener.onmessage = ({ data }: MessageEvent<unknown>) => {
    received.push(data);
    for (const reply of replies) opener.postMessage(reply);
  };
  return { origin, received, opener, window: origin.openPage() };
}

describe('answerOpener', () => {
  it('passes the answer on to who waits for it', async () => {
    const { received, window } = setUp({});
    expect(await answerOpener(answer, window)).to.equal(true);
    expect(received).to.deep.equal([answer.parameters]);
    expect(window.log).to.deep.equal([]);
  });

  it('closes the window when it is told to, then or later', async () => {
    const { opener, window } = setUp({});
    await answerOpener(answer, window);
    opener.postMessage({ close: true });
    await settled();
    expect(window.log).to.deep.equal(['closed']);
  });

  it('goes on to another sign-in when it is told to', async () => {
    const { window } = setUp({ go: 'https://tenant.example/authorize' });
    await answerOpener(answer, window);
    expect(window.log).to.deep.equal(['gave way to https://tenant.example/authorize']);
  });

  it('gives up if nobody waits', async () => {
    const { origin, window } = setUp();
    const started = performance.now();
    expect(await answerOpener({ ...answer, state: 's2' }, window)).to.equal(false);
    expect(performance.now() - started).to.be.within(250, 900);
    expect(origin.channels).to.deep.equal(['account-link:s1']);
    expect(window.log).to.deep.equal([]);
  });
});
