import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import { describedCodes, describedElements, referencePage, referencePath } from './reference.js';

describe('docs/reference.md', () => {
  test('says what the source says: else run `npm run docs`', async () => {
    assert.equal(readFileSync(referencePath, 'utf8'), await referencePage());
  });

  test('has every error code of the source, each with a meaning and a fix', async () => {
    const source = readFileSync(new URL('../../src/domain/link-error.ts', import.meta.url), 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code);
    assert.deepEqual(
      describedCodes().map(({ code }) => code),
      codes,
    );
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
