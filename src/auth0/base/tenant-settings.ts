import type { Auth0Domain } from './auth0-domain.js';

/** Which tenant, API and organization everything goes to. */
export interface TenantSettings {
  readonly domain: Auth0Domain;
  /** Identifier of the Management API. */
  readonly audience: string;
  readonly organization?: string;
  readonly redirectUri?: string;
}
