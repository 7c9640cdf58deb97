import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { newContext } from '../support/e2e-browser.js';

const google = { provider: 'google-oauth2', userId: '1035', connection: 'google-oauth2', isSocial: true, isPrimary: false, profile: {} };
const password = {
  ...{ provider: 'auth0', userId: 'ada', connection: 'Username-Password-Authentication', isSocial: false, isPrimary: true },
  profile: { email: 'ada@example.com', emailVerified: true },
};

let script = '';
let linked: object[] = [];
let answer: { status: number; ends?: string } = { status: 200 };
const requests: string[] = [];

/** What the documentation asks of a back end. */
const backEnd = createServer(({ url = '', method, headers }, response) => {
  if (url === '/')
    return send(
      response,
      'text/html',
      `<!doctype html><title>Page</title><link rel="icon" href="data:,"><account-link connections="google-oauth2"></account-link><script type="module" src="/page.js"></script>`,
    );
  if (url === '/page.js') return send(response, 'text/javascript', script);
  if (url.startsWith('/api/link/')) {
    const told = answer.ends ?? `{ linked: 'google-oauth2|1035' }`;
    if (!answer.ends) linked = [google];
    return send(response, 'text/html', `<script>opener.postMessage(${told}, location.origin)</script>`);
  }
  requests.push(`${method} ${url} ${String(headers['x-requested-with'])}`);
  if (answer.status !== 200) return void response.writeHead(answer.status).end();
  if (method === 'DELETE') linked = [];
  send(
    response,
    'application/json',
    JSON.stringify({ user: { userId: 'auth0|ada', profile: password.profile }, identities: [password, ...linked] }),
  );
});

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

let context: BrowserContext;
let page: Page;

before(async () => {
  const contents = `import 'account-link/define'; import { createRestGateway } from './docs/rest-gateway.js';
document.querySelector('account-link').gateway = createRestGateway();`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'esm' });
  script = outputFiles[0]?.text ?? '';
  await new Promise<void>((resolve) => backEnd.listen(0, '127.0.0.1', resolve));
  context = await newContext();
});

after(async () => {
  await context.close();
  backEnd.close();
});

beforeEach(async () => {
  linked = [];
  answer = { status: 200 };
  requests.length = 0;
  page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(backEnd.address() as AddressInfo).port}/`);
  await page.getByText('ada@example.com').first().waitFor();
});

test('the documented gateway lists, links and unlinks by a REST back end', async () => {
  await page.getByRole('button', { name: 'Link Google' }).click();
  await page.getByRole('button', { name: /^Unlink Google/ }).click();
  await page.getByRole('button', { name: 'Unlink', exact: true }).click();
  await page.getByRole('button', { name: 'Link Google' }).waitFor();
  assert.deepEqual(requests, [
    'GET /api/account account-link',
    'GET /api/account account-link',
    'DELETE /api/identities/google-oauth2%7C1035 account-link',
  ]);
});

test('the documented gateway shows why its back end has not linked', async () => {
  answer = { status: 200, ends: `{ failed: 'already-linked' }` };
  const failure = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('account-link-failed', (event) => resolve(event.detail.error.code))),
  );
  await page.getByRole('button', { name: 'Link Google' }).click();
  assert.equal(await failure, 'already-linked');
});

test('the documented gateway lets the page sign its user in if the session has ended', async () => {
  answer = { status: 401 };
  const asked = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('sign-in-requested', (event) => resolve(event.detail.reason))),
  );
  await page.evaluate(() => document.querySelector('account-link')?.refresh());
  await page.getByRole('button', { name: 'Sign in' }).click();
  assert.equal(await asked, 'signed-out');
});
