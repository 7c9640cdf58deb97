import type { AccountsGateway } from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { checkAccessToken } from './access-token.js';
import { readAccount, readIdentities } from './account-reader.js';
import type { AuthClient } from './auth-client.js';
import { parseAuth0Domain, parseClientDomain } from './auth0-domain.js';
import { readClientOptions, createClientSession } from './client-session.js';
import { browserEnvironment } from './environment.js';
import type { Environment } from './environment.js';
import { createLink } from './link-operation.js';
import { deleteIdentity, getUser } from './management-api.js';
import { createManagementClient } from './management-client.js';
import { createOwnSession } from './own-session.js';
import type { Session, SessionSettings } from './session.js';
import { inSignInWindow } from './sign-in-window.js';
import { createTokenFunctionSession } from './token-function-session.js';
import { untilAborted } from './until-aborted.js';

export interface Auth0GatewayOptions {
  /** Host name that users sign in at, or the origin of a local tenant; not needed with `client`. */
  readonly domain?: string;
  /** The single-page application; not needed with `client`. */
  readonly clientId?: string;
  /** Identifier of the Management API. Default: `https://{domain}/api/v2/`; needed where `domain` is a custom domain. */
  readonly audience?: string;
  /** Id or name of the organization that users sign in to. */
  readonly organization?: string;
  /** An allowed callback URL of this page's origin. Default: the origin itself. */
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
  const session = createSession(options, settings, environment);
  const send = createManagementClient(settings.domain.origin, environment);
  const waiting = `${new URL(settings.domain.origin).host} …`;

  return {
    load({ signal }) {
      const run = async () => {
        const token = await session.getAccessToken().catch(ignoreSignedOut(session));
        return token && readAccount(await send(getUser(token.userId), token.value, signal));
      };
      return untilAborted(signal, run());
    },
    async signIn(context) {
      const { signIn } = session;
      if (!signIn) {
        throw new LinkError('login-required', 'Only the page itself can sign the user in.', {
          hint: 'Sign in where getAccessToken has its tokens from, then load again.',
        });
      }
      await inSignInWindow(environment, context, waiting, (popup) => untilAborted(context.signal, signIn(popup, context.language)));
    },
    link: createLink({ settings, session, send, environment, waiting }),
    unlink(identity, { account, signal }) {
      const run = async () => {
        const token = await session.getAccessToken();
        checkAccessToken(token, account.user.userId, environment.now());
        const identities = await send(deleteIdentity(account.user.userId, identity), token.value, signal);
        return { user: account.user, identities: readIdentities(identities, account.user) };
      };
      return untilAborted(signal, run());
    },
  };
}

/** Where the widget can offer a sign-in, needing one is no failure. */
function ignoreSignedOut(session: Session): (error: unknown) => undefined {
  return (error) => {
    const isSignedOut = error instanceof LinkError && ['login-required', 'consent-required', 'mfa-required'].includes(error.code);
    if (!isSignedOut || !session.signIn) throw error;
  };
}

interface Settings extends SessionSettings {
  readonly clientId?: string;
}

function readSettings({ domain, clientId, audience, organization, redirectUri, client, getAccessToken }: Auth0GatewayOptions): Settings {
  const ofClient = client && !getAccessToken ? readClientOptions(client) : {};
  const parsed = ofClient.domain ? parseClientDomain(ofClient.domain) : domain ? parseAuth0Domain(domain) : undefined;
  const id = ofClient.clientId ?? clientId;
  if (!parsed || (!id && !getAccessToken)) {
    throw new LinkError('not-configured', `It is not known which ${parsed ? 'application' : 'tenant'} to link accounts of.`, {
      hint: 'Set domain and client-id, or hand over client (the page’s Auth0Client), or domain and getAccessToken, or a gateway.',
    });
  }
  return { domain: parsed, clientId: id, audience: audience || parsed.managementAudience, organization, redirectUri };
}

function createSession({ client, getAccessToken }: Auth0GatewayOptions, settings: Settings, environment: Environment): Session {
  if (getAccessToken) return createTokenFunctionSession(getAccessToken, settings);
  const withId = { ...settings, clientId: settings.clientId ?? '' };
  return client ? createClientSession(client, withId) : createOwnSession(withId, environment);
}
