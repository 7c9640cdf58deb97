import type { GetAccessToken } from '../auth0/session/token-function-session.js';
import type { AuthClient } from '../auth0/sdk/auth-client.js';
import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { fetchCode } from '../domain/fetch-code.js';
import { LinkError } from '../domain/link-error.js';

/** What an element says of its tenant. */
export interface GatewaySettings {
  readonly domain: string;
  readonly clientId: string;
  readonly audience: string;
  readonly organization: string;
  readonly redirectUri: string;
  readonly demo: boolean;
  readonly backend?: 'management' | 'action';
  readonly client: AuthClient | undefined;
  readonly getAccessToken: GetAccessToken | undefined;
}

/** Milliseconds until a page that has said nothing at all of a tenant is taken for one that says no more: frameworks set properties late. */
const patience = 3000;

/** A gateway to Auth0, or to samples, whose code is fetched now: a page that brings a gateway of its own never needs it. */
export async function createGateway(settings: GatewaySettings): Promise<AccountsGateway> {
  const { demo, backend, domain, clientId, client, getAccessToken } = settings;
  if (demo) return (await fetchCode(() => import('../sample/sample-gateway.js'))).createSampleGateway();
  if (!domain && !clientId && !client && !getAccessToken) await new Promise((resolve) => setTimeout(resolve, patience));
  if (backend === 'action' && getAccessToken) {
    throw new LinkError('not-configured', 'backend="action" takes no getAccessToken.', {
      hint: 'Leave out getAccessToken, and set client to the page’s Auth0Client.',
    });
  }
  if (backend === 'action') return (await fetchCode(() => import('../auth0/action-gateway.js'))).createActionGateway(settings);
  return (await fetchCode(() => import('../auth0/auth0-gateway.js'))).createAuth0Gateway(settings);
}
