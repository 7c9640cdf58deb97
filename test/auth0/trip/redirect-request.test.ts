import { expect } from '@open-wc/testing';
import { Auth0Client } from '@auth0/auth0-spa-js';
import { readAnswer, writeRequest } from '../../../src/auth0/trip/redirect-request.js';
import { FakeClient } from '../fakes.js';

const clientId = 'abc';
const key = 'a0.spajs.txs.abc';
const page = { storage: sessionStorage };

/** The real one: where it keeps its transaction is no part of its interface. */
function createClient(auth0Client?: { name: string; version: string }): Auth0Client {
  const authorizationParams = { redirect_uri: 'https://page.example/' };
  return new Auth0Client({ domain: 'tenant.eu.auth0.com', clientId, authorizationParams, auth0Client });
}

function failureOf(work: Promise<unknown>): Promise<{ error?: string; error_description?: string }> {
  return work.then(
    () => ({}),
    (error: object) => error,
  );
}

describe('writeRequest', () => {
  afterEach(() => sessionStorage.clear());

  it('asks for the answer in the hash', async () => {
    const { url, state } = await writeRequest(createClient(), clientId, { authorizationParams: { connection: 'github' } }, page);
    const { origin, searchParams } = new URL(url);
    expect(origin).to.equal('https://tenant.eu.auth0.com');
    expect(Object.fromEntries(searchParams)).to.include({ client_id: clientId, response_mode: 'fragment', connection: 'github', state });
    expect(searchParams.getAll('response_mode').length).to.equal(1);
  });

  it('takes the SDK’s transaction with it', async () => {
    const { state, transaction } = await writeRequest(createClient(), clientId, {}, page);
    expect(JSON.parse(transaction ?? '{}')).to.include({ state });
    expect(sessionStorage.length).to.equal(0);
  });

  it('leaves a pending one of the page’s where it was', async () => {
    sessionStorage.setItem(key, '{"theirs":true}');
    const { transaction } = await writeRequest(createClient(), clientId, {}, page);
    expect(transaction).to.contain('code_verifier');
    expect(sessionStorage.getItem(key)).to.equal('{"theirs":true}');
  });

  for (const [name, version, isRefused] of [
    ['auth0-spa-js', '2.11.1', true],
    ['auth0-spa-js', '2.18.1', true],
    ['auth0-spa-js', '2.18.2', false],
    ['auth0-spa-js', '3.0.0', false],
    ['auth0-react', '2.3.0', false],
  ] as const) {
    it(`${isRefused ? 'refuses' : 'takes'} a client of ${name} ${version}, and leaves no transaction behind`, async () => {
      const client = createClient({ name, version });
      const failure = await failureOf(writeRequest(client, clientId, {}, page));
      expect((failure as { code?: string }).code).to.equal(isRefused ? 'not-configured' : undefined);
      expect(sessionStorage.length).to.equal(0);
    });
  }

  it('leaves a transaction to the SDK that it keeps elsewhere', async () => {
    expect((await writeRequest(new FakeClient(), clientId, {}, page)).transaction).to.equal(null);
  });

  it('does not wait for an SDK that tells no address', async () => {
    const client = new FakeClient({ loginWithRedirect: async () => undefined });
    expect((await failureOf(writeRequest(client, clientId, {}, page))) instanceof Error).to.equal(true);
  });
});

describe('readAnswer', () => {
  afterEach(() => sessionStorage.clear());

  it('hands the SDK its transaction and the answer', async () => {
    const { transaction } = await writeRequest(createClient(), clientId, {}, page);
    const refused = { transaction, parameters: 'error=access_denied&error_description=User+cancelled&state=s1' };
    const error = await failureOf(readAnswer(createClient(), clientId, refused, page));
    expect([error.error, error.error_description]).to.deep.equal(['access_denied', 'User cancelled']);
  });

  it('leaves a pending one of the page’s where it was, while the SDK reads and after', async () => {
    const { transaction } = await writeRequest(createClient(), clientId, {}, page);
    sessionStorage.setItem(key, '{"theirs":true}');
    const reading = failureOf(readAnswer(createClient(), clientId, { transaction, parameters: 'error=x&state=s1' }, page));
    expect(sessionStorage.getItem(key)).to.equal('{"theirs":true}');
    await reading;
    expect(sessionStorage.getItem(key)).to.equal('{"theirs":true}');
  });

  it('refuses a code for another state', async () => {
    const { transaction } = await writeRequest(createClient(), clientId, {}, page);
    const error = await failureOf(readAnswer(createClient(), clientId, { transaction, parameters: 'code=c1&state=forged' }, page));
    expect(error.error).to.equal('state_mismatch');
    expect(sessionStorage.length).to.equal(0);
  });

  it('refuses an answer to nothing', async () => {
    const error = await failureOf(readAnswer(createClient(), clientId, { transaction: null, parameters: 'code=c1&state=s1' }, page));
    expect(error.error).to.equal('missing_transaction');
  });
});
