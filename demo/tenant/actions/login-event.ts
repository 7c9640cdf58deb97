import { askedQuery } from '../authorize-params.js';
import { findConnection, findOrganization } from '../connections.js';
import { textOf } from '../http.js';
import type { Metadata, TenantUser } from '../user.js';

/** A login that an Action is told of. */
export interface Login {
  readonly user: TenantUser;
  /** Parameters of `/authorize`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Name of the connection that was used. */
  readonly connection: string;
  /** How the application asked: by `/authorize` if left out. */
  /** What the login remembers from earlier runs. */
  readonly metadata?: Metadata;
  /** When and how the user signed in. */
  readonly authenticatedAt?: number;
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
  { user, params, connection, metadata = {}, authenticatedAt = Date.now() / 1000, protocol = 'oidc-basic-profile' }: Login,
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
    transaction: {
      protocol,
      redirect_uri: textOf(params['redirect_uri']),
      requested_scopes: words(params['scope']),
      prompt: words(params['prompt']),
      ui_locales: words(params['ui_locales']),
      login_hint: params['login_hint'],
      state: params['state'],
      metadata: { ...metadata },
    },
    authentication: { methods: [{ name: connectionKind(connection), timestamp: new Date(authenticatedAt * 1000).toISOString() }] },
    authorization: { roles: [] },
    tenant: { id: 'local' },
  };
}

function connectionKind(connection: string): string {
  return findConnection(connection)?.isSocial ? 'federated' : 'pwd';
}

function words(value: unknown): readonly string[] {
  return textOf(value).split(' ').filter(Boolean);
}
