import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecipes, writeRecipes } from './recipes.js';

test('docs/frameworks.md shows the code that the hosts run: npm run docs', () => {
  assert.equal(readRecipes(), writeRecipes(readRecipes()));
});

test('docs/frameworks.md has no code that no host runs', () => {
  const blocks = readRecipes().split(/^```\w+$/m).length - 1;
  assert.equal(blocks, readRecipes().split('<!-- test/hosts/').length - 1);
});
