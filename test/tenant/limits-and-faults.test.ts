import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { freePlan, startTenant } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';

let now = 1_800_000_000_000;
const tenant = await startTenant({ allowedOrigins: [pageOrigin], rateLimit: freePlan, now: () => now });
const client = new TenantClient(tenant);
const path = `/api/v2/users/${encodeURIComponent(ada)}`;
after(() => tenant.close());
beforeEach(() => tenant.reset());

async function get(): Promise<Response> {
  const headers = { authorization: `Bearer ${await client.accessToken(ada)}`, origin: pageOrigin };
  return fetch(`${tenant.origin}${path}`, { headers });
}

test('a plan allows its burst, then answers 429 with the documented body', async () => {
  const statuses = [(await get()).status, (await get()).status];
  const refused = await get();
  assert.deepEqual([...statuses, refused.status], [200, 200, 429]);
  assert.deepEqual(await refused.json(), {
    statusCode: 429,
    error: 'Too Many Requests',
    message: 'Global limit has been reached',
    errorCode: 'too_many_requests',
  });
});

test('every answer tells limit, remaining and reset, and pages may read them', async () => {
  const { headers } = await get();
  assert.equal(headers.get('x-ratelimit-limit'), '2');
  assert.equal(headers.get('x-ratelimit-remaining'), '1');
  assert.ok(Number(headers.get('x-ratelimit-reset')) >= now / 1000);
  assert.match(headers.get('access-control-expose-headers') ?? '', /x-ratelimit-reset/);
});

test('a 429 can be read by pages, and its reset is the time of the next request', async () => {
  await get();
  await get();
  const refused = await get();
  assert.equal(refused.headers.get('access-control-allow-origin'), pageOrigin);
  now = Number(refused.headers.get('x-ratelimit-reset')) * 1000;
  assert.equal((await get()).status, 200);
});

test('the allowance comes back at the top of each second, up to the burst', async () => {
  now += 600;
  await get();
  await get();
  now += 399;
  const early = await get();
  assert.deepEqual([early.status, early.headers.get('x-ratelimit-reset')], [429, String((now + 1) / 1000)]);
  now += 5001;
  assert.deepEqual([(await get()).status, (await get()).status, (await get()).status], [200, 200, 429]);
});

test('a tenant without a plan of its own tells limits, too, which nobody reaches', async () => {
  const roomy = await startTenant({ allowedOrigins: [pageOrigin] });
  const client = new TenantClient(roomy);
  const answers = [];
  for (let i = 0; i < 20; i += 1) answers.push(await client.manage('GET', `users/${ada}`, await client.accessToken(ada)));
  await roomy.close();
  assert.ok(answers.every(({ status, headers }) => status === 200 && Number(headers.get('x-ratelimit-remaining')) > 0));
});

test('a fault hits as many requests as it says, by method and path', async () => {
  tenant.faults.add({ method: 'GET', path: /^\/api\/v2\/users\//, status: 503, body: { statusCode: 503 }, times: 2 });
  assert.equal((await fetch(`${tenant.origin}/.well-known/jwks.json`)).status, 200);
  assert.deepEqual([(await get()).status, (await get()).status, (await get()).status], [503, 503, 200]);
});

test('a fault can be taken away', async () => {
  const remove = tenant.faults.add({ path, status: 500, times: Infinity });
  assert.equal((await get()).status, 500);
  remove();
  assert.equal((await get()).status, 200);
});

test('a fault can answer what is no JSON, with any headers', async () => {
  tenant.faults.add({ path, status: 502, body: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html', 'retry-after': '7' } });
  const response = await get();
  assert.deepEqual([response.headers.get('content-type'), response.headers.get('retry-after')], ['text/html', '7']);
  assert.equal(await response.text(), '<h1>Bad gateway</h1>');
});

test('a fault can cut the connection in the middle of the body', async () => {
  tenant.faults.add({ path, cut: true });
  const response = await get();
  assert.equal(response.status, 200);
  await assert.rejects(response.text(), TypeError);
});

test('a fault can lose the answer of a request that takes effect', async () => {
  tenant.faults.add({ method: 'POST', path: `${path}/identities`, cut: true, takesEffect: true });
  await assert.rejects(client.link(ada, await client.accessToken(ada), await client.idToken(adaAtGoogle)));
  assert.equal(tenant.users.get(ada)?.identities.length, 2);
});

test('a fault without that leaves everything as it was', async () => {
  tenant.faults.add({ method: 'POST', path: `${path}/identities`, status: 500, body: {} });
  await client.link(ada, await client.accessToken(ada), await client.idToken(adaAtGoogle));
  assert.equal(tenant.users.get(ada)?.identities.length, 1);
});

test('a fault can delay the real answer', async () => {
  tenant.faults.add({ path, delay: 30 });
  const started = performance.now();
  assert.equal((await get()).status, 200);
  assert.ok(performance.now() - started >= 29);
});

test('a fault can hide the rate limit headers, or the whole answer, from pages', async () => {
  tenant.faults.add({ path, hideHeaders: true });
  tenant.faults.add({ path, withoutCors: true });
  assert.equal((await get()).headers.get('access-control-expose-headers'), null);
  assert.equal((await get()).headers.get('access-control-allow-origin'), null);
});

test('a fault can hit sign-in, too', async () => {
  tenant.faults.add({ path: '/authorize', status: 500, body: '<p>down</p>' });
  assert.equal((await client.authorize()).status, 500);
  assert.equal((await client.authorize()).status, 200);
});
