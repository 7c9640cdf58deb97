import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What starts a Chromium: hand all three to the launcher, `env` as the whole environment of the process. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

// Nothing here loosens what a page may do: the sandbox alone is off, as Chromium refuses to start as root with it.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The browser of the machine (`CHROME_PATH`, else the usual places), or else the one that comes as an npm package. */
export async function chromiumPath(): Promise<ChromiumLaunch> {
  const installed = [process.env['CHROME_PATH'], ...usualPlaces()].find((path) => path && existsSync(path));
  return installed ? { executablePath: installed, args, env: environment({}) } : packagedChromium();
}

/** The browser that pictures are compared in: always the same one, as each draws a little differently, wherever that one runs. */
export function steadyChromium(): Promise<ChromiumLaunch> {
  return process.platform === 'linux' && process.arch === 'x64' ? packagedChromium() : chromiumPath();
}

async function packagedChromium(): Promise<ChromiumLaunch> {
  const folder = await inflatedChromium();
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: environment({
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter),
      // A machine without any fonts has no configuration for them either, and then Chromium does not start.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    }),
  };
}

function environment(more: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...more };
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((root) => root !== undefined);
    const products = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => products.map((product) => join(root, product)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Unpacks the packaged browser once for each version. Several processes may do so at once: the folder appears whole or not at all. */
async function inflatedChromium(): Promise<string> {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const packaged = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await inflateInto(staging, join(packaged, 'bin', 'al2023.tar.br'));
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

// The package unpacks to the temporary folder of its process, and to no other: so it gets a process with one of its own.
async function inflateInto(folder: string, libraries: string): Promise<void> {
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate(${JSON.stringify(libraries)});`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd, env });
}

function fontConfiguration(folder: string): string {
  const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;
}
