import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const files = readdirSync(cdn).filter((name) => name.endsWith('.js'));
const sdk = /^auth0-spa-js-/;

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

describe('sizes of dist/cdn', () => {
  for (const [entry, budget] of [
    ['account-link.js', 13_000],
    ['account-link-prompt.js', 14_000],
  ] as const) {
    test(`${entry} with all that it imports statically is at most ${budget} bytes, and the SDK is not in it`, (t) => {
      const sizes = [...staticImports(join(cdn, entry))].map((file) => ({ file: basename(file), bytes: brotliSize(file) }));
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      for (const { file, bytes } of sizes) t.diagnostic(`${file}: ${bytes}`);
      t.diagnostic(`${entry}, first load: ${total} bytes brotli of ${budget}`);
      assert.ok(total <= budget, `${total} bytes`);
      assert.ok(!sizes.some(({ file }) => sdk.test(file)));
    });
  }

  test('the SDK is a file of its own', (t) => {
    const found = files.filter((name) => sdk.test(name));
    assert.equal(found.length, 1);
    for (const name of found) t.diagnostic(`${name}: ${brotliSize(join(cdn, name))}`);
  });

  const locales = files.filter((name) => name.startsWith('locale-'));
  test('there are locales', () => assert.ok(locales.length >= 2));
  for (const name of locales) {
    test(`${name.replace(/-.{8}\.js$/, '')} is at most 2,000 bytes`, (t) => {
      const bytes = brotliSize(join(cdn, name));
      t.diagnostic(`${name}: ${bytes}`);
      assert.ok(bytes <= 2_000, `${bytes} bytes`);
    });
  }

  test('no other file that is loaded later is above 17,500 bytes', (t) => {
    const first = new Set([...staticImports(join(cdn, 'account-link.js'))].map((file) => basename(file)));
    const later = files.filter((name) => !first.has(name) && !sdk.test(name) && !name.startsWith('locale-'));
    const sizes = later.map((name) => ({ name, bytes: brotliSize(join(cdn, name)) })).sort((a, b) => b.bytes - a.bytes);
    for (const { name, bytes } of sizes.slice(0, 5)) t.diagnostic(`${name}: ${bytes}`);
    for (const { name, bytes } of sizes) assert.ok(bytes <= 17_500, `${name}: ${bytes} bytes`);
  });
});

test('the Action is well below the 100 kB that Auth0 allows, and needs no module', (t) => {
  const file = join(cdn, '../action/account-link-action.cjs');
  const { size } = statSync(file);
  t.diagnostic(`account-link-action.cjs: ${size} bytes`);
  assert.ok(size <= 75_000, `${size} bytes`);
  assert.doesNotMatch(readFileSync(file, 'utf8'), /\brequire\(|\bimport\(/);
});

test('the licenses next to the files are those of all that is in them, what the SDK is made of included', () => {
  const text = readFileSync(join(cdn, 'third-party-licenses.txt'), 'utf8');
  for (const name of [
    'lit-html',
    '@lit/localize',
    '@auth0/auth0-spa-js',
    '@auth0/auth0-auth-js',
    'openid-client',
    'oauth4webapi',
    'jose',
    'dpop',
    'es-cookie',
  ]) {
    assert.ok(text.includes(`\n${name} (`) || text.startsWith(`${name} (`), name);
  }
});
