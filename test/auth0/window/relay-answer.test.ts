import { expect } from '@open-wc/testing';
import { channelName } from '../../../src/auth0/window/answer-channel.js';
import { passAnswerOn } from '../../../src/auth0/window/relay-answer.js';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import { FakeOrigin } from '../fake-page.js';
import { settled } from '../fakes.js';
import { trip } from '../trips.js';

async function isOver(work: Promise<void>): Promise<boolean> {
  let isSettled = false;
  void work.then(() => (isSettled = true));
  await settled();
  return isSettled;
}

/** A window at the address, and what a page that waits for the answer hears. */
function setUp(url: string) {
  const origin = new FakeOrigin();
  const heard: unknown[] = [];
  const opener = origin.openChannel(channelName('s1'));
  opener.onmessage = ({ data }: MessageEvent<unknown>) => {
    heard.push(data);
    opener.postMessage({});
  };
  return { origin, heard, page: origin.openPage(url) };
}

describe('passAnswerOn', () => {
  it('is nothing to a page like any other', async () => {
    const { page, heard } = setUp('https://page.example/?tab=2#here');
    expect(await isOver(passAnswerOn(page))).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('passes on an answer that somebody waits for, and has the page do nothing more', async () => {
    const { page, heard } = setUp('https://page.example/#code=c1&state=s1');
    const passed = passAnswerOn(page);
    await import('../../../src/auth0/window/answer-channel.js');
    expect(await isOver(passed)).to.equal(false);
    expect(heard).to.deep.equal(['code=c1&state=s1']);
  });

  it('lets the page go on if nobody waits', async () => {
    const { page, heard } = setUp('https://page.example/#code=c1&state=other');
    await passAnswerOn(page);
    expect(heard).to.deep.equal([]);
    expect(page.url).to.contain('#code=c1');
  });

  it('does not have the page wait for an answer in the query, which is most often its own', async () => {
    const { page } = setUp('https://page.example/?code=c1&state=other');
    expect(await isOver(passAnswerOn(page))).to.equal(true);
  });

  it('passes on nothing that is an answer to this page', async () => {
    const { page, heard } = setUp('https://page.example/settings#code=c1&state=s1');
    page.kept.set(tripKey, JSON.stringify(trip));
    await passAnswerOn(page);
    await settled();
    expect(heard).to.deep.equal([]);
    expect(page.url).to.equal(trip.url);
  });
});
