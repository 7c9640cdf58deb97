import type { Connection } from '../domain/connection.js';
import type { Identity } from '../domain/identity.js';
import { describeProfile } from '../domain/profile.js';
import { providerName } from '../domain/provider-name.js';
import { text } from '../localization/list-text.js';

/** What to call each row of a list, such that no two sound alike. To be used while rendering: some names are translated. */
export class DisplayNames {
  readonly #connections: ReadonlyMap<string, Connection>;
  readonly #counts = new Map<string, number>();

  constructor(connections: readonly Connection[], identities: readonly Identity[]) {
    this.#connections = new Map(connections.map((connection) => [connection.name, connection]));
    for (const connection of connections) this.#count(this.#plainName(connection));
    for (const identity of identities) {
      this.#count(this.#identityKey(identity));
      this.#count(`${this.#identityKey(identity)} ${identity.connection}`);
    }
  }

  /** A connection's label, else its provider's name, else its own; with its own beside it if two are called alike. */
  connection(connection: Connection): string {
    return this.#distinct(this.#plainName(connection), this.#plainName(connection), connection.name);
  }

  identity(identity: Identity): string {
    const key = this.#identityKey(identity);
    const hasTwin = (this.#counts.get(`${key} ${identity.connection}`) ?? 0) > 1;
    return this.#distinct(this.#identityName(identity), key, hasTwin ? identity.userId : identity.connection);
  }

  #identityKey(identity: Identity): string {
    return `${this.#identityName(identity)} ${identityDetail(identity)}`;
  }

  #identityName(identity: Identity): string {
    return this.#plainName({ strategy: identity.provider, ...this.#connections.get(identity.connection), name: identity.connection });
  }

  #plainName({ label, strategy, name }: Connection): string {
    return label || nameOfProvider(strategy || name) || (strategy && nameOfProvider(name)) || name;
  }

  #count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #distinct(name: string, key: string, difference: string): string {
    return (this.#counts.get(key) ?? 0) > 1 ? `${name} (${difference})` : name;
  }
}

const sentenceForms = [
  ['database-connection', 'with-database'],
  ['email-connection', 'with-email'],
  ['sms-connection', 'with-sms'],
] as const;

/** A name as it stands in the middle of a sentence, after "with": ways that are no brand are written small there, or have an article. */
export function inSentence(name: string): string {
  for (const [alone, after] of sentenceForms) {
    const label = text(alone);
    if (name === label || name.startsWith(`${label} (`)) return text(after) + name.slice(label.length);
  }
  return name;
}

/** What tells an identity from the others of its provider. */
export function identityDetail(identity: Identity): string {
  return describeProfile(identity.profile) ?? identity.userId;
}

/** The provider behind a connection, for its logo: what the page says, else the connection's name. */
export function connectionProvider({ strategy, name }: Connection): string {
  return strategy || (name === defaultDatabase ? 'auth0' : name);
}

/** The name that Auth0 gives the database connection of a new tenant. */
const defaultDatabase = 'Username-Password-Authentication';

function nameOfProvider(provider: string): string | undefined {
  if (provider === 'auth0' || provider === defaultDatabase) return text('database-connection');
  if (provider === 'email') return text('email-connection');
  if (provider === 'sms') return text('sms-connection');
  return providerName(provider);
}
