import type { Account, AccountsGateway, LinkContext } from '../domain/accounts-gateway.js';
import { identityId } from '../domain/identity.js';
import type { Identity } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import { hasList, readDenial, readList, readResult } from './link/action-answer.js';
import { parseAuth0Domain, parseClientDomain } from './base/auth0-domain.js';
import { untilAborted } from './base/until-aborted.js';
import { browserEnvironment } from './browser/environment.js';
import type { Environment } from './browser/environment.js';
import { createOwnClient, readOrganization } from './sdk/auth-client.js';
import type { AuthClient, AuthRequest, IdTokenClaims, OwnClient } from './sdk/auth-client.js';
import { checkClient, readClientOptions } from './sdk/client-options.js';
import { sdkFailure } from './sdk/sdk-error.js';
import { probeSession } from './session/probe-session.js';
import { expectedParams, refuseOther } from './session/session.js';
import { passAnswerOn } from './window/relay-answer.js';
import { inSignInWindow } from './window/sign-in-window.js';
import type { WindowContext } from './window/sign-in-window.js';

export interface ActionGatewayOptions {
  /** Host name that users sign in at, or the origin of a local tenant; not needed with `client`. */
  readonly domain?: string;
  /** The single-page application; not needed with `client`. */
  readonly clientId?: string;
  /** Id or name of the organization that users sign in to. */
  readonly organization?: string;
  /** An allowed callback URL of this page's origin. Default: the origin itself. */
  readonly redirectUri?: string;
  /** The page's own `Auth0Client`: it says who is signed in, and stays as it is. */
  readonly client?: AuthClient;
}

const listScope = 'openid profile email read:linked_identities';
/** Seconds since its sign-in in which the Action lets a session begin a link. */
const linkAge = 3600;

/**
 * A gateway to an Auth0 tenant whose post-login Action links and unlinks, so that the page holds no Management API token.
 * @throws {LinkError} `not-configured` when it does not know which tenant and application
 */
