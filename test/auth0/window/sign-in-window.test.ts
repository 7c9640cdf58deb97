import { expect } from '@open-wc/testing';
import type { Environment } from '../../../src/auth0/browser/environment.js';
import { inSignInWindow } from '../../../src/auth0/window/sign-in-window.js';
import { createContext, defer, failureOf, FakeEnvironment, FakeWindow } from '../fakes.js';

function ownerOf(openWindow: Environment['openWindow'], waiting = '') {
  return { settings: {}, environment: Object.assign(new FakeEnvironment(), { openWindow }), waiting };
}

function setUp(waiting = '') {
  const popup = new FakeWindow();
  const features: string[] = [];
  const openWindow = (_url: string, _target: string, given: string): Window => {
    features.push(given);
    return popup as unknown as Window;
  };
  return { popup, features, owner: ownerOf(openWindow, waiting), context: createContext() };
}

describe('inSignInWindow', () => {
  it('opens a window before anything is awaited, and says where it leads', () => {
    const { popup, features, owner, context } = setUp('tenant.example …');
    void inSignInWindow(owner, context, () => defer().promise);
    expect(features[0]).to.match(/^left=-?\d+,top=-?\d+,width=\d+,height=\d+,/);
    expect(popup.document.body.textContent).to.equal('tenant.example …');
    expect(popup.document.title).to.equal('tenant.example …');
  });

  it('tells of the window, which can be brought to the front', () => {
    const { popup, owner, context } = setUp();
    void inSignInWindow(owner, context, () => defer().promise);
    context.windows[0]?.focus();
    expect(popup.isFocused).to.equal(true);
  });

  it('closes it after the work', async () => {
    const { popup, owner, context } = setUp();
    expect(await inSignInWindow(owner, context, async () => popup.closed)).to.equal(false);
    expect(popup.closed).to.equal(true);
    expect(context.windows.slice(1)).to.deep.equal([undefined]);
  });

  it('closes it when the work fails', async () => {
    const { popup, owner, context } = setUp();
    await inSignInWindow(owner, context, () => Promise.reject(new RangeError())).catch(() => undefined);
    expect(popup.closed).to.equal(true);
    expect(context.windows.slice(1)).to.deep.equal([undefined]);
  });

  it('closes it at once when the signal aborts, and once only', async () => {
    const { popup, owner, context } = setUp();
    const work = defer();
    const done = inSignInWindow(owner, context, () => work.promise);
    context.controller.abort();
    expect(popup.closed).to.equal(true);
    expect(context.windows.length).to.equal(2);
    work.resolve(undefined);
    await done;
    expect(context.windows.length).to.equal(2);
  });

  it('opens none once the signal has aborted', async () => {
    const { features, owner } = setUp();
    const context = createContext({ signal: AbortSignal.abort('gone') });
    expect(await inSignInWindow(owner, context, () => defer().promise).catch((reason: unknown) => reason)).to.equal('gone');
    expect(features).to.deep.equal([]);
  });

  for (const [what, blocked] of [
    ['no window', null],
    ['a closed one', Object.assign(new FakeWindow(), { closed: true })],
  ] as const) {
    it(`tells of a browser that gives ${what}`, async () => {
      const context = createContext();
      const openWindow = () => blocked as unknown as Window | null;
      const error = await failureOf(inSignInWindow(ownerOf(openWindow), context, () => defer().promise));
      expect(error.code).to.equal('popup-blocked');
      expect(context.windows).to.deep.equal([]);
    });
  }
});
