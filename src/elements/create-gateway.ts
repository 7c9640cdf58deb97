import type { GetAccessToken } from '../auth0/session/token-function-session.js';
import type { AuthClient } from '../auth0/sdk/auth-client.js';
import { loadSdk } from '../auth0/sdk/load-sdk.js';
import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { fetchCode } from '../domain/fetch-code.js';

/** What an element says of its tenant. */
export interface GatewaySettings {
  readonly domain: string;
  readonly clientId: string;
  readonly audience: string;
  readonly organization: string;
  readonly redirectUri: string;
  readonly demo: boolean;
  readonly client: AuthClient | undefined;
  readonly getAccessToken: GetAccessToken | undefined;
}

/** Milliseconds until a page that has said nothing at all of a tenant is taken for one that says no more: frameworks set properties late. */
const patience = 3000;

const loadAuth0 = (): Promise<typeof import('../auth0/auth0-gateway.js')> => import('../auth0/auth0-gateway.js');

/** Begins to fetch what `createGateway` is going to need, side by side with what else an element needs; a failure shows there. */
export function prefetchGateway({ domain, clientId, client, getAccessToken, demo }: GatewaySettings): void {
  if (demo) return;
  loadAuth0().catch(() => undefined);
  // A session of our own is the one thing that needs the SDK at once.
  if (domain && clientId && !client && !getAccessToken) loadSdk().catch(() => undefined);
}

/** A gateway to Auth0, or to samples, whose code is fetched now: a page that brings a gateway of its own never needs it. */
export async function createGateway(settings: GatewaySettings): Promise<AccountsGateway> {
  if (settings.demo) return (await fetchCode(() => import('../sample/sample-gateway.js'))).createSampleGateway();
  const { domain, clientId, audience, organization, redirectUri, client } = settings;
  if (!domain && !clientId && !client && !settings.getAccessToken) await new Promise((resolve) => setTimeout(resolve, patience));
  const { createAuth0Gateway } = await fetchCode(loadAuth0);
  // Read at each call: frameworks pass a new function with each render.
  const getAccessToken = settings.getAccessToken && (() => settings.getAccessToken?.());
  return createAuth0Gateway({ domain, clientId, audience, organization, redirectUri, client, getAccessToken });
}
