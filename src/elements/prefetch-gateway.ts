import { loadSdk } from '../auth0/sdk/load-sdk.js';
import type { GatewaySettings } from './create-gateway.js';

/** Begins to fetch what `createGateway` is going to need, side by side with what else an element needs; a failure shows there. */
export function prefetchGateway({ domain, clientId, client, getAccessToken, demo, backend }: GatewaySettings): void {
  if (demo) return;
  if (backend !== 'action') import('../auth0/auth0-gateway.js').catch(() => undefined);
  // A session of our own is the one thing that needs the SDK at once.
  if (domain && clientId && !client && !getAccessToken) loadSdk().catch(() => undefined);
}
