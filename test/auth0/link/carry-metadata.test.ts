import { expect } from '@open-wc/testing';
import type { MetadataMerge } from '../../../src/domain/accounts-gateway.js';
import { LinkError } from '../../../src/domain/link-error.js';
import { mergeMetadata } from '../../../src/domain/metadata.js';
import { readAccessToken } from '../../../src/auth0/tokens/access-token.js';
import { failureOf, googleClaims, json, linkedIdentities, token, settled } from '../fakes.js';
import { setUpLink } from '../link-set-up.js';

const scope = 'read:current_user update:current_user_identities create:current_user_metadata update:current_user_metadata';
const kept = json.bind(undefined, { user_metadata: { locale: 'en', tags: ['a'], plan: { seats: 1 } } });
const absorbed = json.bind(undefined, { user_metadata: { locale: 'fr', tags: ['b'], plan: { trial: true }, theme: 'dark' } });
const merged = { tags: ['a', 'b'], plan: { seats: 1, trial: true }, theme: 'dark' };
const before = { tags: ['a'], plan: { seats: 1 }, theme: null };
const linked = () => json(linkedIdentities, 201);
const refused = () => json({ message: 'The specified identity already exists.' }, 409);
const offline = () => new TypeError('Failed to fetch');

function setUp(merge: MetadataMerge, ...answers: (Response | Error)[]) {
  const [answer, ...more] = answers;
  const asked: (string | undefined)[] = [];
  const { start, environment, context } = setUpLink({
    client: { getTokenSilently: async () => token({ sub: googleClaims.sub, scope: 'read:current_user' }) },
    session: {
      getAccessToken: async (wanted) => {
        asked.push(wanted);
        return readAccessToken(token({ scope }));
      },
    },
    context: { mergeMetadata: merge },
    answer: answer instanceof Response ? answer : kept(),
    more,
  });
  const sent = () => environment.requests.map(({ init }) => [init.method, ...(init.method === 'PATCH' ? [metadataOf(init.body)] : [])]);
  return { start, environment, context, asked, sent, methods: () => sent().map(([method]) => method) };
}

function metadataOf(body: unknown): unknown {
  return (JSON.parse(String(body)) as { user_metadata: unknown }).user_metadata;
}

describe('metadata that are merged', () => {
  it('are read by each account’s own token, written and then linked', async () => {
    const { start, sent, environment, asked } = setUp(mergeMetadata, kept(), absorbed(), json({}), linked());
    expect((await start()).identity.userId).to.equal('42');
    expect(sent()).to.deep.equal([['GET'], ['GET'], ['PATCH', merged], ['POST']]);
    expect(environment.requests.map(({ url }) => new URL(url).pathname.split('/')[4])).to.deep.equal([
      'auth0%7Cada',
      'google-oauth2%7C42',
      'auth0%7Cada',
      'auth0%7Cada',
    ]);
    expect(asked).to.deep.equal([scope]);
    expect(environment.sdk.clients[0]?.options.authorizationParams?.['scope']).to.equal('openid profile email read:current_user');
  });

  it('are not written when there is nothing new', async () => {
    const { start, methods } = setUp(mergeMetadata, kept(), json({}), linked());
    await start();
    expect(methods()).to.deep.equal(['GET', 'GET', 'POST']);
  });

  it('are merged by the page’s own rule, which may be a promise', async () => {
    const { start, sent } = setUp(async (one, two) => ({ ...one, from: two['theme'] }), kept(), absorbed(), json({}), linked());
    await start();
    expect(sent()[2]).to.deep.equal(['PATCH', { from: 'dark' }]);
  });

  const wrong: Record<string, [MetadataMerge, string]> = {
    'too much': [() => ({ text: 'x'.repeat(10_240) }), 'metadata-too-large'],
    'no JSON': [() => ({ at: new Date() }), 'not-configured'],
    'a failure': [
      () => {
        throw new Error('oh');
      },
      'not-configured',
    ],
    'a failure of its own kind': [
      () => {
        throw new LinkError('access-denied', 'Ask support.');
      },
      'access-denied',
    ],
  };
  for (const [what, [merge, code]] of Object.entries(wrong)) {
    it(`change nothing when the rule makes ${what} of them`, async () => {
      const { start, methods, context } = setUp(merge, kept(), absorbed());
      expect((await failureOf(start())).code).to.equal(code);
      expect(methods()).to.deep.equal(['GET', 'GET']);
      expect(context.changes.length).to.equal(1);
    });
  }

  it('change nothing when the tenant refuses them', async () => {
    const { start, methods } = setUp(
      mergeMetadata,
      kept(),
      absorbed(),
      json({ message: "'user_metadata' exceeds the limit of 10 KB." }, 400),
    );
    expect((await failureOf(start())).code).to.equal('metadata-too-large');
    expect(methods()).to.deep.equal(['GET', 'GET', 'PATCH']);
  });
});

