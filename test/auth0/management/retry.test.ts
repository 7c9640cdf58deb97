import { expect } from '@open-wc/testing';
import { LinkError } from '../../../src/domain/link-error.js';
import { deleteIdentity, getUser, postIdentity } from '../../../src/auth0/management/management-api.js';
import { withRetries } from '../../../src/auth0/management/retry.js';
import { defer, failureOf, FakeEnvironment } from '../fakes.js';

const never = new AbortController().signal;
const read = getUser('auth0|ada');
const write = postIdentity('auth0|ada', 'id-token');
const limited = (retryAfter?: number) => new LinkError('rate-limited', '', { retryAfter });
const broken = new LinkError('network', '', { cause: new TypeError('Failed to fetch') });
const failing = new LinkError('server', '', { status: 503 });

/** Fails in these ways one after the other, then succeeds. */
function setUp(request: typeof read, ...failures: LinkError[]) {
  const environment = new FakeEnvironment();
  let tries = 0;
  const send = async (): Promise<string> => {
    const failure = failures[tries];
    tries += 1;
    if (failure) throw failure;
    return 'done';
  };
  return { environment, tries: () => tries, run: (signal = never) => withRetries(request, environment, signal, send) };
}

describe('withRetries', () => {
  it('sends what succeeds once', async () => {
    const { run, tries } = setUp(read);
    expect([await run(), tries()]).to.deep.equal(['done', 1]);
  });

  for (const [name, request] of Object.entries({ read, write, unlink: deleteIdentity('a', { provider: 'b', userId: 'c' }) })) {
    it(`waits as long as the tenant says and a bit: ${name}`, async () => {
      const { run, environment } = setUp(request, limited(2), limited(3));
      expect(await run()).to.equal('done');
      expect(environment.delays).to.deep.equal([2250, 3250]);
    });

    it(`backs off if the tenant does not say how long: ${name}`, async () => {
      const { run, environment } = setUp(request, limited(), limited());
      expect(await run()).to.equal('done');
      expect(environment.delays).to.deep.equal([1000, 2000]);
    });

    it(`gives up before it has waited for more than twenty seconds in all: ${name}`, async () => {
      const { run, environment } = setUp(request, limited(12), limited(12));
      expect(await failureOf(run())).to.include({ code: 'rate-limited', retryAfter: 12 });
      expect(environment.delays).to.deep.equal([12_250]);
    });

    it(`gives up after three tries: ${name}`, async () => {
      const { run, tries } = setUp(request, limited(1), limited(1), limited(7));
      const error = await failureOf(run());
      expect([error.code, error.retryAfter, tries()]).to.deep.equal(['rate-limited', 7, 3]);
    });
  }

  it('is not hurried by a clock that is ahead of the tenant’s', async () => {
    const { run, environment } = setUp(read, limited(0));
    await run();
    expect(environment.delays).to.deep.equal([1000]);
  });

  it('spreads those who were refused together', async () => {
    const waits = [0, 0.999].map(async (random) => {
      const { run, environment } = setUp(read, limited(2), limited());
      Object.assign(environment, { random: () => random });
      await run();
      return environment.delays;
    });
    expect(await Promise.all(waits)).to.deep.equal([
      [2000, 1000],
      [2499.5, 2998],
    ]);
  });

  it('tells at once of a wait that is too long', async () => {
    const { run, tries } = setUp(read, limited(21));
    expect([(await failureOf(run())).retryAfter, tries()]).to.deep.equal([21, 1]);
  });

  for (const failure of [broken, failing]) {
    it(`reads once more after ${failure.code}`, async () => {
      expect(await setUp(read, failure).run()).to.equal('done');
      const { run, tries } = setUp(read, failure, failure);
      expect([(await failureOf(run())).code, tries()]).to.deep.equal([failure.code, 2]);
    });

    it(`never repeats what may have had an effect: ${failure.code}`, async () => {
      const { run, tries } = setUp(write, failure);
      expect([(await failureOf(run())).code, tries()]).to.deep.equal([failure.code, 1]);
    });
  }

  it('does not repeat what was waited for in vain, nor what will not change', async () => {
    const timeout = new LinkError('network', '', { cause: new DOMException('', 'TimeoutError') });
    for (const failure of [timeout, new LinkError('invalid-token', '', { status: 401 })]) {
      const { run, tries } = setUp(read, failure);
      expect([(await failureOf(run())).code, tries()]).to.deep.equal([failure.code, 1]);
    }
  });

  it('stops waiting at once when the signal aborts', async () => {
    const { run, environment, tries } = setUp(read, limited(2));
    Object.assign(environment, { delay: () => defer<void>().promise });
    const controller = new AbortController();
    const outcome = run(controller.signal).catch((reason: unknown) => reason);
    await Promise.resolve();
    controller.abort('gone');
    expect([await outcome, tries()]).to.deep.equal(['gone', 1]);
  });
});
