import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { publishedLocales } from '../../src/localization/published-locales.js';

interface VsCodeData {
  readonly tags: readonly {
    readonly name: string;
    readonly description: string;
    readonly attributes: readonly {
      readonly name: string;
      readonly description: string;
      readonly values: readonly { readonly name: string }[];
      readonly valueSet?: string;
    }[];
  }[];
}
interface WebTypes {
  readonly contributions: {
    readonly html: {
      readonly elements: readonly {
        readonly name: string;
        readonly attributes: readonly { readonly name: string; readonly description: string; readonly value: { readonly type: string } }[];
      }[];
    };
  };
}

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, dist), 'utf8'));

const choices = {
  flow: ['auto', 'popup', 'redirect'],
  theme: ['auto', 'light', 'dark'],
  language: publishedLocales,
  'heading-level': ['1', '2', '3', '4', '5', '6'],
};
const expected: Record<string, Record<string, readonly string[]>> = {
  'account-link': {
    ...choices,
    primary: ['current', 'choose'],
    metadata: ['discard', 'merge'],
    confirm: ['auto', 'always', 'never'],
    backend: ['management', 'action'],
  },
  'account-link-prompt': choices,
};
const bare = ['required', 'allow-unverified', 'allow-multiple', 'pictures', 'no-unlink', 'demo'];

const sorted = (values: readonly string[]): readonly string[] => [...values].sort();

test('the page that says where VS Code finds the data names files that there are', () => {
  const page = readFileSync(new URL('../../docs/frameworks.md', import.meta.url), 'utf8');
  const named = [...page.matchAll(/"(html|css)\.customData": \["\.\/node_modules\/account-link\/dist\/([^"]+)"\]/g)];
  assert.deepEqual(
    named.map(([, kind]) => kind),
    ['html', 'css'],
  );
  for (const [, , file = ''] of named) read(file);
});

describe('the data for VS Code', () => {
  const { tags } = read('vscode.html-custom-data.json') as VsCodeData;

  test('offers for each attribute the values that it takes, and none where any text will do', () => {
    assert.deepEqual(sorted(tags.map(({ name }) => name)), sorted(Object.keys(expected)));
    for (const tag of tags) {
      for (const { name, values } of tag.attributes) {
        const offered = values.map((value) => value.name);
        assert.deepEqual(sorted(offered), sorted(expected[tag.name]?.[name] ?? []), `${tag.name} ${name}`);
      }
      for (const name of Object.keys(expected[tag.name] ?? {})) assert.ok(tag.attributes.some((attribute) => attribute.name === name));
    }
  });

  test('says of each boolean attribute, and of no other, that it takes no value', () => {
    for (const { name, valueSet } of tags.flatMap(({ attributes }) => attributes)) {
      assert.equal(valueSet, bare.includes(name) ? 'v' : undefined, name);
    }
  });

  test('describes each element and attribute', () => {
    for (const { name, description } of [...tags, ...tags.flatMap(({ attributes }) => attributes)]) {
      assert.ok(description.length > 10, name);
      assert.doesNotMatch(description, /undefined/);
    }
  });
});

describe('the web types for JetBrains', () => {
  const { elements } = (read('web-types.json') as WebTypes).contributions.html;

  test('offer for each attribute the values that it takes', () => {
    for (const element of elements) {
      for (const { name, value } of element.attributes) {
        const offered = [...value.type.matchAll(/'([^']+)'/g)].map(([, text = '']) => text);
        assert.deepEqual(sorted(offered), sorted(expected[element.name]?.[name] ?? []), `${element.name} ${name}`);
      }
    }
  });

  test('name no type that an editor would have to look up, and take any text as a language', () => {
    for (const { name, value } of elements.flatMap(({ attributes }) => attributes)) {
      assert.match(value.type, /^(string|boolean|'[^']+'( \| ('[^']+'|string))+)$/, name);
      assert.equal(value.type.endsWith('string'), /^'/.test(value.type) ? name === 'language' : value.type === 'string', name);
    }
  });

  test('describe each attribute', () => {
    for (const { name, description } of elements.flatMap(({ attributes }) => attributes)) assert.ok(description.length > 10, name);
  });
});