export function createActionGateway(options: ActionGatewayOptions, environment: Environment = browserEnvironment): AccountsGateway {
  const { domain, clientId, client: pageClient } = readSettings(options);
  const { organization: wanted, redirectUri } = options;
  const isOrdinaryPage = passAnswerOn(environment.page);
  const windows = { settings: { redirectUri: redirectUri || undefined }, environment, waiting: `${new URL(domain.origin).host} …` };
  /** What the tenant has last said of the user, by the ID token that says so: the proof of who asks. */
  let known: IdTokenClaims | undefined;
  let probe = Promise.resolve();

  const createClient = async (scope: string, organization = wanted): Promise<OwnClient> => {
    const sdk = await environment.loadSdk();
    return createOwnClient(sdk, {
      domain: domain.name,
      clientId,
      authorizationParams: { scope, redirect_uri: redirectUri || undefined, organization: organization || undefined },
    });
  };

  const askSilently = async (): Promise<IdTokenClaims | undefined> => {
    const ofPage = await pageClient?.getIdTokenClaims();
    if (pageClient && !ofPage) return undefined;
    if (ofPage && hasList(ofPage)) return ofPage;
    try {
      const client = await createClient(listScope, pageClient && (await readOrganization(pageClient)));
      await probe;
      await client.getTokenSilently({ cacheMode: 'off' });
      const claims = await client.getIdTokenClaims();
      if (ofPage && claims?.sub !== ofPage.sub) throw otherUser();
      return claims;
    } catch (error) {
      const failure = sdkFailure(error, { by: 'silence' });
      if (failure.code === 'login-required') return undefined;
      throw failure;
    }
  };

  /** Asks the Action for a change, by a sign-in in a window. */
  const change = (context: WindowContext, scope: string, account: Account, params: Params, connection?: string): Promise<Account> =>
    inSignInWindow(windows, context, async (logIn) => {
      const { userId } = account.user;
      const tx = crypto.randomUUID();
      try {
        if (known?.sub !== userId) throw otherUser();
        const organization = typeof known['org_id'] === 'string' ? known['org_id'] : wanted;
        const client = await createClient(`${listScope} ${scope}`, organization);
        await probe;
        await logIn(client, { authorizationParams: { ...params, id_token_hint: known.__raw, 'ext-link-tx': tx } });
        const claims = await client.getIdTokenClaims();
        if (claims?.sub !== userId) throw otherUser();
        const changed = readResult(claims, tx);
        known = claims;
        return changed;
      } catch (error) {
        throw readDenial(error) ?? sdkFailure(error, { by: 'window', connection });
      }
    });

  /** The second account has signed in on the way, so the tenant's session may have become that one's. */
  const reportOwner = ({ account, sessionChanged }: LinkContext): void => {
    probe = environment
      .loadSdk()
      .then((sdk) => probeSession(sdk, { domain, clientId, audience: '', redirectUri, organization: wanted }))
      .then((sub) => {
        if (sub !== undefined && sub !== account.user.userId) sessionChanged({ reason: 'linked', sub });
      })
      .catch(() => undefined);
  };

  return {
    load({ signal }) {
      const run = async (): Promise<Account | undefined> => {
        await isOrdinaryPage;
        const claims = await askSilently();
        known = claims;
        return claims && readList(claims);
      };
      return untilAborted(signal, run());
    },

    signIn: pageClient
      ? undefined
      : (context) =>
          inSignInWindow(windows, context, async (logIn) => {
            try {
              const client = await createClient(listScope);
              await logIn(client, request({ ...expectedParams(context.expected), ui_locales: context.language }));
              const claims = await client.getIdTokenClaims();
              if (context.expected) refuseOther(claims, context.expected.userId, context);
              known = claims;
            } catch (error) {
              throw sdkFailure(error, { by: 'window' });
            }
          }),

    async link(connection, context) {
      const { account, language, signInFirst, signal } = context;
      if (context.mergeMetadata || context.chooseKept) throw notHere();
      const params = {
        ...(signInFirst && expectedParams(account.user)),
        max_age: linkAge,
        ui_locales: language,
        ...(connection && { 'ext-link-connection': connection.name }),
      };
      const changed = await untilAborted(signal, change(context, 'link_account', account, params, connection?.name));
      reportOwner(context);
      const identity = newIdentity(account, changed);
      return { account: changed, identity, primaryChanged: false };
    },

    async unlink(identity, { account, signal }) {
      const params = { ...expectedParams(account.user), max_age: 0, 'ext-unlink-identity': identityId(identity) };
      const context = { signal, windowChanged: () => undefined };
      return untilAborted(signal, change(context, 'unlink_account', account, params));
    },
  };
}

type Params = NonNullable<AuthRequest['authorizationParams']>;

function request(authorizationParams: Params): AuthRequest {
  return { authorizationParams };
}

function readSettings({ domain, clientId, client }: ActionGatewayOptions) {
  if (client) checkClient(client);
  const ofClient = client ? readClientOptions(client) : {};
  const parsed = ofClient.domain ? parseClientDomain(ofClient.domain) : domain ? parseAuth0Domain(domain) : undefined;
  const id = ofClient.clientId ?? clientId;
  if (parsed && id) return { domain: parsed, clientId: id, client };
  throw new LinkError('not-configured', `The page does not say which ${parsed ? 'application' : 'tenant'} to use.`, {
    hint: 'Set domain and client-id, or set client to the page’s Auth0Client.',
  });
}

function newIdentity(before: Account, { identities }: Account): Identity {
  const known = new Set(before.identities.map(identityId));
  const added = identities.find((identity) => !known.has(identityId(identity)));
  if (added) return added;
  throw new LinkError('server', 'The Action has linked nothing that was not linked before.');
}

function notHere(): LinkError {
  return new LinkError('not-configured', 'The Action links without merging metadata and without a choice of the account to keep.', {
    hint: 'With backend="action", leave out metadata="merge" and primary="choose".',
  });
}

function otherUser(): LinkError {
  return new LinkError('session-mismatch', 'The tenant’s session in this browser belongs to another user now. Nothing was changed.', {
    hint: 'Let the user sign in again, to the account that is shown.',
  });
}
