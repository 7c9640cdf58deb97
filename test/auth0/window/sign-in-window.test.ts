import { expect } from '@open-wc/testing';
import type { LogIn } from '../../../src/auth0/sdk/auth-client.js';
import { inSignInWindow } from '../../../src/auth0/window/sign-in-window.js';
import { createContext, defer, failureOf, FakeClient, FakeEnvironment } from '../fakes.js';

function setUp({ waiting = '', redirectUri }: { waiting?: string; redirectUri?: string } = {}) {
  const environment = new FakeEnvironment();
  const context = createContext();
  const run = <T>(work: (logIn: LogIn) => Promise<T>) => inSignInWindow({ settings: { redirectUri }, environment, waiting }, context, work);
  return { environment, context, page: environment.page, run };
}

describe('inSignInWindow', () => {
  it('opens a window before anything is awaited, and says where it leads', () => {
    const { environment, run } = setUp({ waiting: 'tenant.example …' });
    const features: string[] = [];
    const { openWindow } = environment;
    Object.assign(environment, {
      openWindow: (url: string, target: string, given: string) => {
        features.push(given);
        return openWindow(url, target, given);
      },
    });
    void run(() => defer().promise);
    expect(features[0]).to.match(/^left=-?\d+,top=-?\d+,width=\d+,height=\d+,/);
    expect(environment.window.document.body.textContent).to.equal('tenant.example …');
    expect(environment.window.document.title).to.equal('tenant.example …');
  });

  it('tells of the window, which can be brought to the front', () => {
    const { environment, context, run } = setUp();
    void run(() => defer().promise);
    context.windows[0]?.focus();
    expect(environment.window.isFocused).to.equal(true);
  });

  it('closes it after the work, and watches it no more', async () => {
    const { environment, context, page, run } = setUp();
    expect(await run(async () => [environment.window.closed, page.isWatched])).to.deep.equal([false, true]);
    expect([environment.window.closed, page.isWatched]).to.deep.equal([true, false]);
    expect(context.windows.slice(1)).to.deep.equal([undefined]);
  });

  it('closes it when the work fails', async () => {
    const { environment, context, run } = setUp();
    await run(() => Promise.reject(new RangeError())).catch(() => undefined);
    expect(environment.window.closed).to.equal(true);
    expect(context.windows.slice(1)).to.deep.equal([undefined]);
  });

  it('closes it at once when the signal aborts, and tells the operation, which has ended, nothing more', async () => {
    const { environment, context, run } = setUp();
    const work = defer();
    const done = run(() => work.promise);
    context.controller.abort();
    expect(environment.window.closed).to.equal(true);
    work.resolve(undefined);
    await done;
    expect(context.windows.length).to.equal(1);
  });

  it('opens none once the signal has aborted', async () => {
    const { environment, context, run } = setUp();
    context.controller.abort('gone');
    expect(await run(() => defer().promise).catch((reason: unknown) => reason)).to.equal('gone');
    expect(environment.log).to.deep.equal([]);
  });

  it('tells of a browser that opens none, or closes it at once', async () => {
    for (const blocked of [null, { closed: true }]) {
      const { environment, context, run } = setUp();
      Object.assign(environment, { openWindow: () => blocked });
      expect((await failureOf(run(() => defer().promise))).code).to.equal('popup-blocked');
      expect(context.windows).to.deep.equal([]);
    }
  });

  it('tells of a browser that closes it a moment later, before anything is shown in it', async () => {
    const { environment, run } = setUp();
    const failed = await failureOf(
      run(async (logIn) => {
        environment.window.closed = true;
        await logIn(new FakeClient());
      }),
    );
    expect(failed.code).to.equal('popup-blocked');
  });

  for (const redirectUri of ['https://other.example/callback', '/callback', 'callback', 'javascript:alert(1)']) {
    it(`refuses to come back to ${redirectUri}, and opens nothing`, async () => {
      const { environment, run } = setUp({ redirectUri });
      expect((await failureOf(run(() => defer().promise))).code).to.equal('not-configured');
      expect(environment.log).to.deep.equal([]);
    });
  }

  it('says so if the browser keeps its storage from the page, and opens nothing', async () => {
    const { environment, page, run } = setUp();
    Object.defineProperty(page, 'storage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    const { code, hint } = await failureOf(run(() => defer().promise));
    expect([code, environment.log]).to.deep.equal(['storage-blocked', []]);
    expect(hint).to.contain('opens by itself');
  });
});
