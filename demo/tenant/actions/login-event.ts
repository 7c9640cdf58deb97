import { askedQuery } from '../authorize-params.js';
import { findConnection, findOrganization } from '../connections.js';
import { textOf } from '../http.js';
import type { TenantUser } from '../user.js';
import type { TransactionValue } from './login-outcome.js';

/** A login that an Action is told of. */
export interface Login {
  readonly user: TenantUser;
  /** Parameters of `/authorize`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Name of the connection that was used. */
  readonly connection: string;
  /** How the application asked: by `/authorize` if left out. */
  /** When the user signed in, in seconds since 1970. */
  readonly signedInAt?: number | undefined;
  /** What the Action has kept of this login. */
  readonly metadata?: Readonly<Record<string, TransactionValue>>;
  readonly protocol?: 'oidc-basic-profile' | 'oauth2-refresh-token';
}

export interface ActionRequest {
  readonly method: string;
  readonly hostname: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, string>>;
}

/** The query that the login was asked for with. */
export function askedFor(params: Login['params']): ActionRequest['query'] {
  return Object.fromEntries(new URLSearchParams(textOf(params[askedQuery])));
}

/** The event that an Action is handed: what Auth0's has, as far as the stand-in knows it. */
export function createLoginEvent(
  { user, params, connection, signedInAt, metadata = {}, protocol = 'oidc-basic-profile' }: Login,
  request: ActionRequest,
  secrets: Readonly<Record<string, string>>,
): object {
  const { logins_count, ...profile } = user;
  const organization = findOrganization(textOf(params['organization']));
  return {
    user: { user_metadata: {}, app_metadata: {}, ...profile, last_ip: undefined },
    client: { client_id: textOf(params['client_id']), name: 'Orrery', metadata: {} },
    connection: {
      id: `con_${connection.replaceAll('-', '')}`,
      name: connection,
      strategy: findConnection(connection)?.strategy ?? connection,
      metadata: {},
    },
    ...(organization && { organization: { id: organization.id, name: organization.name, display_name: organization.displayName } }),
    stats: { logins_count },
    secrets,
    request: { ip: '127.0.0.1', body: {}, ...request },
    authorization: { roles: [] },
    tenant: { id: 'local' },
    authentication: {
      methods:
        signedInAt === undefined
          ? []
          : [{ name: findConnection(connection)?.isSocial ? 'federated' : 'pwd', timestamp: new Date(signedInAt * 1000).toISOString() }],
    },
    transaction: {
      protocol,
      redirect_uri: textOf(params['redirect_uri']),
      // As asked: the library leaves out what it does not know.
      requested_scopes: words(askedFor(params)['scope'] ?? params['scope']),
      metadata,
      prompt: words(params['prompt']),
      ui_locales: words(params['ui_locales']),
      login_hint: params['login_hint'],
      state: params['state'],
    },
  };
}

function words(value: unknown): readonly string[] {
  return textOf(value).split(' ').filter(Boolean);
}
