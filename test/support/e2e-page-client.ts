import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Auth0Client, Auth0ClientOptions } from '@auth0/auth0-spa-js';
import type { JWTPayload } from 'jose';
import { startJourney, type JourneyOptions } from './e2e.js';
import type { Journey } from './e2e-journey.js';
import { widgetPage, type PagesOptions } from './e2e-pages.js';
import { TenantClient, ada } from './tenant-client.js';

declare global {
  interface Window {
    /** The page's own, which the widget has been handed. */
    client: Auth0Client;
    /** What the page's `getAccessToken` gives, one after the other. */
    tokens: string[];
  }
}

const managementScope = 'openid profile email read:current_user update:current_user_identities';

/** A page that brings a copy of the SDK and a client of its own, and hands that to the widget. */
export function pageWithClient(options: Partial<Auth0ClientOptions> = {}): JourneyOptions {
  const sdk = createRequire(import.meta.url).resolve('@auth0/auth0-spa-js/package.json');
  return {
    files: { '/sdk.js': new URL('dist/auth0-spa-js.production.esm.js', pathToFileURL(sdk)) },
    html: (place) => {
      const { domain, clientId, audience } = place.tenant;
      const authorizationParams = { redirect_uri: place.origin, scope: managementScope, audience, ...options.authorizationParams };
      const all = { domain, clientId, ...options, authorizationParams };
      const script = `import { Auth0Client } from '/sdk.js';
        window.client = new Auth0Client(${JSON.stringify(all)});
        document.querySelector('account-link').client = window.client;`;
      return widgetPage(place, { domain: '', 'client-id': '' }, `<script type="module">${script}</script>`);
    },
  };
}

/**
 * Opens a page that has Ada's access tokens from elsewhere and gives them to the widget.
 * @param claims what is special about each of them
 */
export async function openWithTokens(
  claims: readonly JWTPayload[] = [{}],
  attributes?: PagesOptions['attributes'],
  tenant?: JourneyOptions['tenant'],
): Promise<Journey> {
  const script = `document.querySelector('account-link').getAccessToken = async () => window.tokens.shift()`;
  const journey = await startJourney({
    tenant,
    html: (place) => widgetPage(place, { 'client-id': '', ...attributes }, `<script type="module">${script}</script>`),
  });
  const client = new TenantClient(journey.tenant);
  // One for the list, one for a link.
  const tokens = await Promise.all([{}, ...claims].map((special) => client.accessToken(ada, special)));
  await journey.page.addInitScript((tokens) => (window.tokens = tokens), tokens);
  await journey.open();
  return journey;
}
