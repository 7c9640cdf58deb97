/** A JSON object of unknown content. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes JSON as it is without the `toJSON` methods that some libraries add to arrays and strings. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, function (this: Json, key: string): unknown {
    return this[key];
  });
}

/** Reads JSON; `undefined` for anything else. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
