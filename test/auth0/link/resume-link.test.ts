import { expect } from '@open-wc/testing';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import type { LinkTrip } from '../../../src/auth0/trip/trip.js';
import { ada, defer, failureOf, googleClaims, json, now, sdkError, settled, token } from '../fakes.js';
import { sealTokens } from '../../../src/auth0/trip/sealed-tokens.js';
import { FakeOrigin } from '../fake-page.js';
import type { FakePage } from '../fake-page.js';
import { setUpLink } from '../link-set-up.js';
import type { LinkGiven } from '../link-set-up.js';
import { trip } from '../trips.js';

interface Given extends LinkGiven {
  readonly trip?: Partial<LinkTrip>;
  readonly url?: string;
}

/** A page that is back from a trip. */
function setUp({ url = 'https://page.example/settings#code=c1&state=s1', ...given }: Given = {}) {
  const set = setUpLink(given);
  const page = new FakeOrigin().openPage(url);
  page.kept.set(tripKey, JSON.stringify({ ...trip, ...given.trip }));
  Object.assign(set.environment, { page });
  const finish = () => set.resume()?.pending.finish(set.context) ?? Promise.reject(new Error('nothing to resume'));
  return { ...set, page, finish };
}

/** Adds the tokens of the user who left to the record. */
async function keepTokens(page: FakePage, accessToken: string): Promise<void> {
  const tokens = await sealTokens({ accessToken }, page.vault);
  page.kept.set(tripKey, JSON.stringify({ ...(JSON.parse(page.kept.get(tripKey) ?? '{}') as object), tokens }));
}

describe('resumeLink', () => {
  it('links who has signed in meanwhile, by the answer that the page was sent back with', async () => {
    const { environment, finish } = setUp();
    const { identity } = await finish();
    expect(identity.userId).to.equal('42');
    expect(environment.sdk.clients[0]?.calls).to.deep.equal([{ method: 'handleRedirectCallback', url: '?code=c1&state=s1' }]);
    expect(environment.requests.map(({ init }) => init.body)).to.deep.equal([JSON.stringify({ link_with: googleClaims.__raw })]);
    expect(environment.log).not.to.contain('window');
  });

  it('has removed the record and cleaned the address at once', () => {
    const { page, resume } = setUp();
    expect(resume()?.pending.connection).to.deep.equal({ name: 'google-oauth2' });
    expect([page.kept.size, page.url]).to.deep.equal([0, trip.url]);
  });

  it('shows the part of the page again that was shown', async () => {
    const { page, finish } = setUp();
    await finish();
    expect(page.log).to.include('scrolled to 0 640');
  });

  it('goes on with the token of the user who left, and keeps it for the lists after the link', async () => {
    const kept = token({ jti: 'kept' });
    const { environment, session, page, finish } = setUp();
    await keepTokens(page, kept);
    await finish();
    expect(environment.requests[0]?.init.headers).to.include({ authorization: `Bearer ${kept}` });
    expect((await session.getAccessToken()).value).to.equal(kept);
  });

  it('does without tokens that cannot be opened', async () => {
    const { finish } = setUp({ trip: { tokens: { key: 'gone', iv: '', data: '' } } });
    expect((await finish()).identity.userId).to.equal('42');
  });

  it('uses no token of the user who left once the session has another user', async () => {
    const { environment, page, finish } = setUp({ session: { getUserId: async () => 'auth0|grace' } });
    await keepTokens(page, token({ jti: 'kept' }));
    await finish();
    expect(environment.requests[0]?.init.headers).to.include({ authorization: `Bearer ${token()}` });
  });

  it('goes on in the next element if the first is taken out before the list has come', async () => {
    const { page, resume, finish } = setUp();
    resume()?.claim.release();
    expect((await finish()).identity.userId).to.equal('42');
    expect(page.kept.size).to.equal(0);
  });

  it('is used up once the tenant has been asked to link', async () => {
    const pending = defer<Response>();
    const { environment, context, finish, resume } = setUp({ answer: pending.promise });
    const ended = finish().catch((reason: unknown) => reason);
    while (environment.requests.length === 0) await settled();
    context.controller.abort('removed');
    expect(await ended).to.equal('removed');
    expect(resume()).to.equal(undefined);
  });

  for (const [whose, given] of [
    ['the first-login question’s, in an app', { asker: 'prompt' }],
    ['another session’s of the page', { session: JSON.stringify([true, 'https://tenant.eu.auth0.com/api/v2/', undefined]) }],
  ] as const) {
    it(`leaves to others what is ${whose}`, () => {
      expect(setUp({ trip: given }).resume()).to.equal(undefined);
    });
  }

  it('leaves what the first-login question was away for to that', () => {
    expect(setUp({ trip: { purpose: 'candidate' } as never }).resume()).to.equal(undefined);
  });

  it('has nothing to do if the page was not left', () => {
    const { page, resume } = setUp();
    page.kept.clear();
    expect(resume()).to.equal(undefined);
  });

  for (const other of [{ clientId: 'other' }, { domain: 'other.eu.auth0.com' }]) {
    it(`leaves to others what is not its own: ${JSON.stringify(other)}`, () => {
      const { page, resume } = setUp({ trip: other });
      expect(resume()).to.equal(undefined);
      expect([page.kept.size, page.url]).to.deep.equal([0, trip.url]);
    });
  }

  it('goes on in the first of several widgets', () => {
    const { page, resume } = setUp();
    const second = setUpLink();
    Object.assign(second.environment, { page });
    expect(resume()).not.to.equal(undefined);
    expect(second.resume()).to.equal(undefined);
  });

  it('takes a trip of another widget of the page for that one', () => {
    const { page, resume } = setUp({ trip: { clientId: 'other' } });
    resume();
    const other = setUpLink({ session: { clientId: 'other' } });
    Object.assign(other.environment, { page });
    expect(other.resume()).not.to.equal(undefined);
  });

  it('links nothing after ten minutes, and uses no token', async () => {
    const { environment, session, page, finish } = setUp({ trip: { leftAt: now - 600_001 } });
    await keepTokens(page, token({ jti: 'kept' }));
    expect((await failureOf(finish())).code).to.equal('popup-timeout');
    expect([environment.requests, environment.sdk.clients]).to.deep.equal([[], []]);
    expect((await session.getAccessToken()).value).to.equal(token());
  });

  it('says nothing of a trip that was given up long ago', () => {
    const { resume } = setUp({ trip: { leftAt: now - 600_001 }, url: 'https://page.example/settings' });
    expect(resume()).to.equal(undefined);
  });
});

