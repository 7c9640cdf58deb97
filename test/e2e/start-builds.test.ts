import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Stands in for the build: says so, as noisy as that, and writes its first file, its last and the one that the demo needs. */
const build = `
  import { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
  console.log('noise'); console.error('red noise');
  appendFileSync('builds.txt', '.');
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist/action', { recursive: true });
  writeFileSync('dist/index.js', '');
  copyFileSync(${JSON.stringify(join(root, 'dist/action/account-link-action.cjs'))}, 'dist/action/account-link-action.cjs');
  if (process.env.BREAK_BUILD) { console.error('src/x.ts is wrong'); process.exit(1); }
  writeFileSync('dist/custom-elements.json', '');
`;

/** A copy of what the demo is started from, with a build of its own. */
let folder: string;
const inFolder = (path: string): string => join(folder, path);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-link-start-'));
  const copied = ['demo', 'src', 'locales', 'tsconfig.json'].map((name) => cp(join(root, name), inFolder(name), { recursive: true }));
  await Promise.all([...copied, symlink(join(root, 'node_modules'), inFolder('node_modules'), 'junction')]);
  await writeFile(inFolder('build.mjs'), build);
  const manifest = { type: 'module', scripts: { build: 'node build.mjs', start: scripts['start'] } };
  await writeFile(inFolder('package.json'), JSON.stringify(manifest));
});
after(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  await rm(inFolder('dist'), { recursive: true, force: true });
  await writeFile(inFolder('builds.txt'), '');
});

interface Run {
  readonly out: string;
  readonly err: string;
  /** What it ended with, if it did not get as far as to listen. */
  readonly code?: number;
}

/** Runs `npm start` until it listens or ends, and then ends it. */
async function start(environment: Record<string, string> = {}): Promise<Run> {
  const env = { ...process.env, PORT: '0', TENANT_PORT: '0', AUTH0_DOMAIN: '', AUTH0_CLIENT_ID: '', AUTH0_AUDIENCE: '', ...environment };
  const child = spawn('npm', ['start', '--silent'], { cwd: folder, env, detached: true });
  const closed = once(child, 'close');
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const listens = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('Ctrl+C')) resolve();
    });
  });
  const code = await Promise.race([listens, closed.then(() => Number(child.exitCode))]);
  if (code !== undefined) return { out, err, code };
  // The whole group gets it, as it does from Ctrl+C.
  process.kill(-Number(child.pid), 'SIGINT');
  await closed;
  return { out, err };
}

async function builds(): Promise<number> {
  return (await readFile(inFolder('builds.txt'), 'utf8')).length;
}

describe('npm start', () => {
  test('builds what is not built, shows none of its output, and says first what to do', async () => {
    const { out, err } = await start();
    assert.equal(await builds(), 1);
    assert.equal(err, '');
    const [building, , title, , first = ''] = out.split('\n');
    assert.match(building ?? '', /^Building\./);
    assert.equal(title, 'account-link demo');
    assert.match(
      first,
      /^Open http:\/\/localhost:\d+\/, sign in as ada@example\.com with the password "password", and press "Link Google"\.$/,
    );
  });

  test('builds again only after a source has changed or is gone', async () => {
    await start();
    const { out, err } = await start();
    assert.equal(await builds(), 1, 'nothing has changed');
    assert.match(out, /^\naccount-link demo\n/);
    assert.equal(err, '');
    await writeFile(inFolder('src/index.ts'), '// changed');
    await start();
    assert.equal(await builds(), 2, 'a source has changed');
    await unlink(inFolder('src/index.ts'));
    await start();
    assert.equal(await builds(), 3, 'a source is gone');
    await utimes(inFolder('package.json'), new Date(), new Date());
    await start();
    assert.equal(await builds(), 4, 'package.json has changed');
  });

  test('builds again after a build that broke off, whose output it shows', async () => {
    const { code, out, err } = await start({ BREAK_BUILD: 'yes' });
    assert.equal(code, 1);
    assert.match(err, /src\/x\.ts is wrong\n\nThe build failed\.\n$/);
    assert.doesNotMatch(out, /account-link demo/);
    await start();
    assert.equal(await builds(), 2);
  });

  for (const name of ['PORT', 'TENANT_PORT']) {
    test(`says that ${name} is taken before it builds`, async () => {
      const squatter = createServer().listen(0, '127.0.0.1');
      await once(squatter, 'listening');
      const { port } = squatter.address() as AddressInfo;
      const { code, out, err } = await start({ [name]: String(port) });
      squatter.close();
      assert.deepEqual({ code, out, err }, { code: 1, out: '', err: `Port ${port} is taken: set ${name} to a free one.\n` });
      assert.equal(await builds(), 0);
    });
  }
});
