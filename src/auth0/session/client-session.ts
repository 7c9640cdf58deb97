import { LinkError } from '../../domain/link-error.js';
import { managementScope } from '../base/management-scopes.js';
import { isExpired, readAccessToken } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { createOwnClient, readOrganization } from '../sdk/auth-client.js';
import type { AuthClient, AuthRequest, IdTokenClaims, LogIn } from '../sdk/auth-client.js';
import { readClientOptions } from '../sdk/client-options.js';
import type { Environment } from '../browser/environment.js';
import { readIdToken } from '../tokens/id-token.js';
import { fetchCode } from '../../domain/fetch-code.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { Attempt } from '../sdk/sdk-error.js';
import { expectedParams, otherUserSignedIn, refuseOther } from './session.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import type { Session, SignInRequest } from './session.js';
import { SignOutWatch } from './sign-out-watch.js';
import { SharedWork } from '../base/shared-work.js';

// Of the whole page: the SDK would let hundreds of widgets wait for its lock one after the other, and give up on the last of them.
const asking = new WeakMap<AuthClient, SharedWork<AccessToken>>();

const never = new AbortController().signal;

type Params = AuthRequest['authorizationParams'];

/** The session of the page, by the page's own client. Linking changes nothing in it. */
export function createClientSession(
  client: AuthClient,
  settings: TenantSettings & { readonly clientId: string },
  environment: Pick<Environment, 'loadSdk' | 'now' | 'page'>,
): Session {
  const probeOptions = {
    domain: settings.domain.name,
    clientId: settings.clientId,
    authorizationParams: { scope: 'openid', redirect_uri: settings.redirectUri },
  };
  const management = (scope = managementScope) => ({ audience: settings.audience, scope });
  const options = readClientOptions(client);
  const shared = asking.get(client) ?? new SharedWork();
  asking.set(client, shared);
  const watch = new SignOutWatch(environment.page, settings.clientId);
  const renewsAlone = options.useRefreshTokens === true && options.useRefreshTokensFallback !== true;

  const getOrganization = async (): Promise<string | undefined> =>
    settings.organization ?? options.authorizationParams?.organization ?? readOrganization(client);

  /** A client with refresh tokens misses one also if nobody is signed in, and not only if this API needs another. */
  const throwSignedOut = async (error: unknown): Promise<never> => {
    const { error: code } = Object(error) as Record<string, unknown>;
    if (code !== 'missing_refresh_token' || (await client.getUser())) throw error;
    throw new LinkError('login-required', 'Nobody is signed in to the page’s client.', { cause: error });
  };

  const getAccessToken = async (scope?: string, request?: AuthRequest): Promise<AccessToken> => {
    const token = readAccessToken(
      await client.getTokenSilently({ authorizationParams: management(scope), ...request }).catch(throwSignedOut),
    );
    watch.check();
    const user = await client.getUser();
    if (user?.sub === undefined || user.sub === token.userId) return token;
    throw new LinkError('session-mismatch', 'The access token belongs to another user than the page’s client.', {
      hint: 'Let the user sign in again: another sign-in took over the tenant’s session in this browser.',
    });
  };

  /** Finds out who signs in before the page's client does so, which takes that user for the page's own. */
  const refuseOthers = async (logIn: LogIn, wanted: unknown, params: Params, request: SignInRequest): Promise<void> => {
    const probe = createOwnClient(await environment.loadSdk(), probeOptions);
    const ask = async (more: Params): Promise<IdTokenClaims | undefined> => {
      await logIn(probe, { authorizationParams: { ...params, ...more } });
      return probe.getIdTokenClaims();
    };
    const claims = await ask({});
    // The tenant may have answered for the user of its session, without asking anybody.
    const isAnsweredUnasked = claims?.sub !== wanted && !request.expected;
    refuseOther(isAnsweredUnasked ? await ask({ prompt: 'login' }) : claims, wanted, request);
  };

  const signIn = async (logIn: LogIn, request: SignInRequest): Promise<void> => {
    const { language, expected, scope } = request;
    const before = await client.getUser();
    const wanted = expected?.userId ?? before?.sub;
    const hint = typeof before?.email === 'string' && { login_hint: before.email };
    const params = { organization: await getOrganization(), ...hint, ui_locales: language };
    if (wanted !== undefined) await refuseOthers(logIn, wanted, { ...params, ...expectedParams(expected) }, request);
    if (!before) await logIn(client, { authorizationParams: params });
    // A page whose tokens are for an API of its own needs one more for this one, which the tenant may want to ask the user for.
    if (before || !(await hasToken(scope))) {
      await logIn(client, { authorizationParams: { ...params, ...management(scope) } });
    }
    if (wanted !== undefined && (await client.getUser())?.sub !== wanted) throw otherUserSignedIn();
  };

  const signInByPage: Session['signInByPage'] = async (trip, request) => {
    const { signClientInByPage } = await fetchCode(() => import('./client-redirects.js'));
    const createProbe = async (): Promise<AuthClient> => createOwnClient(await environment.loadSdk(), probeOptions);
    return signClientInByPage(trip, request, { client, createProbe, management, getOrganization, hasToken });
  };

  const hasToken = (scope?: string): Promise<boolean> =>
    getAccessToken(scope).then(
      () => true,
      (error: unknown) => {
        if (needsUser(sdkFailure(error, { by: 'silence' }))) return false;
        throw error;
      },
    );

  return {
    clientId: settings.clientId,
    isOfPage: true,
    renewsSilently: options.useRefreshTokens !== true,
    renewsAlone,
    keepsTokens: options.cacheLocation === 'localstorage' || options.cache !== undefined,
    getAccessToken: (scope) => shared.run(JSON.stringify(management(scope)), never, () => mapped('silence', () => getAccessToken(scope))),
    getIdToken: () =>
      mapped('silence', async () => {
        const idToken = readIdToken(await client.getIdTokenClaims());
        if (!isExpired(idToken, environment.now())) return idToken;
        if (!renewsAlone) throw new LinkError('login-required', 'The user’s last sign-in is too long ago.');
        await getAccessToken(managementScope, { cacheMode: 'off' });
        return readIdToken(await client.getIdTokenClaims());
      }),
    getOrganization: () => mapped('silence', getOrganization),
    getUserId: () =>
      mapped('silence', async () => {
        const user = await client.getUser();
        return typeof user?.sub === 'string' ? user.sub : undefined;
      }),
    // What was asked for before it would find nobody.
    signIn: (logIn, request) => mapped('window', () => signIn(logIn, request)).finally(() => shared.renew()),
    signInByPage: (trip, request) => mapped('page', () => signInByPage(trip, request)).finally(() => shared.renew()),
  };
}

/** Whether the failure goes away when the user signs in, consents or proves a second factor. */
export function needsUser(error: unknown): error is LinkError {
  return error instanceof LinkError && ['login-required', 'consent-required', 'mfa-required'].includes(error.code);
}

async function mapped<T>(by: Attempt['by'], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sdkFailure(error, { by });
  }
}
