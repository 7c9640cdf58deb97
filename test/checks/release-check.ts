/** Packs the package into `build/`, looks it over as npm's users will, and writes its bill of materials beside it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemsOfFiles, problemsOfVersion, shippedManifests, type Packed } from './release.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const build = join(root, 'build');

interface Ran {
  readonly isFine: boolean;
  readonly out: string;
  readonly said: string;
}

function run(command: string, args: readonly string[], cwd = root): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { isFine: status === 0, out: stdout, said: `${stdout}${stderr}` };
}

function tool(name: string, path: string, ...args: readonly string[]): readonly string[] {
  const { isFine, said } = run(process.execPath, [join(root, 'node_modules', path), ...args]);
  return isFine ? [] : [`${name} objects:\n${said}`];
}

function writeBillOfMaterials(): readonly string[] {
  // npm takes the component's name from the folder.
  const folder = mkdtempSync(join(tmpdir(), 'account-link-sbom-'));
  const project = join(folder, 'account-link');
  const { manifest, lock } = shippedManifests();
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify(lock));
  const { isFine, out, said } = run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], project);
  rmSync(folder, { recursive: true });
  if (!isFine) return [`npm sbom fails:\n${said}`];
  writeFileSync(join(build, 'sbom.cdx.json'), out);
  return [];
}

mkdirSync(build, { recursive: true });
const packing = run('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', build]);
if (!packing.isFine) throw new Error(packing.said);
const [packed] = JSON.parse(packing.out) as [Packed];
const tarball = join(build, packed.filename);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;

const problems = [
  ...problemsOfVersion(manifest, readFileSync(join(root, 'CHANGELOG.md'), 'utf8')),
  ...problemsOfFiles(packed),
  ...tool('publint', 'publint/src/cli.js', 'run', tarball, '--strict'),
  ...tool('@arethetypeswrong/cli', '@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only'),
  ...writeBillOfMaterials(),
];
console.log(`build/${packed.filename}: ${packed.files.length} files, ${packed.size} bytes, ${packed.unpackedSize} unpacked`);
console.log('build/sbom.cdx.json: what is in it');
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
