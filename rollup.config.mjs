import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

rmSync('dist', { recursive: true, force: true });

// Its own package.json does not say so; only with it does its run time stay out of the first view, which needs it for no English text.
const treeshake = { moduleSideEffects: (id) => !id.includes('/@lit/localize/') };

const compiled = [
  nodeResolve({ ignoreSideEffectsForRoot: true }),
  withoutNotes(),
  minifyTemplateLiterals({ exclude: ['**/node_modules/**'] }),
  esbuild({ target: 'es2022', charset: 'utf8', tsconfig: 'src/tsconfig.json' }),
];

/** One file for each of ours, for bundlers; the page's own copies of Lit, React and the SDK are used. */
const modules = {
  input: ['src/index.ts', 'src/define.ts', 'src/define-list.ts', 'src/define-prompt.ts', 'src/react.ts'],
  external: /^(lit|@lit\/react|react|@auth0\/auth0-spa-js)(\/|$)/,
  plugins: [...compiled, licenses()],
  treeshake,
  output: {
    dir: 'dist',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // React's server components may import what has to run in the browser only if the file says so.
    banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
    // @lit/localize allows one configuration for each copy of it: ours is our own. A folder named node_modules would not be published.
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
  },
};

/** Files for a `<script type="module">`, with all that they need next to them. */
const cdn = {
  input: readdirSync('src/cdn')
    .filter((name) => name.endsWith('.ts') && name !== 'callback.ts')
    .map((name) => `src/cdn/${name}`),
  // Else a page that loads account-link.js?v=7 gets the entry twice: once itself, once through the chunks that import from it.
  preserveEntrySignatures: 'strict',
  plugins: [...compiled, lazyImports(), minifyOurs(), licenses(), withFiles('src/cdn', ['callback.html']), productionTag()],
  treeshake,
  output: { dir: 'dist/cdn', entryFileNames: '[name].js', chunkFileNames: cdnChunkName, manualChunks: fewFiles },
};

/** What is needed together comes in one file. What is in none of them is needed rarely. */
const together = [
  ['list', ['src/linking/linking-runtime.ts', 'src/elements/view/content.ts', 'src/elements/icons/icon-set.ts']],
  ['tenant', ['src/auth0/auth0-gateway.ts']],
  ['languages', ['src/localization/published-locales.ts']],
  ['prompt', ['src/prompt/prompt-runtime.ts', 'src/elements/prompt-view/prompt-content.ts', 'src/auth0/candidate-sign-in.ts']],
];

/** The file that a module comes in: `element` if the list begins with it and anything else needs it, else the first of `together` that needs it. */
function fewFiles(id, { getModuleInfo }) {
  const root = new URL('.', import.meta.url).pathname;
  const closure = (entries) => {
    const found = new Set();
    const add = (module) => {
      if (found.has(module)) return;
      found.add(module);
      getModuleInfo(module)?.importedIds.forEach(add);
    };
    entries.forEach((entry) => add(root + entry));
    return found;
  };
  fewFiles.elements ??= ['account-link', 'account-link-prompt'].map((name) => closure([`src/cdn/${name}.ts`]));
  fewFiles.later ??= together.map(([name, entries]) => [name, closure(entries)]);
  // Its run time comes with the languages: English needs none of it.
  if (/\/@lit\/localize\/(?!init\/install|internal\/(str-tag|default-msg))/.test(id)) return 'languages';
  const [list, prompt] = fewFiles.elements.map((element) => element.has(id));
  const [later, other] = fewFiles.later.filter(([, found]) => found.has(id)).map(([name]) => name);
  // A file that could not be fetched is fetched again under another name, which none that imports it would know.
  if (later === 'list' && other === 'tenant') return 'element';
  if (!list && !prompt) return later;
  if (list && (prompt || later)) return 'element';
  // Else the prompt would need the whole later file for it.
  return prompt && later ? 'prompt-element' : undefined;
}

/** One file by itself: what it shares with the others would have to be fetched in two parts by them. */
const callback = {
  input: 'src/cdn/callback.ts',
  plugins: [...compiled, minifyOurs()],
  treeshake,
  output: { file: 'dist/cdn/callback.js' },
};

/** One file to paste into the tenant's dashboard, with all that it needs: readable, since people who paste it want to know what it does. */
const action = {
  input: 'src/action/index.ts',
  plugins: [
    nodeResolve(),
    esbuild({ target: 'node18', tsconfig: 'src/tsconfig.json' }),
    licenses(),
    withFiles('src/action', ['INSTALL.md', 'tenant.yaml']),
    withActionTypes(),
  ],
  output: {
    dir: 'dist/action',
    entryFileNames: 'account-link-action.cjs',
    format: 'cjs',
    banner: '// The post-login Action of account-link (MIT License). It holds parts of jose (MIT License, Copyright (c) Filip Skokan).',
  },
};

/** Puts files next to the built ones, as they are. */
function withFiles(folder, names) {
  return {
    name: 'with-files',
    generateBundle() {
      for (const fileName of names) this.emitFile({ type: 'asset', fileName, source: readFileSync(`${folder}/${fileName}`, 'utf8') });
    },
  };
}

