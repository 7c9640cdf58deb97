import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const started: ChildProcess[] = [];
after(() => started.forEach((child) => child.kill('SIGKILL')));

/** Runs `demo/start.ts` as `npm start` does. */
function start(environment: Record<string, string>) {
  const unset = { AUTH0_DOMAIN: '', AUTH0_CLIENT_ID: '', AUTH0_AUDIENCE: '' };
  const env = { ...process.env, PORT: '0', TENANT_PORT: '0', ...unset, ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], { cwd: root, env });
  started.push(child);
  const ended = once(child, 'close').then(([code]) => Number(code));
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const running = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('Ctrl+C')) resolve(out);
    });
    child.once('close', () => reject(new Error(`It ended: ${err}`)));
  });
  running.catch(() => undefined);
  return { child, ended, running, said: () => err };
}

function addressOf(what: string, out: string): string {
  return new RegExp(`${what} +(\\S+)`).exec(out)?.[1] ?? '';
}

describe('start', () => {
  test('says where everything is and whom to sign in as, and serves it', async () => {
    const { child, ended, running } = start({});
    const out = await running;
    for (const user of ['ada@example.com', 'grace@example.com', 'linus', 'password: password']) assert.ok(out.includes(user), user);
    const tenant = addressOf('Local tenant', out);
    const page = await fetch(addressOf('Settings page', out));
    assert.equal(page.status, 200);
    assert.match(await page.text(), new RegExp(`<account-link\\s+domain="${tenant}"\\s+client-id="demo"`));
    const keys = await fetch(`${tenant}/.well-known/jwks.json`);
    assert.equal(keys.status, 200);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    await assert.rejects(fetch(tenant));
  });

  test('lets any page on this computer use the local tenant, and those of ALLOWED_ORIGINS', async () => {
    const { child, running } = start({ ALLOWED_ORIGINS: 'https://app.example' });
    const tenant = addressOf('Local tenant', await running);
    for (const origin of ['http://localhost:4305', 'http://127.0.0.1:5173', 'https://app.example', 'https://evil.example']) {
      const { headers } = await fetch(`${tenant}/api/v2/users/x`, { headers: { origin } });
      assert.equal(headers.get('access-control-allow-origin'), origin === 'https://evil.example' ? null : origin);
    }
    child.kill();
  });

  test('SIGINT, which Ctrl+C sends, ends it well', async () => {
    const { child, ended, running } = start({});
    await running;
    child.kill('SIGINT');
    assert.equal(await ended, 0);
  });

  test('uses a real tenant, and starts no other, if the environment names one', async () => {
    const { child, ended, running } = start({ AUTH0_DOMAIN: 'example.eu.auth0.com', AUTH0_CLIENT_ID: 'a"b', AUTH0_AUDIENCE: 'urn:x' });
    const out = await running;
    assert.ok(!out.includes('Local tenant'));
    const page = await fetch(addressOf('Settings page', out));
    assert.match(page.headers.get('content-security-policy') ?? '', /connect-src https:\/\/example\.eu\.auth0\.com;/);
    const markup = await page.text();
    for (const attribute of ['domain="example.eu.auth0.com"', 'client-id="a&#34;b"', 'audience="urn:x"'])
      assert.ok(markup.includes(attribute));
    child.kill();
    assert.equal(await ended, 0);
  });
});

describe('start ends with one line that names what to change', () => {
  async function refusal(environment: Record<string, string>): Promise<string> {
    const { ended, said } = start(environment);
    assert.notEqual(await ended, 0);
    assert.equal(said().trimEnd().split('\n').length, 1, said());
    return said().trimEnd();
  }

  for (const host of ['127.0.0.1', undefined]) {
    for (const name of ['PORT', 'TENANT_PORT']) {
      test(`if ${name} is taken at ${host ?? 'every address'}`, async () => {
        const squatter = createServer().listen(0, host);
        await once(squatter, 'listening');
        const { port } = squatter.address() as AddressInfo;
        const line = await refusal({ [name]: String(port) });
        squatter.close();
        assert.equal(line, `Port ${port} is taken: set ${name} to a free one.`);
      });
    }
  }

  for (const value of ['http', '-1', '65536', '3000.5']) {
    test(`if PORT is ${value}`, async () =>
      assert.match(await refusal({ PORT: value }), new RegExp(`^PORT is "${value}", which is no port`)));
  }

  test('if ALLOWED_ORIGINS holds what is no origin', async () =>
    assert.match(await refusal({ ALLOWED_ORIGINS: 'app.example' }), /^ALLOWED_ORIGINS holds "app\.example", which is no origin/));

  test('if half of a real tenant is named', async () => {
    assert.match(await refusal({ AUTH0_DOMAIN: 'example.eu.auth0.com' }), /^AUTH0_CLIENT_ID is not set/);
    assert.match(await refusal({ AUTH0_CLIENT_ID: 'abc' }), /^AUTH0_DOMAIN is not set/);
  });

  test('if AUTH0_DOMAIN is no domain', async () => {
    const line = await refusal({ AUTH0_DOMAIN: 'https://example.eu.auth0.com/', AUTH0_CLIENT_ID: 'abc' });
    assert.match(line, /write "example\.eu\.auth0\.com"/);
  });
});
