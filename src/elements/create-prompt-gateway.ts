import { loadSdk } from '../auth0/sdk/load-sdk.js';
import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { fetchCode } from '../domain/fetch-code.js';
import type { PromptGateway } from '../prompt/prompt-gateway.js';
import type { GatewaySettings } from './create-gateway.js';

/** What an element says of its tenant, and of the login that waits there. */
export interface PageSettings {
  readonly domain: string;
  readonly clientId: string;
  readonly organization: string;
  readonly redirectUri: string;
  readonly state: () => string;
  readonly sessionToken: () => string;
}

/** Answers to the tenant that the page was opened by. */
export async function createPromptGateway({ state, sessionToken, ...options }: PageSettings): Promise<PromptGateway> {
  const { createPageGateway, postAnswer } = await fetchCode(() => import('../prompt/prompt-runtime.js'));
  const { createCandidateSignIn } = await fetchCode(() => import('../auth0/candidate-sign-in.js'));
  const signIn = createCandidateSignIn(options);
  // While the user reads; a failure shows when it is used.
  loadSdk().catch(() => undefined);
  return createPageGateway({ signIn, state, sessionToken, post: postAnswer, goTo: (url) => location.assign(url) });
}

/** Links in the app's own session. */
export async function createCandidatesGateway(
  app: Omit<GatewaySettings, 'demo'> & { readonly gateway: AccountsGateway | undefined },
  signal: AbortSignal,
): Promise<PromptGateway> {
  const { createAppGateway } = await fetchCode(() => import('../prompt/prompt-runtime.js'));
  const { domain, clientId, audience, organization, redirectUri, client } = app;
  const settings = {
    ...{ domain, clientId, audience, organization, redirectUri, client, demo: false },
    // Read at each call: frameworks pass a new function with each render.
    get getAccessToken() {
      return app.getAccessToken;
    },
  };
  if (app.gateway) return createAppGateway(app.gateway, signal);
  const { createGateway } = await fetchCode(() => import('./create-gateway.js'));
  return createAppGateway(await createGateway(settings), signal);
}
