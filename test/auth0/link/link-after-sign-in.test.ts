import { expect } from '@open-wc/testing';
import { defer, failureOf, googleClaims, json, linkedIdentities, sdkError, seconds, settled, token } from '../fakes.js';
import { setUpLink as setUp } from '../link-set-up.js';

const signedInAs = (claims: object) => ({ getIdTokenClaims: async () => ({ ...googleClaims, ...claims }) });
const sessionLost = [{ reason: 'link-failed', sub: googleClaims.sub }];

describe('link, refused after the second sign-in', () => {
  const claims = { 'unverified-secondary': { email_verified: false }, 'stale-login': { auth_time: seconds - 3600 } };
  for (const [code, claim] of Object.entries(claims)) {
    it(`tells of ${code}, and of the session, and sends nothing`, async () => {
      const { environment, context, start } = setUp({ client: signedInAs(claim) });
      expect((await failureOf(start())).code).to.equal(code);
      expect(environment.requests).to.deep.equal([]);
      expect(context.changes).to.deep.equal(sessionLost);
    });
  }

  it('finds the session unchanged when the same account signed in', async () => {
    const { environment, context, start } = setUp({ client: signedInAs({ sub: 'auth0|ada' }) });
    expect((await failureOf(start())).code).to.equal('same-account');
    expect(environment.requests).to.deep.equal([]);
    expect(context.changes).to.deep.equal([]);
  });

  const answers = {
    'already-linked': json({ message: 'The specified identity already exists.' }, 409),
    'rate-limited': json({}, 429, { 'retry-after': '60' }),
    server: json({ identities: linkedIdentities }, 201),
  };
  for (const [code, answer] of Object.entries(answers)) {
    it(`tells of ${code} by the tenant, and of the session`, async () => {
      const { context, start } = setUp({ answer });
      expect((await failureOf(start())).code).to.equal(code);
      expect(context.changes).to.deep.equal(sessionLost);
    });
  }
});

describe('link, ended by its signal', () => {
  it('closes the window at once and rejects with the reason', async () => {
    const { environment, context, start } = setUp({ client: { handleRedirectCallback: () => defer<void>().promise } });
    const outcome = start().catch((reason: unknown) => reason);
    context.controller.abort('gone');
    expect(environment.window.closed).to.equal(true);
    expect(await outcome).to.equal('gone');
    expect(environment.requests).to.deep.equal([]);
  });

  it('does not go on to the sign-in when it ends before', async () => {
    const { environment, context, start } = setUp();
    const outcome = start().catch((reason: unknown) => reason);
    context.controller.abort('gone');
    await outcome;
    await settled();
    expect(environment.sdk.clients).to.deep.equal([]);
  });

  it('sends nothing when the sign-in comes through all the same, and tells of the session', async () => {
    const signIn = defer<void>();
    const { environment, context, start } = setUp({ client: { handleRedirectCallback: () => signIn.promise } });
    const outcome = start().catch((reason: unknown) => reason);
    await settled();
    context.controller.abort('gone');
    await outcome;
    signIn.resolve();
    await settled();
    expect(environment.requests).to.deep.equal([]);
    expect(context.changes).to.deep.equal(sessionLost);
  });

  it('ends the request that is under way', async () => {
    const { environment, context, start } = setUp({ answer: defer<Response>().promise });
    const outcome = start().catch((reason: unknown) => reason);
    await settled();
    context.controller.abort('gone');
    expect(await outcome).to.equal('gone');
    expect(environment.requests[0]?.init.signal?.aborted).to.equal(true);
  });
});

describe('the tenant’s session after a link', () => {
  const session = { renewsSilently: true };

  it('is asked for only if the page renews by it', async () => {
    const { environment, start } = setUp();
    await start();
    await settled();
    expect(environment.sdk.clients.length).to.equal(1);
  });

  it('is told of when it belongs to another user', async () => {
    const { context, start } = setUp({ session });
    await start();
    await settled();
    expect(context.changes).to.deep.equal([{ reason: 'linked', sub: googleClaims.sub }]);
  });

  it('is not reported if it belongs to the primary, or if the browser lets nobody sign in silently', async () => {
    const failing = ['timeout', 'login_required'].map((name) => ({ getTokenSilently: () => Promise.reject(sdkError(name)) }));
    for (const probe of [signedInAs({ sub: 'auth0|ada' }), ...failing]) {
      const { context, start } = setUp({ session, probe });
      await start();
      await settled();
      expect(context.changes).to.deep.equal([]);
    }
  });

  it('is not waited for by the link, but by the next one: its answer would be taken for the window’s', async () => {
    const asked = defer<string>();
    const { environment, start } = setUp({ session, probe: { getTokenSilently: () => asked.promise } });
    expect((await start()).identity.userId).to.equal('42');
    void start().catch(() => undefined);
    await settled();
    expect(environment.sdk.clients.length).to.equal(2);
    asked.resolve(token());
    await settled();
    expect(environment.sdk.clients.length).to.equal(3);
  });
});

describe('failures of link', () => {
  const answers: Record<string, Response> = {
    refused: json({ message: `Invalid link_with ${googleClaims.__raw}` }, 400),
    'not understood': new Response(googleClaims.__raw, { status: 201 }),
  };
  for (const [what, answer] of Object.entries(answers)) {
    it(`hold no token when the tenant has ${what}`, async () => {
      const { start } = setUp({ answer });
      const { message, hint, cause, stack } = await failureOf(start());
      const all = `${message} ${hint} ${stack} ${String(cause)} ${JSON.stringify(cause)}`;
      expect(all).not.to.contain(googleClaims.__raw).and.not.to.contain(token());
    });
  }
});
