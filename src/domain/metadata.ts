import { LinkError } from './link-error.js';

/** JSON that an application keeps with an account: the tenant's `user_metadata`. */
export type Metadata = Readonly<Record<string, unknown>>;

/** Levels that are merged and compared one by one; below them values count as a whole, so that no data can exhaust the stack. */
const deepest = 50;

/** Bytes of JSON that the tenant keeps with an account. */
const limit = 10 * 1024;

/**
 * Merges the metadata of an account that ends into that of the account that stays: the kept account's values win, objects are merged in
 * depth, and arrays get those elements of the other that equal none of theirs. Changes neither.
 */
export function mergeMetadata(kept: Metadata, absorbed: Metadata): Metadata {
  return mergeObjects(kept, absorbed, deepest);
}

/**
 * What has to be sent for `before` to become `after`: the tenant merges at the first level only, and `null` removes.
 * @throws {LinkError} `not-configured` if `after` is no JSON object, `metadata-too-large` if the tenant would refuse it
 */
export function metadataChange(before: Metadata, after: unknown): Metadata {
  const json = toJson(after);
  if (!isObject(json) || !isEqual(json, after, deepest)) {
    throw new LinkError('not-configured', 'The merged metadata is not a JSON object.', {
      hint: 'Make mergeMetadata return an object of plain JSON, without dates, functions, classes or cycles.',
    });
  }
  const { length } = new TextEncoder().encode(JSON.stringify(json));
  if (length > limit) {
    throw new LinkError(
      'metadata-too-large',
      `The metadata of both accounts takes ${length} bytes, and ${limit} are allowed. Nothing was changed.`,
      {
        hint: 'Store less in user_metadata, or set mergeMetadata to a function that leaves some out.',
      },
    );
  }
  const changed = Object.entries(json).filter(([key, value]) => !isEqual(ownValue(before, key), value, deepest));
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(json, key));
  return Object.fromEntries<unknown>([...changed, ...removed.map((key): [string, unknown] => [key, null])]);
}

function merge(kept: unknown, absorbed: unknown, levels: number): unknown {
  if (levels === 0) return kept;
  if (Array.isArray(kept) && Array.isArray(absorbed)) return uniteArrays(kept, absorbed, levels);
  return isObject(kept) && isObject(absorbed) ? mergeObjects(kept, absorbed, levels) : kept;
}

// `fromEntries` makes own properties of all keys, so that `__proto__` is one like any other.
function mergeObjects(kept: Metadata, absorbed: Metadata, levels: number): Metadata {
  const merged = Object.entries(kept).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(absorbed, key) ? merge(value, ownValue(absorbed, key), levels - 1) : value,
  ]);
  return Object.fromEntries<unknown>([...merged, ...Object.entries(absorbed).filter(([key]) => !Object.hasOwn(kept, key))]);
}

function uniteArrays(kept: readonly unknown[], absorbed: readonly unknown[], levels: number): readonly unknown[] {
  const united = [...kept];
  for (const value of absorbed) {
    if (!united.some((other) => isEqual(other, value, levels))) united.push(value);
  }
  return united;
}

function isEqual(one: unknown, other: unknown, levels: number): boolean {
  if (one === other) return true;
  if (levels === 0) return JSON.stringify(one) === JSON.stringify(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isEqual(value, other[index], levels - 1));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const [keys, otherKeys] = [definedKeys(one), definedKeys(other)];
  return keys.length === otherKeys.length && keys.every((key) => isEqual(ownValue(one, key), ownValue(other, key), levels - 1));
}

/** JSON has no `undefined`: a member that is `undefined` is none. */
function definedKeys(value: Metadata): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function ownValue(object: Metadata, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
}

/** Told without its class: the value may come from another frame. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function toJson(value: unknown): unknown {
  try {
    const text: unknown = JSON.stringify(value);
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