describe('metadata of a link that fails', () => {
  it('are put back as they were', async () => {
    const { start, sent } = setUp(mergeMetadata, kept(), absorbed(), json({}), refused(), json({}));
    expect((await failureOf(start())).code).to.equal('already-linked');
    expect(sent().slice(2)).to.deep.equal([['PATCH', merged], ['POST'], ['PATCH', before]]);
  });

  it('are told of when they cannot be put back, with both failures', async () => {
    const { start } = setUp(mergeMetadata, kept(), absorbed(), json({}), refused(), json({}, 403));
    const error = await failureOf(start());
    expect([error.code, error.status]).to.deep.equal(['already-linked', 409]);
    expect(error.message).to.contain('could not be removed');
    expect((error.cause as AggregateError).errors.map(({ code }: LinkError) => code)).to.deep.equal([
      'already-linked',
      'insufficient-scope',
    ]);
  });

  it('stay if the element is removed while the tenant links, as it may have linked', async () => {
    const { start, sent, context, environment } = setUp(mergeMetadata, kept(), absorbed());
    const fetch = environment.fetch;
    Object.assign(environment, {
      fetch: async (url: string, init: RequestInit) => {
        if (init.method === 'PATCH') environment.responses.push(json({}));
        if (init.method === 'POST') context.controller.abort('gone');
        return fetch(url, init);
      },
    });
    expect(await start().catch((reason: unknown) => reason)).to.equal('gone');
    await settled();
    expect(sent().at(-1)).to.deep.equal(['POST']);
  });

  it('stay if the answer is lost and nobody knows whether the tenant has linked', async () => {
    const { start, methods } = setUp(mergeMetadata, kept(), absorbed(), json({}), offline(), offline(), offline());
    expect((await failureOf(start())).code).to.equal('network');
    expect(methods().slice(2)).to.deep.equal(['PATCH', 'POST', 'GET', 'GET']);
  });
});

describe('metadata whose writing is left open', () => {
  it('are linked when the tenant has them', async () => {
    const has = json({ user_metadata: { locale: 'en', ...merged } });
    const { start, methods } = setUp(mergeMetadata, kept(), absorbed(), offline(), has, linked());
    expect((await start()).identity.userId).to.equal('42');
    expect(methods()).to.deep.equal(['GET', 'GET', 'PATCH', 'GET', 'POST']);
  });

  it('are not linked when the tenant has not got them', async () => {
    const { start, sent } = setUp(mergeMetadata, kept(), absorbed(), offline(), kept());
    expect((await failureOf(start())).code).to.equal('network');
    expect(sent().slice(2)).to.deep.equal([['PATCH', merged], ['GET']]);
  });

  it('are put back for good when the tenant has done so, whatever it answers', async () => {
    const { start, methods } = setUp(mergeMetadata, kept(), absorbed(), json({}), refused(), json({}, 500), kept());
    expect((await failureOf(start())).cause).to.equal(undefined);
    expect(methods().slice(4)).to.deep.equal(['PATCH', 'GET']);
  });
});
