import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const folder = fileURLToPath(new URL('hosts', import.meta.url));

/** Bundles the apps that use the npm modules, as their authors' bundlers would. Returns the scripts by name. */
export async function bundleHosts(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['react.tsx', 'vue.ts', 'svelte.ts'].map((name) => `${folder}/${name}`),
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte()],
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

function svelte(): Plugin {
  return {
    name: 'svelte',
    setup(bundle) {
      bundle.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
        const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' });
        return { contents: js.code };
      });
    },
  };
}
