import { LinkError } from '../../domain/link-error.js';

/** Where a tenant is reached. */
export interface Auth0Domain {
  /** As the SDK takes it: a host name, or a loopback origin. */
  readonly name: string;
  readonly origin: string;
  /** Identifier of the Management API, unless `domain` is a custom domain. */
  readonly managementAudience: string;
}

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const loopbackOrigin = /^http:\/\/(?:localhost|127\.0\.0\.1):\d{1,5}$/;

/** Reads the `domain` that a page gives: a host name, or the origin of a local tenant. */
export function parseAuth0Domain(value: string): Auth0Domain {
  const name = value.trim().toLowerCase();
  if (loopbackOrigin.test(name)) return auth0Domain(name, name);
  if (hostName.test(name)) return auth0Domain(name, `https://${name}`);
  const bare = name.replace(/^\w+:\/\//, '').replace(/[/?#].*$/, '');
  const fix = hostName.test(bare) ? `write "${bare}"` : 'write a host name such as "tenant.eu.auth0.com"';
  throw new LinkError('not-configured', `"${value}" is no Auth0 domain: ${fix}.`, {
    hint: 'domain takes a host name without scheme, path or port. Only local tenants have an origin: http://localhost:PORT or http://127.0.0.1:PORT.',
  });
}

/** Reads the domain of the page's own client, which may carry a scheme. */
export function parseClientDomain(value: string): Auth0Domain {
  return parseAuth0Domain(value.replace(/^https:\/\//i, '').replace(/\/$/, ''));
}

function auth0Domain(name: string, origin: string): Auth0Domain {
  return { name, origin, managementAudience: `${origin}/api/v2/` };
}
