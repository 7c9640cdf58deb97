import { expect } from '@open-wc/testing';
import { createAuth0Gateway } from '../../../src/auth0/auth0-gateway.js';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import type { SignInTrip } from '../../../src/auth0/trip/trip.js';
import type { OwnSignInContext } from '../../../src/domain/accounts-gateway.js';
import { FakeEnvironment, FakeSdk, ada, adasClaims, createContext, failureOf, googleClaims, now, settled, token } from '../fakes.js';
import { FakeOrigin } from '../fake-page.js';

const own = { domain: 'tenant.eu.auth0.com', clientId: 'abc' };
const back = 'https://page.example/settings#code=c1&state=s1';

const trip: SignInTrip = {
  purpose: 'sign-in',
  session: JSON.stringify([false, 'https://tenant.eu.auth0.com/api/v2/', undefined]),
  step: 'user',
  state: 's1',
  domain: own.domain,
  clientId: own.clientId,
  leftAt: now - 60_000,
  url: 'https://page.example/settings?tab=2#here',
  scroll: { left: 0, top: 640 },
  transaction: '{"ours":true}',
  wanted: { userId: ada.user.userId },
  wish: { operation: 'unlink', identity: { provider: 'google-oauth2', userId: '42' } },
};

function setUp(
  kept?: Partial<SignInTrip>,
  url = kept ? back : 'https://page.example/settings?tab=2#here',
  claims: typeof googleClaims = adasClaims,
) {
  const environment = new FakeEnvironment(
    new FakeSdk({ getIdTokenClaims: async () => claims, getTokenSilently: async () => token({ sub: claims.sub }) }),
  );
  const page = new FakeOrigin().openPage(url);
  if (kept) page.kept.set(tripKey, JSON.stringify({ ...trip, ...kept }));
  Object.assign(environment, { page, delay: () => new Promise(() => undefined) });
  const gateway = createAuth0Gateway(own, environment);
  const context = createContext({ way: 'page' });
  const signIn = (request: OwnSignInContext = context) => gateway.signIn?.(request) ?? Promise.reject(new Error('no signIn'));
  return { environment, page, gateway, signIn, context };
}

/** What the gateway is back from. */
function resumed({ gateway }: ReturnType<typeof setUp>) {
  const pending = gateway.resume?.();
  return pending?.operation === 'sign-in' ? pending : undefined;
}

