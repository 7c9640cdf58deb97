import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import { describedElements, readmePath, withReferences } from './readme.js';

describe('README.md', () => {
  const readme = readFileSync(readmePath, 'utf8');

  test('has the reference of every element', () => {
    for (const { tagName } of describedElements()) assert.ok(readme.includes(`<!-- reference: ${tagName} -->`), tagName);
  });

  test('says what the source says: else run `npm run docs`', async () => {
    assert.equal(readme, await withReferences(readme, describedElements()));
  });
});

describe('custom elements manifest', () => {
  test('has every event of <account-link>', () => {
    const element = describedElements().find(({ tagName }) => tagName === 'account-link');
    assert.deepEqual(element?.events?.map(({ name }) => name).sort(), [...linkingEventNames].sort());
  });

  test('describes everything that it names', () => {
    for (const { tagName, ...lists } of describedElements()) {
      const items = [
        lists.attributes,
        lists.members,
        lists.events,
        lists.slots,
        lists.cssParts,
        lists.cssProperties,
        lists.cssStates,
      ].flatMap((list) => list ?? []);
      for (const { name, description } of items) assert.ok(description, `${tagName}: ${name}`);
    }
  });
});
