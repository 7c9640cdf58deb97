import { expect } from '@open-wc/testing';
import { getUser, postIdentity } from '../../../src/auth0/management/management-api.js';
import { createManagementClient } from '../../../src/auth0/management/management-client.js';
import { defer, failureOf, FakeEnvironment, FakeSdk, json } from '../fakes.js';

const never = new AbortController().signal;

function setUp(...responses: (Response | Error | Promise<Response>)[]) {
  const environment = new FakeEnvironment(new FakeSdk({}), ...responses);
  return { environment, send: createManagementClient('https://tenant.example', environment) };
}

describe('createManagementClient', () => {
  it('sends the token in the header, and no body if there is none', async () => {
    const { environment, send } = setUp(json({ user_id: 'a' }));
    expect(await send(getUser('auth0|ada'), 'secret', never)).to.deep.equal({ user_id: 'a' });
    const [request] = environment.requests;
    expect(request?.url).to.match(/^https:\/\/tenant\.example\/api\/v2\/users\/auth0%7Cada\?/);
    expect(request?.init).to.deep.include({ method: 'GET', headers: { authorization: 'Bearer secret' } });
    expect(request?.init.body).to.equal(undefined);
  });

  it('gives nobody the answer of a read that began before a change ended', async () => {
    const before = defer<Response>();
    const { send } = setUp(before.promise, json([], 201), json({ list: 'after' }));
    const first = send(getUser('auth0|ada'), 'secret', never);
    await send(postIdentity('auth0|ada', 'id-token'), 'secret', never);
    const second = send(getUser('auth0|ada'), 'secret', never);
    before.resolve(json({ list: 'before' }));
    expect([await first, await second]).to.deep.equal([{ list: 'before' }, { list: 'after' }]);
  });

  it('sends a body as JSON', async () => {
    const { environment, send } = setUp(json([], 201));
    await send(postIdentity('auth0|ada', 'id-token'), 'secret', never);
    expect(environment.requests[0]?.init.body).to.equal('{"link_with":"id-token"}');
    expect(environment.requests[0]?.init.headers).to.deep.include({ 'content-type': 'application/json' });
  });

  it('keeps the digits of long numeric ids', async () => {
    const body = '{"user_id":"a|1","identities":[{"user_id": 10154287027510302789,"name":"\\"user_id\\":1"}]}';
    const { send } = setUp(new Response(body));
    const expected = { user_id: 'a|1', identities: [{ user_id: '10154287027510302789', name: '"user_id":1' }] };
    expect(await send(getUser('a|1'), 'secret', never)).to.deep.equal(expected);
  });

  it('refuses a success that is no JSON', async () => {
    const { send } = setUp(new Response('<!doctype html>'), new Response('<!doctype html>'));
    const error = await failureOf(send(getUser('a|1'), 'secret', never));
    expect([error.code, error.status]).to.deep.equal(['server', 200]);
  });

  it('maps an answer that is a failure, whatever its body', async () => {
    const { send } = setUp(...[502, 502].map((status) => new Response('<h1>Bad gateway</h1>', { status })));
    expect((await failureOf(send(getUser('a|1'), 'secret', never))).code).to.equal('server');
  });

  it('maps a broken connection', async () => {
    const { send } = setUp(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
    const error = await failureOf(send(getUser('a|1'), 'secret', never));
    expect(error.code).to.equal('network');
    expect(error.hint).to.contain('Allowed Origins (CORS)');
  });

  it('gives up when the tenant does not answer in time', async () => {
    const { environment, send } = setUp(defer<Response>().promise);
    const failure = failureOf(send(getUser('a|1'), 'secret', never));
    environment.clock.abort();
    expect((await failure).code).to.equal('network');
    expect(environment.requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('rejects with the reason of the signal and ends the request', async () => {
    const { environment, send } = setUp(defer<Response>().promise);
    const controller = new AbortController();
    const outcome = send(getUser('a|1'), 'secret', controller.signal).catch((reason: unknown) => reason);
    controller.abort('gone');
    expect(await outcome).to.equal('gone');
    expect(environment.requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('sends nothing once the signal has aborted', async () => {
    const { environment, send } = setUp();
    expect(await send(getUser('a|1'), 'secret', AbortSignal.abort('gone')).catch((reason: unknown) => reason)).to.equal('gone');
    expect(environment.requests).to.deep.equal([]);
  });

  it('reads again after a refusal for the number of requests', async () => {
    const { environment, send } = setUp(json({}, 429, { 'retry-after': '1' }), json({ user_id: 'a|1' }));
    expect(await send(getUser('a|1'), 'secret', never)).to.deep.equal({ user_id: 'a|1' });
    expect(environment.delays).to.deep.equal([1250]);
  });

  it('asks once for all who read the same at the same time, whatever client they have', async () => {
    const { environment, send } = setUp(json({ user_id: 'a|1' }), json({ user_id: 'a|2' }));
    const other = createManagementClient('https://tenant.example', environment);
    const same = Array.from({ length: 200 }, (_, index) => (index % 2 ? send : other)(getUser('a|1'), 'secret', never));
    const another = send(getUser('a|1'), 'other secret', never);
    expect(new Set((await Promise.all(same)).map((body) => JSON.stringify(body)))).to.deep.equal(new Set(['{"user_id":"a|1"}']));
    expect(await another).to.deep.equal({ user_id: 'a|2' });
    expect(environment.requests.length).to.equal(2);
  });

  it('sends every change', async () => {
    const { environment, send } = setUp(json([], 201), json([], 201));
    await Promise.all([1, 2].map(() => send(postIdentity('a|1', 'id-token'), 'secret', never)));
    expect(environment.requests.length).to.equal(2);
  });
});
