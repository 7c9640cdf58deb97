import type { Connection } from '../domain/connection.js';
import { warnOnce } from './warn-once.js';

/** What the property `connections` takes: names, or connections with more to say. */
export type ConnectionsInput = readonly (string | Connection)[];

/** Reads the attribute `connections`: names separated by spaces or commas, or a JSON array of names and connections. */
export function connectionsFromAttribute(value: string | null): ConnectionsInput {
  const text = value?.trim() ?? '';
  if (!text.startsWith('[')) return text.split(/[\s,]+/).filter(Boolean);
  try {
    return JSON.parse(text) as ConnectionsInput;
  } catch {
    warnOnce(
      'account-link: the attribute connections begins like a JSON array but is none; give names separated by spaces, or valid JSON.',
    );
    return [];
  }
}

/** Connections with each name once. What has no name is left out, with a warning. */
export function normalizeConnections(input: unknown): readonly Connection[] {
  const byName = new Map<string, Connection>();
  // Frameworks that find a property of the attribute's name set that instead.
  const entries: unknown = typeof input === 'string' ? connectionsFromAttribute(input) : input;
  for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
    const connection = typeof entry === 'string' ? { name: entry } : entry;
    if (isConnection(connection)) byName.set(connection.name, connection);
    else
      warnOnce(
        `account-link: an entry of connections is neither a name nor an object with a name, and is left out: ${JSON.stringify(entry)}`,
      );
  }
  return [...byName.values()];
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && value.name !== '';
}
