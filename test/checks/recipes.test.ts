import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecipes, recipePages, withRecipes } from './recipes.js';

for (const page of recipePages) {
  test(`${page} shows the code that the hosts run: else run \`npm run docs\``, () => {
    assert.equal(readRecipes(page), withRecipes(readRecipes(page)));
  });

  test(`${page} has no code that no host runs`, () => {
    const blocks = readRecipes(page).match(/^```\w+$/gm) ?? [];
    const named = readRecipes(page).match(/^<!-- test\/hosts\//gm) ?? [];
    assert.equal(blocks.length, named.length);
  });
}
