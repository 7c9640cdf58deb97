import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hostSources, hostsFolder, packWidget, run, widgetTarball } from './host-install.js';

// Writes the lock files of the hosts, or of those that are named. They hold no addresses, and no hash of the widget, which each build changes.

interface Lock {
  readonly packages: Record<string, object>;
}

const asked = process.argv.slice(2);
const entries = await readdir(hostSources, { withFileTypes: true });
const names = asked.length > 0 ? asked : entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const widget = 'node_modules/account-link';

await packWidget();
for (const name of names) {
  const folder = join(hostsFolder, '.lock', name);
  const path = join(folder, 'package-lock.json');
  await mkdir(folder, { recursive: true });
  await cp(widgetTarball, join(dirname(folder), 'account-link.tgz'));
  await cp(join(hostSources, name, 'package.json'), join(folder, 'package.json'));
  // Else npm keeps what is written of the widget, and does not look into the new one.
  const before = await readLock(join(hostSources, name, 'package-lock.json'));
  delete before.packages[widget];
  await writeFile(path, JSON.stringify(before));
  await run('npm', ['install', '--package-lock-only', '--omit-lockfile-registry-resolved', '--prefer-offline', '--no-audit'], folder);
  const lock = await readLock(path);
  lock.packages[widget] = { ...lock.packages[widget], integrity: undefined };
  await writeFile(join(hostSources, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`test/hosts/${name}/package-lock.json`);
}

async function readLock(path: string): Promise<Lock> {
  const text = await readFile(path, 'utf8').catch(() => '{"lockfileVersion":3,"packages":{}}');
  return JSON.parse(text) as Lock;
}
