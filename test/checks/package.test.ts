import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { consumerPage } from './consumer-page.js';
import { problemsOfFiles, type Packed } from './release.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-link-package-'));
const installed = join(folder, 'node_modules/account-link');
after(() => rmSync(folder, { recursive: true }));

let packed: Packed;

function run(command: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

function tool(path: string, ...args: string[]): string {
  return run(process.execPath, [join(root, 'node_modules', path), ...args], root);
}

function compile(config: object): void {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']);
}

/** All texts within a JSON value. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' ? [value] : [];
}

function evaluate(script: string): unknown {
  return JSON.parse(run(process.execPath, ['--input-type=module', '--eval', script]));
}

before(() => {
  [packed] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder], root)) as [Packed];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', [
    'install',
    '--silent',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--omit=peer',
    join(folder, packed.filename),
  ]);
});

describe('packed files', () => {
  test('are what is built, with the papers, and nothing else', () => {
    assert.deepEqual(problemsOfFiles(packed), []);
  });

  test('hold every page and picture that a page among them links', () => {
    const pages = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.md') && path !== 'CONTRIBUTING.md');
    const broken = pages.flatMap((page) => {
      const text = readFileSync(join(installed, page), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
      const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)].map(([, link, picture]) => link ?? picture ?? '');
      const relative = links.filter((link) => !/^\w+:/.test(link));
      return relative.filter((link) => !existsSync(join(installed, page, '..', link))).map((link) => `${page}: ${link}`);
    });
    assert.deepEqual(broken, []);
    assert.ok(pages.includes('README.md') && pages.length > 10);
  });

  test('hold every file that package.json names', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    const named = leaves([manifest['exports'], manifest['customElements'], manifest['web-types']]).filter((path) => !path.includes('*'));
    assert.ok(named.length > 8);
    for (const path of named) assert.ok(existsSync(join(installed, path)), path);
  });
});

describe('installed package', () => {
  test('is imported in Node without registering anything', () => {
    const script = `const it = await import('account-link');
      console.log(JSON.stringify([Object.keys(it).sort(), globalThis.customElements?.get('account-link') ?? null]));`;
    const [names, registered] = evaluate(script) as [string[], unknown];
    for (const name of ['AccountLink', 'LinkError', 'createAuth0Gateway']) assert.ok(names.includes(name), name);
    assert.equal(registered, null);
  });

  test('registers its elements through account-link/define, in Node too', () => {
    const script = `await import('account-link/define'); const { AccountLink } = await import('account-link');
      console.log(JSON.stringify(customElements.get('account-link') === AccountLink));`;
    assert.equal(evaluate(script), true);
  });

  for (const [entry, registered] of Object.entries({ list: [true, false], prompt: [false, true] })) {
    test(`registers one element by account-link/define/${entry}`, () => {
      const script = `await import('account-link/define/${entry}');
        console.log(JSON.stringify(['account-link', 'account-link-prompt'].map((tag) => customElements.get(tag) !== undefined)));`;
      assert.deepEqual(evaluate(script), registered);
    });
  }

  test('has its custom elements manifest', () => {
    const script = `const { default: it } = await import('account-link/custom-elements.json', { with: { type: 'json' } });
      console.log(JSON.stringify(it.modules.flatMap(({ declarations }) => declarations).map(({ tagName }) => tagName)));`;
    assert.deepEqual(new Set(evaluate(script) as string[]), new Set(['account-link', 'account-link-prompt']));
  });

  test('has types that hold by themselves, for TypeScript, React, JSX, Vue and Svelte', () => {
    for (const name of ['react', '@types/react', 'csstype', 'vue', '@vue', 'svelte', 'typescript']) {
      const target = join(folder, 'node_modules', name);
      mkdirSync(join(target, '..'), { recursive: true });
      if (!existsSync(target)) symlinkSync(join(root, 'node_modules', name), target, 'junction');
    }
    writeFileSync(join(folder, 'page.tsx'), consumerPage);
    const settings = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      jsx: 'react-jsx',
      types: [],
      lib: ['es2023', 'dom', 'dom.iterable'],
    };
    compile({ compilerOptions: { ...settings, skipLibCheck: true }, files: ['page.tsx'] });
    // The declarations of frameworks are not ours to check; those that need no framework are checked through and through.
    const declarations = ['index', 'define', 'jsx'].map((name) => `node_modules/account-link/dist/${name}.d.ts`);
    compile({ compilerOptions: { ...settings, skipLibCheck: false }, files: declarations });
  });
});

describe('types of the installed package, all libraries checked,', () => {
  const page = `
    import { AccountLink, createSampleGateway, type ConnectionsInput } from 'account-link';
    import 'account-link/define';
    import 'account-link/define/list';
    import 'account-link/define/prompt';
    import type { CustomElements } from 'account-link/jsx';
    const element: AccountLink = document.createElement('account-link');
    element.gateway = createSampleGateway();
    element.connections = 'google-oauth2 github' satisfies ConnectionsInput;
    document.addEventListener('identity-linked', ({ detail }) => detail.identity.connection);
    export const props: CustomElements['account-link'] = { 'client-id': 'abc', 'on:identity-linked': ({ detail }) => detail.primaryChanged };
  `;
  const ways = [
    { module: 'preserve', moduleResolution: 'bundler' },
    { module: 'node16', moduleResolution: 'node16' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
  ];
  for (const way of ways) {
    test(`hold under strict and moduleResolution ${way.moduleResolution}`, () => {
      writeFileSync(join(folder, 'page.ts'), page);
      const settings = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        target: 'es2022',
        lib: ['es2023', 'dom'],
        types: [],
      };
      compile({ compilerOptions: { ...settings, ...way, skipLibCheck: false }, files: ['page.ts'] });
    });
  }
});

describe('published metadata', () => {
  test('pleases publint', () => {
    tool('publint/src/cli.js', 'run', join(folder, packed.filename), '--strict');
  });

  test('resolves to the right types everywhere that ESM is understood', () => {
    tool('@arethetypeswrong/cli/dist/index.js', join(folder, packed.filename), '--profile', 'esm-only');
  });
});
