import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as Record<string, unknown>;

/** What is published besides `dist`: the pages that README links, and its pictures. */
export const papers: readonly string[] = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'docs/rest-gateway.js',
  'package.json',
  'test/e2e/screenshots/readme-dark-linked.png',
  'test/e2e/screenshots/readme-light-linked.png',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].sort();

/** What has no place in `dist`: sources, source maps, what a build leaves behind. */
const misplaced = /node_modules|\.map$|\.tsbuildinfo$|(?<!\.d)\.ts$|test/;
/** Bytes, packed and unpacked: a quarter more than there is now. */
const budgets = { size: 900_000, unpackedSize: 3_600_000 };

export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** What is wrong with the packed files, a line each. */
export function problemsOfFiles({ files, size, unpackedSize }: Packed): readonly string[] {
  const paths = files.map(({ path }) => path);
  const others = paths.filter((path) => !path.startsWith('dist/'));
  return [
    ...papers.filter((path) => !paths.includes(path)).map((path) => `The package lacks ${path}.`),
    ...others.filter((path) => !papers.includes(path)).map((path) => `The package holds ${path}, which is none of its papers.`),
    ...paths.filter((path) => path.startsWith('dist/') && misplaced.test(path)).map((path) => `The package holds ${path}.`),
    ...(size > budgets.size ? [`The package has ${size} bytes, more than ${budgets.size}.`] : []),
    ...(unpackedSize > budgets.unpackedSize ? [`The package has ${unpackedSize} bytes unpacked, more than ${budgets.unpackedSize}.`] : []),
  ];
}

/** What is missing to publish this version, a line each. */
export function problemsOfVersion(manifest: Readonly<Record<string, unknown>>, changelog: string): readonly string[] {
  const version = String(manifest['version']);
  const hasEntry = changelog.split('\n').some((line) => line === `## ${version}` || line.startsWith(`## ${version} `));
  const places = ['repository', 'homepage', 'bugs'].filter((name) => manifest[name] === undefined);
  return [
    ...(hasEntry ? [] : [`CHANGELOG.md has no heading "## ${version}".`]),
    ...places.map(
      (name) => `package.json has no "${name}"${name === 'repository' ? ', by which npm checks where a package was built' : ''}.`,
    ),
  ];
}

/**
 * The package and its lock as they are for users: its dependencies, and those development dependencies that are bundled into `dist`. npm
 * makes the bill of materials of them; of the whole project it leaves out what development tools need, too.
 */
export function shippedManifests(): { readonly manifest: object; readonly lock: object } {
  const manifest = json('package.json');
  const lock = json('package-lock.json') as { readonly packages: Readonly<Record<string, object>> };
  const bundled = bundledPackages();
  const wanted = Object.entries(manifest['devDependencies'] as object).filter(([name]) => bundled.has(name));
  // JSON leaves out what is undefined.
  const dependencies = { ...(manifest['dependencies'] as object), ...Object.fromEntries(wanted) };
  const shipped = { dependencies, devDependencies: undefined, peerDependencies: undefined, scripts: undefined };
  const packages = Object.entries(lock.packages).map(([path, entry]) => [path, { ...entry, dev: undefined, ...(path === '' && shipped) }]);
  return { manifest: { ...manifest, ...shipped }, lock: { ...lock, packages: Object.fromEntries(packages) as object } };
}

/** The packages whose licenses the build puts beside the files. */
function bundledPackages(): ReadonlySet<string> {
  const texts = ['', 'cdn/', 'action/'].map((folder) => readFileSync(`${root}dist/${folder}third-party-licenses.txt`, 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/^(\S+) \([^)]+\)$/gm)].map(([, name = '']) => name)));
}
