import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { papers, problemsOfFiles, problemsOfVersion, shippedManifests } from './release.js';

const places = { repository: 'r', homepage: 'h', bugs: 'b' };

describe('the check of a release', () => {
  test('wants a heading for the version in the changelog', () => {
    const manifest = { version: '1.2.0', ...places };
    for (const changelog of ['## Unreleased\n', '## 1.2.0-beta.1\n', 'about 1.2.0\n', '## 1.2.01\n']) {
      assert.deepEqual(problemsOfVersion(manifest, changelog), ['CHANGELOG.md has no heading "## 1.2.0".']);
    }
    for (const changelog of ['# Changelog\n\n## 1.2.0\n', '## 1.2.0 – 2026-11-27\n'])
      assert.deepEqual(problemsOfVersion(manifest, changelog), []);
  });

  test('wants to know where the source, the page and the issues are', () => {
    const problems = problemsOfVersion({ version: '1.2.0' }, '## 1.2.0');
    assert.deepEqual(
      problems.map((problem) => /"(\w+)"/.exec(problem)?.[1]),
      Object.keys(places),
    );
  });

  test('finds what is missing, what is too much and what is too big', () => {
    const packed = { filename: 'x.tgz', size: 1, unpackedSize: 2 };
    const fine = [...papers, 'dist/index.js', 'dist/index.d.ts'].map((path) => ({ path }));
    assert.deepEqual(problemsOfFiles({ ...packed, files: fine }), []);
    assert.deepEqual(problemsOfFiles({ ...packed, files: fine.filter(({ path }) => path !== 'SECURITY.md') }), [
      'The package lacks SECURITY.md.',
    ]);
    for (const path of ['src/index.ts', 'dist/index.ts', 'dist/node_modules/x.js', 'dist/x.tsbuildinfo', '.env']) {
      const problems = problemsOfFiles({ ...packed, files: [...fine, { path }] });
      assert.equal(problems.length, 1, path);
      assert.ok(problems[0]?.includes(path));
    }
    assert.equal(problemsOfFiles({ ...packed, size: 1e7, unpackedSize: 1e8, files: fine }).length, 2);
  });

  test('takes for the bill of materials what users install and what is bundled, and no tool', () => {
    const { manifest } = shippedManifests() as { manifest: { dependencies: Record<string, string> } };
    const names = Object.keys(manifest.dependencies);
    for (const name of ['lit', '@auth0/auth0-spa-js', '@lit/localize', 'jose']) assert.ok(names.includes(name), name);
    for (const name of ['rollup', 'typescript', 'oidc-provider']) assert.ok(!names.includes(name), name);
  });
});