describe('a sign-in in the page’s place', () => {
  it('leaves for the tenant, and keeps what it takes to come back, which is no token', async () => {
    const { signIn, page, context, environment } = setUp();
    const wish = { operation: 'link', connection: { name: 'github' }, changesMetadata: true } as const;
    const request: OwnSignInContext = { ...context, expected: ada.user, wish };
    void signIn(request).catch(() => undefined);
    while (page.log.length === 0) await settled();
    expect(page.log).to.deep.equal(['left to https://tenant.eu.auth0.com/authorize?response_mode=fragment&state=s1']);
    const record = JSON.parse(page.kept.get(tripKey) ?? '') as SignInTrip;
    expect(record).to.deep.include({ purpose: 'sign-in', step: 'user', state: 's1', leftAt: now, url: page.url, wish });
    expect(record.wanted).to.deep.equal({ userId: 'auth0|ada', email: 'ada@example.com' });
    expect(record.scope).to.contain('update:current_user_metadata');
    expect(environment.log).not.to.contain('window');
    const asked = environment.sdk.clients.at(-1)?.calls.at(-1)?.request?.authorizationParams;
    expect(asked).to.include({ prompt: 'login', login_hint: 'ada@example.com', redirect_uri: 'https://page.example/settings' });
    context.controller.abort();
  });

  it('keeps nothing for a widget that is gone', async () => {
    const { signIn, page, context } = setUp();
    const ended = signIn().catch((reason: unknown) => reason);
    while (page.log.length === 0) await settled();
    context.controller.abort('gone');
    expect(await ended).to.equal('gone');
    expect(page.kept.size).to.equal(0);
  });

  it('comes back with what was wanted, and the user’s tokens', async () => {
    const scene = setUp({});
    const pending = resumed(scene);
    expect([scene.page.kept.size, scene.page.url]).to.deep.equal([0, trip.url]);
    expect(pending?.wish).to.deep.equal(trip.wish);
    await pending?.finish(scene.context);
    expect(scene.page.log).to.include('scrolled to 0 640');
    const client = scene.environment.sdk.clients.at(-1);
    expect(client?.calls).to.deep.equal([{ method: 'handleRedirectCallback', url: '?code=c1&state=s1' }]);
  });

  it('refuses anybody else than who was wanted', async () => {
    const scene = setUp({}, back, googleClaims);
    expect((await failureOf(resumed(scene)?.finish(scene.context) ?? Promise.resolve())).code).to.equal('session-mismatch');
    // Nor is that one's list shown, now that the tenant's session is theirs.
    expect((await failureOf(scene.gateway.load(scene.context))).code).to.equal('session-mismatch');
  });

  it('is over after ten minutes', async () => {
    const scene = setUp({ leftAt: now - 600_001 });
    expect((await failureOf(resumed(scene)?.finish(scene.context) ?? Promise.resolve())).code).to.equal('popup-timeout');
    expect(scene.environment.sdk.clients.at(-1)?.calls).to.deep.equal([]);
  });

  for (const [whose, kept, url] of [
    ['another application’s', { clientId: 'other' }, back],
    ['another tenant’s', { domain: 'other.auth0.com' }, back],
    ['another kind of session’s', { session: JSON.stringify([true, 'https://tenant.eu.auth0.com/api/v2/', undefined]) }, back],
    ['another organization’s', { session: JSON.stringify([false, 'https://tenant.eu.auth0.com/api/v2/', 'org_1']) }, back],
  ] as const) {
    it(`does not go on with ${whose}`, () => {
      expect(resumed(setUp(kept, url))).to.equal(undefined);
    });
  }

  for (const [how, url] of [
    ['without an answer, as by the Back button', 'https://page.example/settings'],
    ['with an answer to another request', 'https://page.example/settings#code=c1&state=s2'],
  ] as const) {
    it(`comes back ${how} as not finished, and knows whom it was for`, async () => {
      const scene = setUp({}, url);
      const pending = resumed(scene);
      expect(pending?.expected?.userId).to.equal('auth0|ada');
      expect((await failureOf(pending?.finish(scene.context) ?? Promise.resolve())).code).to.equal('popup-closed');
    });
  }

  it('is left alone by the first-login question', () => {
    const scene = setUp({});
    expect(scene.gateway.resume?.('prompt')).to.equal(undefined);
    expect(resumed(scene)).to.not.equal(undefined);
  });

  it('is gone on with by one widget of the page, and by the next if that one goes', () => {
    const scene = setUp({});
    expect(resumed(scene)).to.not.equal(undefined);
    const other = createAuth0Gateway(own, scene.environment);
    expect(other.resume?.()).to.equal(undefined);
    scene.gateway.close?.();
    expect(other.resume?.()?.operation).to.equal('sign-in');
  });

  it('redeems the answer once if the element is taken out and put in again while it does', async () => {
    const scene = setUp({});
    const first = resumed(scene)
      ?.finish(scene.context)
      .catch((reason: unknown) => reason);
    await settled();
    scene.gateway.close?.();
    scene.context.controller.abort('removed');
    expect(await first).to.equal('removed');
    await resumed(scene)?.finish(createContext({ way: 'page' }));
    const redeemed = scene.environment.sdk.clients
      .flatMap(({ calls }) => calls)
      .filter(({ method }) => method === 'handleRedirectCallback');
    expect(redeemed.length).to.equal(1);
  });
});
