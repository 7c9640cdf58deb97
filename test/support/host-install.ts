import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const hostSources = join(root, 'test/hosts');

/** Where hosts are installed and built: outside the repository, whose own packages would stand in for those that a host lacks. */
export const hostsFolder = process.env['HOSTS_FOLDER'] ?? join(tmpdir(), 'account-link-hosts');

/** The widget as it would be published; the package.json of each host asks for it. */
export const widgetTarball = join(hostsFolder, 'account-link.tgz');

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

export async function packWidget(): Promise<void> {
  await mkdir(hostsFolder, { recursive: true });
  const printed = await run('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', hostsFolder], root);
  const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
  await cp(join(hostsFolder, filename), widgetTarball);
}

/**
 * Copies a host's sources and installs what they ask for. Packages stay from one run to the next while the lock file does: the widget alone
 * is unpacked again.
 */
export async function installHost(name: string): Promise<string> {
  const folder = join(hostsFolder, name);
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder)) {
    if (entry !== 'node_modules') await rm(join(folder, entry), { recursive: true });
  }
  await cp(join(hostSources, name), folder, { recursive: true });

  const lock = await readFile(join(folder, 'package-lock.json'), 'utf8');
  await checkLock(name, lock);
  const stamp = join(folder, 'node_modules/.installed');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) {
    const installed = join(folder, 'node_modules/account-link');
    await rm(installed, { recursive: true, force: true });
    await mkdir(installed);
    await run('tar', ['-xzf', widgetTarball, '-C', installed, '--strip-components=1'], folder);
    return folder;
  }
  await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  await writeFile(stamp, hash);
  return folder;
}

export async function readPackageJson(folder: string): Promise<PackageJson> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

/** The environment of a host's tools: its own Node first, if it asks for one, and nothing of the npm that runs the tests. */
export function hostEnvironment(folder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(lifecycle|package|config_local_prefix)|^NODE_(ENV|OPTIONS|TEST)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    CI: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
  };
}

/** Runs a command of a host; what it prints is in the error if it fails. */
export async function run(command: string, args: readonly string[], folder: string): Promise<string> {
  try {
    const options = { cwd: folder, env: hostEnvironment(folder), maxBuffer: 1 << 26 };
    return (await promisify(execFile)(command, [...args], options)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} in ${folder}\n${stdout}\n${stderr}`);
  }
}

/** Writes values of its own into a host, in place of those that the documentation writes. */
export async function writeValues(folder: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(folder, 'node_modules')) || entry.name.startsWith('package')) continue;
    const before = await readFile(path, 'utf8');
    let text = before;
    for (const [written, value] of Object.entries(values)) text = text.replaceAll(written, value);
    if (text !== before) await writeFile(path, text);
  }
}

/** A lock file names what the widget asked for when it was written. */
async function checkLock(name: string, lock: string): Promise<void> {
  const { packages } = JSON.parse(lock) as { packages: Record<string, PackageJson> };
  const locked = packages['node_modules/account-link']?.dependencies;
  const { dependencies } = await readPackageJson(root);
  if (!isDeepStrictEqual(locked, dependencies)) {
    throw new Error(`test/hosts/${name}/package-lock.json is out of date: run npm run hosts:lock -- ${name}.`);
  }
}
