import { expect } from '@open-wc/testing';
import { leaveForTrip } from '../../../src/auth0/trip/leave-for-trip.js';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import { defer, failureOf, FakeClient, FakeEnvironment, now, settled } from '../fakes.js';

function setUp() {
  const environment = new FakeEnvironment();
  const { page } = environment;
  page.url = 'https://page.example/settings?tab=2#here';
  const waits: { readonly milliseconds: number; readonly over: () => void }[] = [];
  const delay = (milliseconds: number): Promise<void> => {
    const { promise, resolve } = defer<void>();
    waits.push({ milliseconds, over: () => resolve() });
    return promise;
  };
  const trip = { purpose: 'candidate', session: '', domain: 'tenant.eu.auth0.com', clientId: 'abc', connection: { name: 'x' } } as const;
  const cancel = new AbortController();
  const leave = () =>
    leaveForTrip({ ...environment, page, delay, now: () => now }, { client: new FakeClient(), request: {}, trip }, cancel.signal);
  return { page, waits, cancel, leave };
}

describe('leaveForTrip', () => {
  it('keeps the trip and goes to the tenant', async () => {
    const { page, leave } = setUp();
    void leave();
    await settled();
    const kept = JSON.parse(page.kept.get(tripKey) ?? '{}') as Record<string, unknown>;
    expect([kept.state, kept.url, kept.leftAt]).to.deep.equal(['s1', page.url, now]);
    expect(page.log).to.deep.equal(['left to https://tenant.eu.auth0.com/authorize?response_mode=fragment&state=s1']);
  });

  it('ends as left once the page is gone, and keeps the trip', async () => {
    const { page, leave } = setUp();
    const outcome = leave();
    await settled();
    page.events.dispatchEvent(new Event('pagehide'));
    expect(await outcome).to.equal('left');
    expect(page.kept.size).to.equal(1);
  });

  it('drops the trip if the browser says that the page is not left after all', async () => {
    const { page, leave } = setUp();
    const failed = failureOf(leave());
    await settled();
    page.navigation?.dispatchEvent(new Event('navigateerror'));
    expect((await failed).code).to.equal('popup-closed');
    expect([page.kept.size, page.log.at(-1)]).to.deep.equal([0, 'stayed']);
  });

  it('drops the trip if the page is still there and visible after ten seconds', async () => {
    const { page, waits, leave } = setUp();
    const failed = failureOf(leave());
    await settled();
    expect(waits[0]?.milliseconds).to.equal(10_000);
    waits[0]?.over();
    expect((await failed).code).to.equal('popup-closed');
    expect(page.kept.size).to.equal(0);
  });

  it('waits less once the page has asked the user whether to leave it', async () => {
    const { page, waits, leave } = setUp();
    const failed = failureOf(leave());
    await settled();
    const question = new Event('beforeunload', { cancelable: true });
    question.preventDefault();
    page.events.dispatchEvent(question);
    expect(waits[1]?.milliseconds).to.equal(3000);
    waits[1]?.over();
    expect((await failed).code).to.equal('popup-closed');
  });

  it('drops the trip and stays when its signal aborts', async () => {
    const { page, cancel, leave } = setUp();
    const ended = leave().catch((reason: unknown) => reason);
    await settled();
    cancel.abort('cancelled');
    expect(await ended).to.equal('cancelled');
    expect([page.kept.size, page.log.at(-1)]).to.deep.equal([0, 'stayed']);
  });

  it('leaves no listener behind', async () => {
    const { page, cancel, leave } = setUp();
    const added: string[] = [];
    const events = new EventTarget();
    Object.assign(page, {
      events: {
        addEventListener(type: string, listener: EventListener, options: { signal: AbortSignal }) {
          added.push(type);
          options.signal.addEventListener('abort', () => added.splice(added.indexOf(type), 1));
          events.addEventListener(type, listener, options);
        },
      },
    });
    const outcome = leave();
    await settled();
    expect(added).to.include('pagehide');
    events.dispatchEvent(new Event('pagehide'));
    await outcome;
    expect([added, cancel.signal.aborted]).to.deep.equal([[], false]);
  });
});
