import { Provider, interactionPolicy } from 'oidc-provider';
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { answerAsAuth0 } from './answer-as-auth0.js';
import { loadAccount, profileScopes } from './account.js';
import { authorizeParams } from './authorize-params.js';
import { auth0Claims } from './access-token.js';
import { actionsPrompt, createActionsPrompt } from './actions/actions-prompt.js';
import type { LoginActions } from './actions/login-actions.js';
import { actOnRefresh } from './actions/refresh-actions.js';
import { addIdTokenClaims } from './actions/token-claims.js';
import type { Consents } from './consents.js';
import { grantAtOnce } from './grants.js';
import { signIdTokens } from './id-token.js';
import { requestedApi, describeApi } from './apis.js';
import { renderProviderError } from './provider-error.js';
import { ignoreFurtherScopes } from './refresh-scopes.js';
import { nameSessions } from './session-id.js';
import { signInPolicy } from './sign-in-policy.js';
import { signingKey } from './signing-key.js';
import type { Settings } from './settings.js';
import type { Storage } from './storage.js';
import type { UserStore } from './user-store.js';

export interface ProviderParts {
  readonly settings: Settings;
  readonly users: UserStore;
  readonly storage: Storage;
  readonly consents: Consents;
  readonly actions: LoginActions;
}

/** The OpenID part of the tenant at one of its origins. */
export function createProvider(origin: string, { settings, users, storage, consents, actions }: ProviderParts): Provider {
  const policy = signInPolicy(interactionPolicy.base(), users, settings, consents);
  policy.add(createActionsPrompt(actions, users));
  const provider = new Provider(`${origin}/`, {
    ...fixedConfiguration,
    adapter: storage.adapter,
    clients: clientsOf(settings),
    clientBasedCORS: (_ctx, pageOrigin) => settings.mayAskForTokens(pageOrigin),
    discovery: { end_session_endpoint: `${origin}/oidc/logout` },
    extraParams: authorizeParams(settings),
    findAccount: async (ctx, id, token) => {
      const account = loadAccount(ctx, id, token, users, settings.absorbedSession);
      await actOnRefresh(ctx, id, actions, users);
      return account;
    },
    interactions: {
      policy,
      url: (_ctx, { prompt, uid }) => `/u/${prompt.name === actionsPrompt ? 'actions' : 'login'}/${uid}`,
    },
    features: {
      ...fixedConfiguration.features,
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => requestedApi(ctx, settings),
        getResourceServerInfo: (ctx, audience) => describeApi(ctx, audience, settings),
        useGrantedResource: () => true,
      },
    },
    ttl: { ...lifetimes, AccessToken: settings.accessTokenLifetime, ClientCredentials: settings.accessTokenLifetime },
  });
  provider.Client.prototype.redirectUriAllowed = function (url) {
    return settings.isAllowedCallback(url, this.clientId);
  };
  nameSessions(provider);
  ignoreFurtherScopes(provider);
  addIdTokenClaims(provider);
  signIdTokens(provider, settings.idTokenAlgorithm);
  provider.use(answerAsAuth0);
  provider.on('server_error', (_ctx: KoaContextWithOIDC, error: Error) => console.error(error));
  return provider;
}

const day = 86_400;
const lifetimes = { AuthorizationCode: 600, Grant: 30 * day, IdToken: 36_000, Interaction: 3600, RefreshToken: 30 * day, Session: 3 * day };

const fixedConfiguration = {
  jwks: { keys: [signingKey] },
  routes: {
    authorization: '/authorize',
    token: '/oauth/token',
    revocation: '/oauth/revoke',
    jwks: '/.well-known/jwks.json',
    userinfo: '/userinfo',
  },
  // Not SameSite=None: that wants HTTPS. Pages on localhost are of the same site as the tenant, whatever their ports.
  cookies: { keys: ['local tenant'], names: { session: 'auth0', interaction: 'auth0_interaction', resume: 'auth0_resume' } },
  claims: profileScopes,
  scopes: ['openid', 'offline_access'],
  conformIdTokenClaims: false,
  allowOmittingSingleRegisteredRedirectUri: false,
  expiresWithSession: () => false,
  rotateRefreshToken: true,
  loadExistingGrant: grantAtOnce,
  renderError: renderProviderError,
  formats: { customizers: { jwt: auth0Claims } },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    // Public applications have to put a nonce into their proofs. Its secret is as public as the signing key.
    dPoP: {
      enabled: true,
      nonceSecret: Buffer.alloc(32, 'local tenant'),
      requireNonce: (ctx) => ctx.oidc.client?.clientAuthMethod === 'none',
    },
    // Auth0 revokes nothing else: access tokens last until they expire.
    revocation: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => token.kind === 'RefreshToken' && token.clientId === client.clientId,
    },
    rpInitiatedLogout: { enabled: false },
    webMessageResponseMode: { enabled: true, ack: 'individual-draft-01' },
  },
} satisfies Configuration;

function clientsOf(settings: Settings): ClientMetadata[] {
  const pages = settings.clientIds.map((client_id): ClientMetadata => ({
    client_id,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', ...(settings.allowRefreshTokens ? ['refresh_token'] : [])],
    dpop_bound_access_tokens: settings.requireProofOfPossession,
    response_types: ['code'],
    // Has to have one; what counts is `redirectUriAllowed`.
    redirect_uris: [`${settings.origin}/callback`],
  }));
  const machines = settings.machineClients.map(({ clientId, clientSecret, callbackUrls = [] }): ClientMetadata => ({
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: ['client_credentials', ...(callbackUrls.length > 0 ? ['authorization_code'] : [])],
    response_types: callbackUrls.length > 0 ? ['code'] : [],
    redirect_uris: callbackUrls.map((url) => new URL(url, settings.origin).href),
  }));
  return [...pages, ...machines];
}
