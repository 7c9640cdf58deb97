import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { copyStudio } from '../../demo/copy-studio.js';
import { sharedBrowser } from '../support/e2e-browser.js';
import { startStaticServer, type StaticServer } from '../support/static-server.js';

let folder: string;
let server: StaticServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-'));
  await copyStudio(folder);
  const root = pathToFileURL(`${folder}/`);
  server = await startStaticServer((path) => new URL(path === '/tools/' ? 'index.html' : path.replace('/tools/', ''), root));
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('the studio works as static files, in any folder of a server', async () => {
  const page = await (await sharedBrowser()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.origin}/tools/`);
  await page.locator('#preview').getByRole('button', { name: 'Link GitHub' }).waitFor();
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    server.requests.filter((path) => !path.startsWith('/tools/')),
    [],
  );
});
