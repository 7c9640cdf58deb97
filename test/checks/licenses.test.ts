import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('dist/cdn has the license of each package that the SDK brings inside its own file', () => {
  const map = JSON.parse(readFileSync(`${root}node_modules/@auth0/auth0-spa-js/dist/auth0-spa-js.production.esm.js.map`, 'utf8')) as {
    sources: string[];
  };
  const brought = new Set(map.sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
  assert.ok(brought.has('oauth4webapi'));
  const text = readFileSync(`${root}dist/cdn/third-party-licenses.txt`, 'utf8');
  for (const name of brought) {
    const [, license = ''] = `\n${text}`.split(`\n${name} (`);
    assert.match(license.slice(0, 200), /copyright|license/i, name);
  }
});
