import type { AccountsGateway, Left, OwnSignInContext } from '../domain/accounts-gateway.js';
import type { LinkEnvironment } from './link/link-stages.js';
import { LinkError } from '../domain/link-error.js';
import { managementScope, metadataScope } from './base/management-scopes.js';
import { readAccount } from './management/account-reader.js';
import type { AuthClient } from './sdk/auth-client.js';
import { parseAuth0Domain, parseClientDomain } from './base/auth0-domain.js';
import { checkClient, readClientOptions } from './sdk/client-options.js';
import { createClientSession, needsUser } from './session/client-session.js';
import { browserEnvironment } from './browser/environment.js';
import type { Environment } from './browser/environment.js';
import { createLink } from './link/link.js';
import { getUser } from './management/management-api.js';
import { createManagementClient } from './management/management-client.js';
import { createCarriedSession } from './session/carried-session.js';
import type { CarriedSession } from './session/carried-session.js';
import { useOwnSession } from './session/shared-own-session.js';
import { passAnswerOn } from './window/relay-answer.js';
import { resumeSignIn } from './session/resume-sign-in.js';
import { pageHasToSignIn, requireSignIn } from './session/session.js';
import type { Session } from './session/session.js';
import { fetchCode } from '../domain/fetch-code.js';
import type { TenantSettings } from './base/tenant-settings.js';
import { resumeLink } from './link/resume-link.js';
import type { ClaimedTrip } from './trip/claim-trip.js';
import { checkReturnAddress } from './window/return-address.js';
import { inSignInWindow } from './window/sign-in-window.js';
import type { GetAccessToken } from './session/token-function-session.js';
import { createTokenFunctionSession } from './session/token-function-session.js';
import { createUnlink } from './link/unlink.js';
import { untilAborted } from './base/until-aborted.js';

export interface Auth0GatewayOptions {
  /** Host name that users sign in at, or the origin of a local tenant; not needed with `client`. */
  readonly domain?: string;
  /** The single-page application; not needed with `client`. */
  readonly clientId?: string;
  /** Identifier of the Management API. Default: `https://{domain}/api/v2/`; needed if `domain` is a custom domain. */
  readonly audience?: string;
  /** Id or name of the organization that users sign in to. */
  readonly organization?: string;
  /** An allowed callback URL of this page's origin. Default: the origin itself for windows, the page without query and hash for redirects. */
  readonly redirectUri?: string;
  /** The page's own `Auth0Client`. No other session is opened then, and this one stays as it is. */
  readonly client?: AuthClient;
  /** Gives Management API access tokens of the signed-in user. Comes before `client`. */
  readonly getAccessToken?: GetAccessToken;
}

/**
 * A gateway to an Auth0 tenant.
 * @throws {LinkError} `not-configured` when it does not know which tenant and application
 */
export function createAuth0Gateway(options: Auth0GatewayOptions, environment: Environment = browserEnvironment): AccountsGateway {
  const settings = readSettings(options);
  checkReturnAddress(environment.page, settings.redirectUri);
  const session = findSession(options, settings, environment);
  const send = createManagementClient(settings.domain.origin, environment);
  const isOrdinaryPage = passAnswerOn(environment.page);
  const waiting = `${new URL(settings.domain.origin).host} …`;
  const links = { settings, session, send, environment, waiting };
  const { link, complete } = createLink(links);
  let claims: readonly ClaimedTrip[] = [];
  environment.page.vault.sweep().catch(() => undefined);

  return {
    load({ signal }) {
      const run = async () => {
        await isOrdinaryPage;
        const token = await session.getAccessToken().catch(ignoreSignedOut(session));
        return token && readAccount(await send(getUser(token.userId), token.value, signal));
      };
      return untilAborted(signal, run());
    },
    signIn: session.signIn && ((context) => signIn(links, context)),
    link,
    resume(asker) {
      const found = (asker ? undefined : resumeSignIn(settings, session, environment)) ?? resumeLink(links, complete, asker);
      if (found) claims = [...claims, found.claim];
      return found?.pending;
    },
    unlink: createUnlink(links),
    close() {
      for (const claim of claims) claim.release();
      claims = [];
    },
  };
}

async function signIn(links: LinkEnvironment, context: OwnSignInContext): Promise<void | Left> {
  const { session } = links;
  const { way, wish, signal } = context;
  if (way === 'page' && session.signInByPage) {
    const scope = wish?.operation === 'link' && wish.changesMetadata ? `${managementScope} ${metadataScope}` : undefined;
    const { leaveForSignIn } = await fetchCode(() => import('./session/sign-in-by-redirect.js'));
    return untilAborted(signal, leaveForSignIn(links, context, scope));
  }
  const byWindow = requireSignIn(session);
  await inSignInWindow(links, context, (logIn) => untilAborted(signal, byWindow(logIn, context)));
}

/** If the widget can offer a sign-in, needing one is no failure; if only the page can, it has to be told which step is missing. */
function ignoreSignedOut({ signIn }: Session): (error: unknown) => undefined {
  return (error) => {
    if (!needsUser(error)) throw error;
    if (!signIn) throw pageHasToSignIn(error);
    if (error.code !== 'login-required' || error.setting) throw error;
  };
}

interface Settings extends TenantSettings {
  readonly clientId?: string;
}

function readSettings({ domain, clientId, audience, organization, redirectUri, client, getAccessToken }: Auth0GatewayOptions): Settings {
  if (client && !getAccessToken) checkClient(client);
  const ofClient = client && !getAccessToken ? readClientOptions(client) : {};
  const parsed = ofClient.domain ? parseClientDomain(ofClient.domain) : domain ? parseAuth0Domain(domain) : undefined;
  const id = ofClient.clientId ?? (clientId || undefined);
  if (!parsed || (!id && !getAccessToken)) {
    throw new LinkError('not-configured', `The page does not say which ${parsed ? 'application' : 'tenant'} to use.`, {
      hint: 'Set domain and client-id, or client (the page’s Auth0Client), or domain and getAccessToken, or gateway.',
    });
  }
  return {
    domain: parsed,
    clientId: id,
    audience: audience || parsed.managementAudience,
    organization: organization || undefined,
    redirectUri: redirectUri || undefined,
  };
}

function findSession(options: Auth0GatewayOptions, settings: Settings, environment: Environment): CarriedSession {
  const withId = { ...settings, clientId: settings.clientId ?? '' };
  const { client } = options;
  // Read at each call: frameworks pass a new function with each render.
  const getAccessToken: GetAccessToken = () => options.getAccessToken?.();
  if (options.getAccessToken) return createCarriedSession(createTokenFunctionSession(getAccessToken, settings), environment);
  return client ? createCarriedSession(createClientSession(client, withId, environment), environment) : useOwnSession(withId, environment);
}
