import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { faultKinds, startTenant } from '../../demo/tenant/index.js';
import type { FaultKind } from '../../demo/tenant/index.js';
import { TenantClient, ada, adaAtFacebook, adaAtGoogle, pageOrigin } from '../support/tenant-client.js';

const tenant = await startTenant({ allowedOrigins: [pageOrigin] });
const client = new TenantClient(tenant);
const users = `/api/v2/users/${encodeURIComponent(ada)}`;
const identities = `${users}/identities`;
after(() => tenant.close());
afterEach(() => tenant.reset());

interface Route {
  readonly method: string;
  readonly path: string;
  /** Status without a fault. */
  readonly status: number;
  readonly prepare: () => RequestInit | Promise<RequestInit>;
}

const machine = { grant_type: 'client_credentials', client_id: 'demo-machine', client_secret: 'demo-machine-secret' };

const routes: Record<string, Route> = {
  'the sign-in': { method: 'GET', path: '/authorize', status: 303, prepare: () => ({}) },
  'the tokens': {
    method: 'POST',
    path: '/oauth/token',
    status: 200,
    prepare: () => ({ body: new URLSearchParams({ ...machine, audience: tenant.audience }), headers: { origin: pageOrigin } }),
  },
  'the list': { method: 'GET', path: users, status: 200, prepare: async () => ({ headers: await headers() }) },
  'a link': { method: 'POST', path: identities, status: 201, prepare: () => linkOf(adaAtGoogle) },
};

