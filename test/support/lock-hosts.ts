import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostSources, hostsFolder, packWidget, run } from './host-install.js';

// Writes the lock files of the hosts, or of those that are named. They hold no addresses, and no hash of the widget, which each build changes.

const asked = process.argv.slice(2);
const entries = await readdir(hostSources, { withFileTypes: true });
const names = asked.length > 0 ? asked : entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

await packWidget();
for (const name of names) {
  const folder = join(hostsFolder, '.lock', name);
  await mkdir(folder, { recursive: true });
  await cp(join(hostsFolder, 'account-link.tgz'), join(hostsFolder, '.lock/account-link.tgz'));
  for (const file of ['package.json', 'package-lock.json']) {
    await cp(join(hostSources, name, file), join(folder, file)).catch(() => undefined);
  }
  await run(
    'npm',
    ['install', '--package-lock-only', '--omit-lockfile-registry-resolved', '--prefer-offline', '--no-audit', '--no-fund'],
    folder,
  );
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  delete lock.packages['node_modules/account-link']?.integrity;
  await writeFile(join(hostSources, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`test/hosts/${name}/package-lock.json`);
}
