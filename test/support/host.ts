import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startTenant } from '../../demo/tenant/index.js';
import { newContext } from './e2e-browser.js';
import { RecordedEvents } from './e2e-events.js';
import { Journey } from './e2e-journey.js';
import { hostEnvironment, installHost, readPackageJson, run, writeValues } from './host-install.js';
import { startStaticServer, type StaticServer } from './static-server.js';

export interface HostJourney {
  readonly journey: Journey;
  /** What the browser's console says: errors and warnings, of the framework too. */
  readonly complaints: readonly string[];
}

/**
 * Installs a host, checks its types by its script `types`, builds it by `build`, and serves it: by `start`, which gets a `PORT`, or else the
 * files that are in `dist`. What is built has a local tenant where the sources name that of the documentation. All is gone after the test.
 */
export async function startHost(test: TestContext, name: string): Promise<HostJourney> {
  const port = await freePort();
  const tenant = await startTenant({ allowedOrigins: [`http://localhost:${port}`] });
  test.after(() => tenant.close());
  const folder = await installHost(name);
  const { scripts = {} } = await readPackageJson(folder);
  if (scripts['types']) await run('npm', ['run', 'types'], folder);
  await writeValues(folder, {
    'https://tenant.eu.auth0.com/api/v2/': tenant.audience,
    'https://tenant.eu.auth0.com': tenant.origin,
    'tenant.eu.auth0.com': tenant.domain,
    YOUR_CLIENT_ID: tenant.clientId,
    // The same server by its other name: another origin for the browser.
    'https://cdn.example.com': `http://127.0.0.1:${port}`,
  });
  if (scripts['build']) await run('npm', ['run', 'build'], folder);
  const pages = scripts['start'] ? await startServer(folder, port) : await serveFiles(join(folder, 'dist'), port);
  test.after(() => pages.close());

  const context = await newContext();
  test.after(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { journey: new Journey({ tenant, pages, page, events: await RecordedEvents.of(page) }), complaints };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serveFiles(folder: string, port: number): Promise<StaticServer> {
  const find = (path: string): URL | undefined => {
    const file = [path, `${path}.html`, join(path, 'index.html')].map((each) => join(folder, each)).find(isFile);
    return file ? pathToFileURL(file) : undefined;
  };
  const server = await startStaticServer(find, { port, headers: { 'access-control-allow-origin': '*' } });
  return { ...server, origin: `http://localhost:${port}` };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function startServer(folder: string, port: number): Promise<StaticServer> {
  const origin = `http://localhost:${port}`;
  const env = { ...hostEnvironment(folder), PORT: String(port) };
  // In a group of its own, as npm does not hand a signal on to what it runs.
  const server = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const close = async (): Promise<void> => {
    if (server.exitCode === null && server.pid !== undefined) process.kill(-server.pid);
  };
  const deadline = Date.now() + 30_000;
  while (
    !(await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await close();
      throw new Error(`npm start in ${folder} serves nothing at ${origin}\n${printed}`);
    }
    await setTimeout(100);
  }
  return { origin, requests: [], close };
}
