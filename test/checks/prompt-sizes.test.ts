import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Bytes on the wire: brotli at its best, as a CDN serves files that never change. */
function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
}

/** A module with all that it imports statically. */
function staticImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const node of parseAst(readFileSync(file, 'utf8')).body) {
    const isImport = node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration';
    if (isImport && node.source) staticImports(join(dirname(file), String(node.source.value)), found);
  }
  return found;
}

test('account-link-prompt.js with all that it imports statically is at most 14,000 bytes', (t) => {
  const sizes = [...staticImports(join(dist, 'cdn/account-link-prompt.js'))].map((file) => ({
    file: basename(file),
    bytes: brotliSize(file),
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of sizes) t.diagnostic(`${file}: ${bytes}`);
  t.diagnostic(`account-link-prompt.js, first load: ${total} bytes brotli of 14000`);
  assert.ok(total <= 14_000, `${total} bytes`);
});

test('the Action is well below the 100 kB that Auth0 allows, and needs no module', (t) => {
  const file = join(dist, 'action/account-link-action.cjs');
  const { size } = statSync(file);
  t.diagnostic(`account-link-action.cjs: ${size} bytes`);
  assert.ok(size <= 60_000, `${size} bytes`);
  assert.doesNotMatch(readFileSync(file, 'utf8'), /\brequire\(|\bimport\(/);
});
