import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LinkError } from '../../src/domain/link-error.js';
import { mergeMetadata, metadataChange } from '../../src/domain/metadata.js';
import type { Metadata } from '../../src/domain/metadata.js';

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString', '');
const leaf = fc.oneof(fc.boolean(), fc.integer({ max: 3, min: 0 }), fc.constantFrom('x', 'y', '😀'), fc.constant(null));
const { object } = fc.letrec<{ object: Metadata; value: unknown }>((tie) => ({
  object: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries): Metadata => Object.fromEntries(entries)),
  value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
}));

/** Metadata of one application: what a key holds is always of one kind. */
const { shaped } = fc.letrec<{ shaped: Metadata }>((tie) => ({
  shaped: fc.record(
    { text: leaf, list: fc.array(leaf, { maxLength: 4 }), inner: fc.oneof({ maxDepth: 3 }, fc.constant({}), tie('shaped')) },
    { requiredKeys: [] },
  ),
}));

/** Every value that is no object, by its path. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<{ path: readonly string[]; value: unknown }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) yield { path, value };
  else for (const [name, inner] of Object.entries(value)) yield* leaves(inner, [...path, name]);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner: unknown, name) => Object.getOwnPropertyDescriptor(Object(inner), name)?.value as unknown, value);
}

const texts = (values: unknown): string[] => (values as unknown[]).map((value) => JSON.stringify(value));

describe('mergeMetadata', () => {
  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(object, object, (kept, absorbed) => {
        const merged = mergeMetadata(kept, absorbed);
        expect(mergeMetadata(merged, absorbed)).to.deep.equal(merged);
        expect(mergeMetadata(kept, kept)).to.deep.equal(kept);
      }),
    );
  });

  it('loses nothing of the kept account', () => {
    fc.assert(
      fc.property(object, object, (kept, absorbed) => {
        const merged = mergeMetadata(kept, absorbed);
        for (const { path, value } of leaves(kept)) {
          const now = at(merged, path);
          if (Array.isArray(value)) expect((now as unknown[]).slice(0, value.length)).to.deep.equal(value);
          else expect(now).to.equal(value);
        }
      }),
    );
  });

  it('takes over what the kept account does not have', () => {
    fc.assert(
      fc.property(shaped, shaped, (kept, absorbed) => {
        const merged = mergeMetadata(kept, absorbed);
        for (const { path, value } of leaves(absorbed)) {
          if (Array.isArray(value)) expect(texts(at(merged, path))).to.include.members(texts(value));
          else expect(at(merged, path)).to.equal(at(kept, path) ?? at(merged, path));
        }
      }),
    );
  });

  it('does not depend on the order in which three accounts come together, if keys are always of one kind', () => {
    fc.assert(
      fc.property(shaped, shaped, shaped, (one, two, three) => {
        const inTurn = mergeMetadata(mergeMetadata(one, two), three);
        const sets = (value: unknown): unknown => JSON.parse(JSON.stringify(value, sortedLists));
        expect(sets(inTurn)).to.deep.equal(sets(mergeMetadata(one, mergeMetadata(two, three))));
      }),
    );
  });

  it('changes neither account, nor anything else', () => {
    fc.assert(
      fc.property(object, object, (kept, absorbed) => {
        const before = JSON.stringify([kept, absorbed]);
        const merged = mergeMetadata(kept, absorbed);
        expect(JSON.stringify([kept, absorbed])).to.equal(before);
        expect(Object.getPrototypeOf(merged)).to.equal(Object.prototype);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      }),
    );
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const absorbed = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}') as Metadata;
    const merged = mergeMetadata({}, absorbed);
    expect('isAdmin' in {}).to.equal(false);
    expect(merged['isAdmin']).to.equal(undefined);
    expect(JSON.stringify(merged)).to.equal(JSON.stringify(absorbed));
  });

  it('puts the kept list first and knows equal objects whatever their order', () => {
    const merged = mergeMetadata({ list: [2, { a: 1, b: 2 }] }, { list: [1, { b: 2, a: 1 }, 2, 1] });
    expect(merged).to.deep.equal({ list: [2, { a: 1, b: 2 }, 1] });
  });

  it('bears any depth, and keeps what lies too deep as it is', () => {
    const nest = (inner: string): Metadata => JSON.parse('{"a":'.repeat(3000) + inner + '}'.repeat(3000)) as Metadata;
    const kept = nest('1');
    expect(JSON.stringify(mergeMetadata(kept, nest('2')))).to.equal(JSON.stringify(kept));
    const list = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown;
    expect(JSON.stringify(mergeMetadata({ list: [list] }, { list: [list] }))).to.equal(JSON.stringify({ list: [list] }));
  });
});

describe('metadataChange', () => {
  it('makes the one of the other, by the tenant’s rules', () => {
    fc.assert(
      fc.property(object, object, (before, after) => {
        const wanted = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null));
        expect(patched(before, metadataChange(before, after))).to.deep.equal(wanted);
      }),
    );
  });

  it('sends only what differs, and null for what is gone', () => {
    const before = { same: { a: [1] }, other: 1, gone: 2 };
    expect(metadataChange(before, { same: { a: [1] }, other: 2, fresh: 3 })).to.deep.equal({ other: 2, fresh: 3, gone: null });
    expect(metadataChange(before, { ...before, absent: undefined })).to.deep.equal({});
  });

  it('counts the bytes of the JSON text, up to 10 KB', () => {
    const fits = { text: 'é'.repeat(5114) };
    expect(new TextEncoder().encode(JSON.stringify(fits)).length).to.equal(10_239);
    expect(metadataChange({}, fits)).to.deep.equal(fits);
    expect(codeOf(() => metadataChange({}, { text: `${fits.text}é` }))).to.equal('metadata-too-large');
  });

  it('refuses what is no JSON object', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const wrong = [
      null,
      undefined,
      1,
      [],
      new Date(),
      Promise.resolve({}),
      { at: new Date() },
      { f: () => 1 },
      { n: NaN },
      { m: new Map() },
    ];
    for (const value of [...wrong, cycle, { big: 1n }]) expect(codeOf(() => metadataChange({}, value))).to.equal('not-configured');
  });
});

function patched(before: Metadata, change: Metadata): unknown {
  const kept = Object.entries(before).filter(([name, value]) => value !== null && !Object.hasOwn(change, name));
  return Object.fromEntries([...kept, ...Object.entries(change).filter(([, value]) => value !== null)]);
}

function sortedLists(_: string, value: unknown): unknown {
  return Array.isArray(value) ? texts(value).sort() : value;
}

function codeOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return error instanceof LinkError ? error.code : String(error);
  }
  return undefined;
}
