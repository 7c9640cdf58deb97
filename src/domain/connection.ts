import type { Identity } from './identity.js';

/** A connection of the tenant that can be offered for linking. */
export interface Connection {
  /** The tenant's name of the connection, such as `google-oauth2`. */
  readonly name: string;
  /** The identity provider behind it, for its logo and name; needed only if `name` is not itself a provider's. */
  readonly strategy?: string;
  /** What to call it, instead of the provider's name. */
  readonly label?: string;
  /** Address of an image to show instead of the provider's logo: http(s), `data:image` or relative. */
  readonly icon?: string;
  /** Further parameters for the tenant's `/authorize`, such as `{ connection_scope: 'email' }`. */
  readonly params?: Readonly<Record<string, string>>;
}

/** The connections that no identity uses yet, or all of them if several accounts of one connection are welcome. */
export function offeredConnections(
  connections: readonly Connection[],
  identities: readonly Identity[],
  allowMultiple: boolean,
): readonly Connection[] {
  if (allowMultiple) return connections;
  const linked = new Set(identities.map((identity) => identity.connection));
  return connections.filter((connection) => !linked.has(connection.name));
}