function withActionTypes() {
  return {
    name: 'with-action-types',
    generateBundle() {
      const handlers = ['onExecutePostLogin', 'onContinuePostLogin'];
      const types = handlers.map((name) => `export declare const ${name}: (event: object, api: object) => Promise<void>;\n`);
      this.emitFile({ type: 'asset', fileName: 'account-link-action.d.cts', source: types.join('') });
    },
  };
}

function cdnChunkName({ name, facadeModuleId }) {
  if (isSdk(facadeModuleId)) return 'auth0-spa-js-[hash].js';
  if (facadeModuleId?.includes('/localization/generated/')) return `locale-${name}-[hash].js`;
  return '[name]-[hash].js';
}

/**
 * Minifies all but the SDK, which comes minified: another pass takes seconds and gains 0.6 %. Terser makes the smaller file, but keeps
 * the names of private members: esbuild shortens those first.
 */
function minifyOurs() {
  const { renderChunk, ...plugin } = terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } });
  return {
    ...plugin,
    async renderChunk(code, chunk, ...rest) {
      if (isSdk(chunk.facadeModuleId)) return null;
      const shortened = await transform(code, { format: 'esm', target: 'es2022', charset: 'utf8', minifyIdentifiers: true });
      return renderChunk.call(this, shortened.code, chunk, ...rest);
    },
  };
}

/** Leaves the notes to translators out: they are for the XLIFF files. */
function withoutNotes() {
  return {
    name: 'without-notes',
    transform: (code, id) => (id.includes('/src/localization/') ? { code: code.replace(/,\s*desc: '[^']*'/g, ''), map: null } : null),
  };
}

/** Writes `embed.html`: a tag that has the browser fetch all that a list needs at once, side by side with the page, and check what comes. */
function productionTag() {
  return {
    name: 'production-tag',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle);
      const find = (name) => chunks.find((chunk) => chunk.name === name) ?? chunks.find(({ facadeModuleId }) => isSdk(facadeModuleId));
      const integrity = ({ code }) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
      const entry = find('account-link');
      const fileName = `account-link-${createHash('sha256').update(entry.code).digest('base64url').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName, source: entry.code });
      const preload = (chunk) =>
        `<link rel="modulepreload" href="${chunk.fileName}" integrity="${integrity(chunk)}" crossorigin="anonymous" />`;
      const source = [
        '<!-- Put the folder in front of each name. Files with a hash in their name never change: let browsers keep them for ever. -->',
        ...['element', 'list', 'tenant', 'prompt-element'].map((name) => preload(find(name))),
        '<!-- For a session of its own; not if the page brings a client or a token: -->',
        preload(find('auth0-spa-js')),
        `<script type="module" src="${fileName}" integrity="${integrity(entry)}" crossorigin="anonymous"></script>`,
      ];
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: `${source.join('\n')}\n` });
    },
  };
}

/** Puts the licenses of all packages that are bundled next to the files, in place of comments in each. */
function licenses() {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const bundled = ids.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean);
      const folders = new Set([...bundled, ...ids.filter(isSdk).flatMap(packagesInside)]);
      const texts = [...folders].sort().map((folder) => {
        const { name, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        return `${name} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
      });
      if (ids.some((id) => id.includes('/icons/generated/'))) texts.push(iconLicenses);
      this.emitFile({ type: 'asset', fileName: 'third-party-licenses.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** The folders of the packages that a file has been bundled from before it was published, as its source map tells. */
function packagesInside(file) {
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const names = new Set(sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]).filter(Boolean));
  return [...names].map((name) =>
    createRequire(file)
      .resolve.paths(name)
      .map((folder) => `${folder}/${name}`)
      .find(existsSync),
  );
}

// The icons come as data, without a license file.
const iconLicenses = `Icons

gilbarbara/logos and Simple Icons: CC0 1.0 Universal, no rights reserved.

Lucide: ISC License. Copyright (c) Lucide Contributors. Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies. The software is provided "as is" and the author disclaims all warranties with regard to this software including all implied
warranties of merchantability and fitness. In no event shall the author be liable for any special, direct, indirect, or consequential
damages or any damages whatsoever resulting from loss of use, data or profits, whether in an action of contract, negligence or other
tortious action, arising out of or in connection with the use or performance of this software.
`;

/**
 * What is loaded later comes in one go: a module's own imports are asked for along with it, and not after it has been read. And it is asked
 * for twice where that fails, as browsers remember that a module could not be fetched (https://github.com/whatwg/html/issues/6768).
 */
function lazyImports() {
  const load = '((u,...d)=>(d.map(x=>import(x).catch(()=>0)),import(u).catch(()=>import(u+"?"+Date.now()))))(';
  const isThere = ({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/elements/branded-element.ts'));
  return {
    name: 'lazy-imports',
    renderDynamicImport({ chunk, getTargetChunkImports }) {
      const files = (getTargetChunkImports() ?? []).filter(
        (file) => file.type === 'internal' && file.fileName !== chunk.fileName && !isThere(file.chunk),
      );
      return { left: load, right: `${files.map(({ resolvedImportPath }) => `,${resolvedImportPath}`).join('')})` };
    },
  };
}

function isSdk(id) {
  return id?.includes('/node_modules/@auth0/auth0-spa-js/') ?? false;
}

export default [modules, cdn, callback, action];
