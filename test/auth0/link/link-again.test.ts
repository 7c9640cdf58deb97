import { expect } from '@open-wc/testing';
import type { Session, SignInRequest } from '../../../src/auth0/session/session.js';
import { ada, failureOf, json, linkedIdentities, now, settled } from '../fakes.js';
import { setUpLink } from '../link-set-up.js';

const user = (identities: unknown) => json({ user_id: 'auth0|ada', email: 'ada@example.com', identities });
const unclear = {
  'a fault of the server': () => json({}, 502),
  'an answer that is no JSON': () => new Response('<!doctype html>', { status: 201 }),
  'an answer without a list': () => json({ identities: linkedIdentities }, 201),
};

describe('link, left open by', () => {
  for (const [what, answer] of Object.entries(unclear)) {
    it(`${what}: has succeeded when the tenant has the identity`, async () => {
      const { start, context, environment } = setUpLink({ answer: answer(), more: [user(linkedIdentities)] });
      const { identity, account } = await start();
      expect([identity.userId, account.identities.length, context.changes]).to.deep.equal(['42', 2, []]);
      expect(environment.requests.map(({ init }) => init.method)).to.deep.equal(['POST', 'GET']);
    });

    it(`${what}: has failed when it has not`, async () => {
      const { start, context } = setUpLink({ answer: answer(), more: [user([linkedIdentities[1]])] });
      expect((await failureOf(start())).code).to.equal('server');
      expect(context.changes.length).to.equal(1);
    });
  }

  it('a time-out: has succeeded when the tenant has the identity', async () => {
    const { start, environment } = setUpLink({ answer: new Promise<Response>(() => undefined), more: [user(linkedIdentities)] });
    const clocks = [new AbortController(), new AbortController()];
    const timeout = (milliseconds: number) => (milliseconds === 10_000 ? clocks.shift() : new AbortController())?.signal;
    Object.assign(environment, { timeout });
    const [first] = clocks;
    const linked = start();
    while (environment.requests.length === 0) await settled();
    first?.abort(new DOMException('', 'TimeoutError'));
    expect((await linked).identity.userId).to.equal('42');
  });
});

describe('link, with the user signing in first', () => {
  function setUp(signIn: Session['signIn']) {
    const asked: SignInRequest[] = [];
    const set = setUpLink({
      session: {
        signIn:
          signIn &&
          (async (logIn, request) => {
            asked.push(request);
            set.environment.log.push('first sign-in');
            await signIn(logIn, request);
          }),
      },
      context: { signInFirst: true },
    });
    return { ...set, asked };
  }

  it('goes on to the second sign-in in the same window', async () => {
    const { start, environment, asked } = setUp(async () => undefined);
    expect((await start()).identity.userId).to.equal('42');
    expect(environment.log.slice(0, 3)).to.deep.equal(['window', 'first sign-in', 'sdk']);
    expect(environment.log.filter((entry) => entry === 'window').length).to.equal(1);
    expect(asked[0]).to.deep.include({ language: 'fr', expected: ada.user, scope: 'read:current_user update:current_user_identities' });
  });

  it('ends when it fails', async () => {
    const { start, environment } = setUp(() => Promise.reject(new Error('another')));
    await start().catch(() => undefined);
    expect([environment.sdk.clients.length, environment.window.closed, environment.now()]).to.deep.equal([0, true, now]);
  });

  it('opens no window if only the page can sign the user in', async () => {
    const { start, environment } = setUp(undefined);
    expect((await failureOf(start())).code).to.equal('login-required');
    expect(environment.log).to.deep.equal([]);
  });
});
