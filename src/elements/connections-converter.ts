import type { Connection } from '../domain/connection.js';

/** What the property `connections` takes: names, or connections with more to say; or text, as in the attribute. */
export type ConnectionsInput = string | readonly (string | Connection)[];

/** Reads the attribute `connections`: names separated by spaces or commas, or a JSON array of names and connections. */
export function connectionsFromAttribute(value: string | null): ConnectionsInput {
  const text = value?.trim() ?? '';
  if (!text.startsWith('[')) return text.split(/[\s,]+/).filter(Boolean);
  try {
    return JSON.parse(text) as ConnectionsInput;
  } catch {
    return [];
  }
}

/**
 * Connections with each name once. What cannot be read is left out, as a whole or that entry: the page may have given anything.
 * @param reject is given what is left out
 */
export function normalizeConnections(input: unknown, reject?: (unreadable: unknown) => void): readonly Connection[] {
  const byName = new Map<string, Connection>();
  try {
    // Frameworks that find a property of the attribute's name set that instead.
    const entries: unknown = typeof input === 'string' ? connectionsFromAttribute(input) : (input ?? []);
    for (const entry of entries as readonly unknown[]) {
      const connection = readConnection(entry);
      if (connection) byName.set(connection.name, connection);
      else reject?.(entry);
    }
  } catch {
    reject?.(input);
  }
  return [...byName.values()];
}

/** The page's own object, or a copy without what is not of the right type: what shows a connection need not expect anything else. */
function readConnection(entry: unknown): Connection | undefined {
  const given = (typeof entry === 'string' ? { name: entry } : entry) as Connection;
  const readable: Record<string, unknown> = {};
  let isWhole = true;
  try {
    for (const key of ['name', 'strategy', 'label', 'icon', 'params'] as const) {
      const value: unknown = given[key];
      if (value !== null && typeof value === (key === 'params' ? 'object' : 'string')) readable[key] = value;
      else isWhole &&= value === undefined;
    }
  } catch {
    return undefined;
  }
  const { name } = readable;
  if (typeof name !== 'string' || !name.trim()) return undefined;
  return isWhole ? given : (readable as unknown as Connection);
}
