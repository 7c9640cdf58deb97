import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What `dist` is made of. */
const sources = ['src', 'locales', 'package.json', 'package-lock.json', 'rollup.config.mjs', 'custom-elements-manifest.config.mjs'];
/** The build writes these first and last. */
const [first, last] = ['dist/index.js', 'dist/custom-elements.json'];

/** Runs `npm run build` if a source is newer than what the last build wrote. Its output is shown only if it fails. */
export async function buildFirst(root: string): Promise<void> {
  if (await isBuilt(root)) return;
  console.log('Building. This takes about half a minute, and is done again only after a change of the source.');
  const build = spawn('npm', ['run', '-s', 'build'], { cwd: root, shell: process.platform === 'win32' });
  const ended = new Promise<number | null>((resolve, reject) => build.once('error', reject).once('close', resolve));
  const [out, err, code] = await Promise.all([text(build.stdout), text(build.stderr), ended]);
  if (code !== 0) throw new Error(`${out}${err}\nThe build failed.`);
}

async function isBuilt(root: string): Promise<boolean> {
  const [begun, ended] = await Promise.all([changedAt(join(root, first)), changedAt(join(root, last))]);
  if (begun === undefined || ended === undefined) return false;
  const changes = await Promise.all(sources.map((source) => newestIn(join(root, source))));
  return Math.max(...changes) < begun;
}

/** Folders count, too: that a file is gone shows there only. */
async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path).catch(() => []);
  const [own = 0, ...inside] = await Promise.all([changedAt(path), ...entries.map((name) => newestIn(join(path, name)))]);
  return Math.max(own, ...inside.map((time) => time ?? 0));
}

/** Milliseconds since the epoch, if the file exists. */
function changedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
