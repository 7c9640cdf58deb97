import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { managementScope, metadataScope } from './tokens/access-token.js';
import { readAccount } from './management/account-reader.js';
import { createAdoptingSession } from './session/adopting-session.js';
import type { AuthClient } from './sdk/auth-client.js';
import { parseAuth0Domain, parseClientDomain } from './base/auth0-domain.js';
import { readClientOptions } from './sdk/client-options.js';
import { createClientSession, needsUser } from './session/client-session.js';
import { browserEnvironment } from './browser/environment.js';
import type { Environment } from './browser/environment.js';
import { createLink } from './link/link.js';
import { getUser } from './management/management-api.js';
import { createManagementClient } from './management/management-client.js';
import { createMovingSession } from './session/moving-session.js';
import type { MovingSession } from './session/moving-session.js';
import { useOwnSession } from './session/shared-own-session.js';
import { passAnswerOn } from './window/relay-answer.js';
import { loadSignInTrips } from './base/rare-steps.js';
import { resumeSignIn } from './session/resume-sign-in.js';
import { pageHasToSignIn, requireSignIn } from './session/session.js';
import type { Session, SessionSettings } from './session/session.js';
import { inSignInWindow } from './window/sign-in-window.js';
import { createTokenFunctionSession } from './session/token-function-session.js';
import { createUnlink } from './link/unlink.js';
import { untilAborted } from './base/until-aborted.js';

export interface Auth0GatewayOptions {
  /** Host name that users sign in at, or the origin of a local tenant; not needed with `client`. */
  readonly domain?: string;
  /** The single-page application; not needed with `client`. */
  readonly clientId?: string;
  /** Identifier of the Management API. Default: `https://{domain}/api/v2/`; needed where `domain` is a custom domain. */
  readonly audience?: string;
  /** Id or name of the organization that users sign in to. */
  readonly organization?: string;
  /** An allowed callback URL of this page's origin. Default: the origin itself for windows, the page without query and hash for redirects. */
  readonly redirectUri?: string;
  /** The page's own `Auth0Client`. No other session is opened then, and this one stays as it is. */
  readonly client?: AuthClient;
  /** Gives Management API access tokens of the signed-in user. Comes before `client`. */
  readonly getAccessToken?: () => Promise<string>;
}

/**
 * A gateway to an Auth0 tenant.
 * @throws {LinkError} `not-configured` when it does not know which tenant and application
 */
export function createAuth0Gateway(options: Auth0GatewayOptions, environment: Environment = browserEnvironment): AccountsGateway {
  const settings = readSettings(options);
  const found = findSession(options, settings, environment);
  const session = createAdoptingSession(found.session, environment);
  const send = createManagementClient(settings.domain.origin, environment);
  const isOrdinaryPage = passAnswerOn(environment.page);
  const waiting = `${new URL(settings.domain.origin).host} …`;

  const links = createLink({ settings, session, send, environment, waiting });

  return {
    load({ signal }) {
      const run = async () => {
        await isOrdinaryPage;
        const token = await session.getAccessToken().catch(ignoreSignedOut(session));
        return token && readAccount(await send(getUser(token.userId), token.value, signal));
      };
      return untilAborted(signal, run());
    },
    async signIn(context) {
      const signIn = requireSignIn(session);
      const { way, wish, signal } = context;
      if (way === 'page' && session.signInByPage) {
        const scope = wish?.operation === 'link' && wish.changesMetadata ? `${managementScope} ${metadataScope}` : undefined;
        const { leaveForSignIn } = await loadSignInTrips();
        return untilAborted(signal, leaveForSignIn({ settings, session, environment }, context, scope));
      }
      await inSignInWindow({ settings, environment, waiting }, context, (logIn) => untilAborted(context.signal, signIn(logIn, context)));
    },
    link: links.link,
    resume: (asker) => (asker ? undefined : resumeSignIn(settings, session, environment)) ?? links.resume(asker),
    unlink: createUnlink({ session, send, environment }),
    close: found.release,
  };
}

/** Where the widget can offer a sign-in, needing one is no failure; where only the page can, it has to be told whatever step is missing. */
function ignoreSignedOut({ signIn }: Session): (error: unknown) => undefined {
  return (error) => {
    if (!needsUser(error)) throw error;
    if (!signIn) throw pageHasToSignIn(error);
    if (error.code !== 'login-required') throw error;
  };
}

interface Settings extends SessionSettings {
  readonly clientId?: string;
}

function readSettings({ domain, clientId, audience, organization, redirectUri, client, getAccessToken }: Auth0GatewayOptions): Settings {
  const ofClient = client && !getAccessToken ? readClientOptions(client) : {};
  const parsed = ofClient.domain ? parseClientDomain(ofClient.domain) : domain ? parseAuth0Domain(domain) : undefined;
  const id = ofClient.clientId ?? (clientId || undefined);
  if (!parsed || (!id && !getAccessToken)) {
    throw new LinkError('not-configured', `It is not known which ${parsed ? 'application' : 'tenant'} to link accounts of.`, {
      hint: 'Set domain and client-id, or hand over client (the page’s Auth0Client), or domain and getAccessToken, or a gateway.',
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

function findSession(
  { client, getAccessToken }: Auth0GatewayOptions,
  settings: Settings,
  environment: Environment,
): { readonly session: MovingSession; readonly release?: () => void } {
  const withId = { ...settings, clientId: settings.clientId ?? '' };
  if (getAccessToken) return { session: createMovingSession(createTokenFunctionSession(getAccessToken, settings), environment) };
  if (client) return { session: createMovingSession(createClientSession(client, withId, environment), environment) };
  return useOwnSession(withId, environment);
}