describe('resumeLink, and then', () => {
  it('ends calmly without an answer', async () => {
    const { page, finish } = setUp({ url: 'https://page.example/settings' });
    expect((await failureOf(finish())).code).to.equal('popup-closed');
    expect(page.log).to.deep.equal([]);
  });

  it('takes a forged answer for none', async () => {
    const { environment, finish } = setUp({ url: 'https://page.example/settings#code=c1&state=forged' });
    expect((await failureOf(finish())).code).to.equal('popup-closed');
    expect(environment.sdk.clients).to.deep.equal([]);
  });

  const refusals = { access_denied: 'access-denied', server_error: 'server', missing_transaction: 'unknown', state_mismatch: 'unknown' };
  for (const [name, code] of Object.entries(refusals)) {
    it(`maps ${name}`, async () => {
      const { context, finish } = setUp({ client: { handleRedirectCallback: () => Promise.reject(sdkError(name, 'because')) } });
      const error = await failureOf(finish());
      expect([error.code, error.message.includes('window')]).to.deep.equal([code, false]);
      expect(context.changes).to.deep.equal([]);
    });
  }

  it('refuses to link to another user than the one who left', async () => {
    const { environment, finish } = setUp({ trip: { user: { userId: 'auth0|bob' } } });
    expect((await failureOf(finish())).code).to.equal('session-mismatch');
    expect(environment.requests).to.deep.equal([]);
  });

  it('tells whose the session is when the first account’s token cannot be had any more', async () => {
    const { context, finish } = setUp({ session: { getAccessToken: () => Promise.reject(sdkError('login_required')) } });
    await finish().catch(() => undefined);
    expect(context.changes).to.deep.equal([{ reason: 'link-failed', sub: 'google-oauth2|42' }]);
  });

  it('tells whose the session is when the tenant refuses to link', async () => {
    const { context, finish } = setUp({ answer: json({ message: 'The specified identity already exists' }, 409) });
    expect((await failureOf(finish())).code).to.equal('already-linked');
    expect(context.changes).to.deep.equal([{ reason: 'link-failed', sub: 'google-oauth2|42' }]);
  });

  it('measures how fresh the second sign-in is from when the page was left', async () => {
    const old = { ...googleClaims, auth_time: googleClaims.iat - 150 };
    expect((await failureOf(setUp({ client: { getIdTokenClaims: async () => old } }).finish())).code).to.equal('stale-login');
    const slow = { client: { getIdTokenClaims: async () => old }, trip: { leftAt: now - 120_000 } };
    expect((await setUp(slow).finish()).account.user).to.equal(ada.user);
  });

  it('ends at once when the widget is gone', async () => {
    const { context, finish } = setUp();
    const ended = finish().catch((reason: unknown) => reason);
    context.controller.abort('gone');
    expect(await ended).to.equal('gone');
  });
});