async function headers(): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await client.accessToken(ada)}`, origin: pageOrigin };
}

async function linkOf(secondary: string): Promise<RequestInit> {
  const body = JSON.stringify({ link_with: await client.idToken(secondary) });
  return { method: 'POST', body, headers: { ...(await headers()), 'content-type': 'application/json' } };
}

async function ask({ method, path, prepare }: Route): Promise<Response> {
  const url = path === '/authorize' ? client.authorizeUrl() : `${tenant.origin}${path}`;
  return fetch(url, { method, redirect: 'manual', ...(await prepare()) });
}

function linked(): number {
  return (tenant.users.get(ada)?.identities.length ?? 0) - 1;
}

type Check = (response: Response, route: Route) => unknown;

const checkRefusal: Check = async (response, { path }) => {
  const text = await response.text();
  if (path === '/authorize') return assert.match(text, /<h1>Something went wrong/);
  const { statusCode, error } = JSON.parse(text) as { statusCode?: number; error: string };
  assert.ok(error);
  assert.equal(statusCode, path.startsWith('/api/') ? response.status : undefined);
};

const checkJson = (check: (body: Record<string, unknown>) => void): Check => {
  return async (response) => {
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    check((await response.json()) as Record<string, unknown>);
  };
};

/** Status, and what else the answer is; kinds that are no answer are tested below. */
const answers: Partial<Record<FaultKind, readonly [status: number, check: Check]>> = {
  '400': [400, checkRefusal],
  '401': [401, checkRefusal],
  '403': [403, checkRefusal],
  '404': [404, checkRefusal],
  '409': [409, checkRefusal],
  '500': [500, checkRefusal],
  '429': [
    429,
    (response, route) => {
      assert.deepEqual([response.headers.get('x-ratelimit-reset'), response.headers.get('retry-after')], [null, null]);
      return checkRefusal(response, route);
    },
  ],
  '429-with-limits': [
    429,
    (response, route) => {
      const reset = Number(response.headers.get('x-ratelimit-reset'));
      assert.ok(Math.abs(reset - Date.now() / 1000) < 10);
      assert.deepEqual([response.headers.get('x-ratelimit-remaining'), response.headers.get('retry-after')], ['0', '1']);
      return checkRefusal(response, route);
    },
  ],
  '502-html': [502, async (response) => assert.match(await response.text(), /^<!doctype html>/)],
  'malformed-json': [200, (response) => assert.rejects(response.json(), SyntaxError)],
  'wrong-types': [200, checkJson((body) => assert.deepEqual([body['user_id'], typeof body['identities']], [7, 'object']))],
  empty: [200, async (response) => assert.equal(await response.text(), '')],
  '5-mb': [200, checkJson((body) => assert.equal(String(body['padding']).length, 5 * 1024 * 1024))],
  'redirect-elsewhere': [302, (response) => assert.notEqual(new URL(response.headers.get('location') ?? '').origin, tenant.origin)],
  'cut-in-body': [200, (response) => assert.rejects(response.text(), TypeError)],
};

for (const [what, route] of Object.entries(routes)) {
  const { method, path } = route;
  describe(`a fault of ${what}`, () => {
    for (const kind of faultKinds) {
      const expected = answers[kind];
      if (!expected) continue;
      test(`${kind}, as often as it says, and without the effect of the request`, async () => {
        const [status, check] = expected;
        tenant.faults.add({ method, path, kind, times: 2 });
        for (const response of [await ask(route), await ask(route)]) {
          assert.equal(response.status, status);
          await check(response, route);
        }
        assert.equal(linked(), 0);
        assert.equal((await ask(route)).status, route.status);
      });
    }

    test('cut-before-answer, until it is cleared', async () => {
      tenant.faults.add({ method, path, kind: 'cut-before-answer', times: Infinity });
      for (let times = 0; times < 3; times += 1) await assert.rejects(ask(route), TypeError);
      tenant.faults.clear();
      assert.equal((await ask(route)).status, route.status);
    });

    test('slow, for as long as it says', async () => {
      tenant.faults.add({ method, path, kind: 'slow', delay: 30 });
      const started = performance.now();
      assert.equal((await ask(route)).status, route.status);
      assert.ok(performance.now() - started >= 29);
    });

    test('no-cors: the answer is there, and pages may not read it', async () => {
      tenant.faults.add({ method, path, kind: 'no-cors' });
      const response = await ask(route);
      assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [route.status, null]);
    });
  });
}

test('every kind of fault is tried here', () => {
  const tried = [...Object.keys(answers), 'cut-before-answer', 'slow', 'no-cors'];
  assert.deepEqual([...faultKinds].sort(), tried.sort());
});

test('what a fault says besides its kind counts', async () => {
  tenant.faults.add({ path: users, kind: '502-html', status: 503, headers: { 'retry-after': '7' } });
  const response = await fetch(`${tenant.origin}${users}`);
  const told = ['retry-after', 'content-type'].map((name) => response.headers.get(name));
  assert.deepEqual([response.status, ...told], [503, '7', 'text/html; charset=utf-8']);
});

test('a refusal of a kind can be the answer to what has taken its effect', async () => {
  tenant.faults.add({ path: identities, kind: '500', takesEffect: true });
  assert.equal((await ask(routes['a link'] ?? assert.fail())).status, 500);
  assert.equal(linked(), 1);
});

test('a request that has taken its effect can be answered late', async () => {
  tenant.faults.add({ path: identities, kind: 'slow', delay: 50, takesEffect: true });
  const answer = fetch(`${tenant.origin}${identities}`, await linkOf(adaAtGoogle));
  while (linked() === 0) await new Promise(setImmediate);
  assert.equal((await answer).status, 201);
});

test('a delayed request whose client has gone takes no effect', async () => {
  tenant.faults.add({ path: identities, kind: 'slow', delay: 100 });
  tenant.faults.add({ path: identities, kind: 'slow', delay: 150 });
  const left = new AbortController();
  const gone = assert.rejects(fetch(`${tenant.origin}${identities}`, { ...(await linkOf(adaAtGoogle)), signal: left.signal }));
  while (tenant.requests.length === 0) await new Promise(setImmediate);
  left.abort();
  await gone;
  // Its delay ends later, so the first one's is over when it is answered.
  assert.equal((await fetch(`${tenant.origin}${identities}`, await linkOf(adaAtFacebook))).status, 201);
  assert.equal(tenant.users.get(ada)?.identities[1]?.provider, 'facebook');
  assert.equal(linked(), 1);
});

test('a preflight never goes wrong', async () => {
  tenant.faults.add({ path: users, kind: 'cut-before-answer' });
  const preflight = { origin: pageOrigin, 'access-control-request-method': 'GET' };
  assert.equal((await fetch(`${tenant.origin}${users}`, { method: 'OPTIONS', headers: preflight })).status, 204);
  await assert.rejects(fetch(`${tenant.origin}${users}`), TypeError);
});
