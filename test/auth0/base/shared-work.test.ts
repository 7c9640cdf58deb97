import { expect } from '@open-wc/testing';
import { SharedWork } from '../../../src/auth0/base/shared-work.js';
import { defer, settled } from '../fakes.js';
import type { Deferred } from '../fakes.js';

function setUp() {
  const shared = new SharedWork<string>();
  const started: (Deferred<string> & { readonly signal: AbortSignal })[] = [];
  const ask = (name = 'a', controller = new AbortController()) => {
    const outcome = shared.run(name, controller.signal, (signal) => {
      const work = { ...defer<string>(), signal };
      started.push(work);
      return work.promise;
    });
    outcome.catch(() => undefined);
    return { outcome, controller };
  };
  return { ask, started };
}

describe('SharedWork', () => {
  it('lets nobody have what was asked for before it was renewed', async () => {
    const work = new SharedWork<number>();
    const signal = new AbortController().signal;
    const before = work.run('a', signal, async () => 1);
    work.renew();
    const after = work.run('a', signal, async () => 2);
    expect(await Promise.all([before, after])).to.deep.equal([1, 2]);
  });

  it('starts once for all who ask meanwhile', async () => {
    const { ask, started } = setUp();
    const asked = Array.from({ length: 200 }, () => ask().outcome);
    started[0]?.resolve('done');
    expect(new Set(await Promise.all(asked))).to.deep.equal(new Set(['done']));
    expect(started.length).to.equal(1);
  });

  it('starts over for another name, and after its end', async () => {
    const { ask, started } = setUp();
    const { outcome } = ask();
    ask('b');
    started[0]?.resolve('done');
    await outcome;
    ask();
    expect(started.length).to.equal(3);
  });

  it('fails for all, and is started again by the next', async () => {
    const { ask, started } = setUp();
    const asked = [ask().outcome, ask().outcome].map((outcome) => outcome.catch((reason: unknown) => reason));
    started[0]?.reject('broken');
    expect(await Promise.all(asked)).to.deep.equal(['broken', 'broken']);
    ask();
    expect(started.length).to.equal(2);
  });

  it('goes on for the others when one aborts', async () => {
    const { ask, started } = setUp();
    const [first, second] = [ask(), ask()];
    first.controller.abort('gone');
    expect(await first.outcome.catch((reason: unknown) => reason)).to.equal('gone');
    expect(started[0]?.signal.aborted).to.equal(false);
    started[0]?.resolve('done');
    expect(await second.outcome).to.equal('done');
  });

  it('ends with the last who aborts, and is then started again', async () => {
    const { ask, started } = setUp();
    const both = [ask(), ask()];
    for (const { controller } of both) controller.abort('gone');
    await settled();
    expect(started[0]?.signal.aborted).to.equal(true);
    ask();
    expect(started.length).to.equal(2);
  });

  it('starts nothing for a signal that has aborted', async () => {
    const { ask, started } = setUp();
    const controller = new AbortController();
    controller.abort('gone');
    expect(await ask('a', controller).outcome.catch((reason: unknown) => reason)).to.equal('gone');
    expect(started).to.deep.equal([]);
  });
});
