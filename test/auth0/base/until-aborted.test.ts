import { expect } from '@open-wc/testing';
import { untilAborted } from '../../../src/auth0/base/until-aborted.js';
import { defer } from '../fakes.js';

const outcomeOf = (work: Promise<unknown>) => work.catch((reason: unknown) => reason);

describe('untilAborted', () => {
  it('has the outcome of the work', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(signal, Promise.resolve(1))).to.equal(1);
    expect(await outcomeOf(untilAborted(signal, Promise.reject(new RangeError())))).to.be.instanceOf(RangeError);
  });

  it('rejects as soon as the signal aborts', async () => {
    const controller = new AbortController();
    const outcome = outcomeOf(untilAborted(controller.signal, defer().promise));
    controller.abort('gone');
    expect(await outcome).to.equal('gone');
  });

  it('rejects when the signal has aborted already, and swallows what the work comes to', async () => {
    const outcome = outcomeOf(untilAborted(AbortSignal.abort('gone'), Promise.reject(new Error('unheard'))));
    expect(await outcome).to.equal('gone');
  });
});
