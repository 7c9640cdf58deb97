import type { Account, AccountsGateway, Left, LinkContext, OwnSignInContext } from '../domain/accounts-gateway.js';
import { fetchCode } from '../domain/fetch-code.js';
import { identityId } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import { pendingChange, pendingSignIn } from './link/pending-change.js';
import { hasList, newIdentity, readDenial, readList, readResult } from './link/action-answer.js';
import { parseAuth0Domain, parseClientDomain } from './base/auth0-domain.js';
import { untilAborted } from './base/until-aborted.js';
import { browserEnvironment } from './browser/environment.js';
import type { Environment } from './browser/environment.js';
import { createOwnClient, readOrganization } from './sdk/auth-client.js';
import type { AuthClient, AuthRequest, IdTokenClaims, OwnClient } from './sdk/auth-client.js';
import { checkClient, readClientOptions } from './sdk/client-options.js';
import { sdkFailure } from './sdk/sdk-error.js';
import { probeSession } from './session/probe-session.js';
import { expectedParams, nameOfSession, refuseOther } from './session/session.js';
import { claimTrip } from './trip/claim-trip.js';
import type { ClaimedTrip } from './trip/claim-trip.js';
import type { Leaving } from './trip/leave-for-trip.js';
import type { ActionTrip, SignInTrip } from './trip/trip.js';
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
  /** What a sign-in has just brought: the next list, with no further request. */
  let fresh: Promise<IdTokenClaims> | undefined;
  let claims: readonly ClaimedTrip[] = [];
  const { page } = environment;
  const which = {
    domain: domain.name,
    clientId,
    session: nameOfSession({ domain, audience: 'action', organization: wanted }, { isOfPage: pageClient !== undefined }),
  };

  const createClient = async (scope: string, organization = wanted): Promise<OwnClient> => {
    const sdk = await environment.loadSdk();
    return createOwnClient(sdk, {
      domain: domain.name,
      clientId,
      authorizationParams: { scope, redirect_uri: redirectUri || undefined, organization: organization || undefined },
    });
  };

  const takeFresh = async (): Promise<IdTokenClaims | undefined> => {
    const came = await fresh?.catch(() => undefined);
    fresh = undefined;
    return came && hasList(came) ? came : undefined;
  };

  const askSilently = async (): Promise<IdTokenClaims | undefined> => {
    const ofPage = await pageClient?.getIdTokenClaims();
    if (pageClient && !ofPage) return undefined;
    const came = await takeFresh();
    if (came && (!ofPage || ofPage.sub === came.sub)) return came;
    // Later, it may be older than what was changed.
    if (!known && ofPage && hasList(ofPage)) return ofPage;
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

  /** What asks the Action for a change that `tx` names. */
  const prepare = async ({ scope, account, params }: Change, tx: string): Promise<Pick<Leaving, 'client' | 'request'>> => {
    if (known?.sub !== account.user.userId) throw otherUser();
    const organization = typeof known['org_id'] === 'string' ? known['org_id'] : wanted;
    const client = await createClient(`${listScope} ${scope}`, organization);
    await probe;
    return { client, request: request({ ...params, id_token_hint: known.__raw, 'ext-link-tx': tx }) };
  };

  const leave = async (leaving: Leaving, signal: AbortSignal): Promise<Left> => {
    const { leaveForAction } = await loadTrips();
    return leaveForAction(environment, redirectUri, leaving, signal);
  };

  const changeByPage = async (change: Change, signal: AbortSignal, trip: Partial<ActionTrip>): Promise<Left> => {
    const { userId, profile } = change.account.user;
    const tx = crypto.randomUUID();
    const before = change.account.identities.map(identityId);
    const wholeTrip = { purpose: 'action', ...which, tx, wanted: { userId, email: profile.email }, before, ...trip } as const;
    return leave({ ...(await prepare(change, tx)), trip: wholeTrip }, signal);
  };

  const changeByWindow = (change: Change, context: WindowContext, connection?: string): Promise<Account> =>
    inSignInWindow(windows, context, async (logIn) => {
      const tx = crypto.randomUUID();
      try {
        const { client, request } = await prepare(change, tx);
        await logIn(client, request);
        const claims = await client.getIdTokenClaims();
        if (claims?.sub !== change.account.user.userId) throw otherUser();
        const changed = readResult(claims, tx);
        known = claims;
        return changed;
      } catch (error) {
        throw readDenial(error) ?? sdkFailure(error, { by: 'window', connection });
      }
    });

  /** What is read of the tenant's answer is the next list, too. */
  const redeem = (claim: ClaimedTrip<ActionTrip | SignInTrip>): Promise<IdTokenClaims> => {
    claims = [...claims, claim];
    const answer = claim.once(async () => {
      const { readTripAnswer } = await loadTrips();
      return readTripAnswer(environment, claim, await createClient(listScope));
    });
    answer.catch(() => undefined);
    fresh = answer;
    return answer;
  };

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

  const signIn = async ({ expected, language, signal, way, wish, ...context }: OwnSignInContext): Promise<void | Left> => {
    const params = { ...expectedParams(expected), ui_locales: language };
    if (way === 'page') {
      const wanted = expected && { userId: expected.userId, email: expected.profile.email };
      const trip = { purpose: 'sign-in', ...which, step: '', wanted, wish } as const;
      return untilAborted(signal, leave({ client: await createClient(listScope), request: request(params), trip }, signal));
    }
    return inSignInWindow(windows, { signal, ...context }, async (logIn) => {
      try {
        const client = await createClient(listScope);
        await logIn(client, request(params));
        const claims = await client.getIdTokenClaims();
        if (expected) refuseOther(claims, expected.userId, context);
        fresh = claims && Promise.resolve(claims);
      } catch (error) {
        throw sdkFailure(error, { by: 'window' });
      }
    });
  };

  return {
    load({ signal }) {
      const run = async (): Promise<Account | undefined> => {
        await isOrdinaryPage;
        known = await askSilently();
        return known && readList(known);
      };
      return untilAborted(signal, run());
    },

    signIn: pageClient ? undefined : signIn,

    async link(connection, context) {
      const { account, language, signInFirst, signal, asker, way } = context;
      if (context.mergeMetadata || context.chooseKept) throw notHere();
      const params = {
        ...(signInFirst && expectedParams(account.user)),
        max_age: linkAge,
        ui_locales: language,
        ...(connection && { 'ext-link-connection': connection.name }),
      };
      const change = { scope: 'link_account', account, params };
      if (way === 'page') return untilAborted(signal, changeByPage(change, signal, { asker, connection }));
      const changed = await untilAborted(signal, changeByWindow(change, context, connection?.name));
      reportOwner(context);
      return { account: changed, identity: newIdentity(account.identities.map(identityId), changed), primaryChanged: false };
    },

    async unlink(identity, { account, language, signal, way }) {
      const { connection, provider, userId, isSocial } = identity;
      const params = { ...expectedParams(account.user), max_age: 0, ui_locales: language, 'ext-unlink-identity': identityId(identity) };
      const change = { scope: 'unlink_account', account, params };
      const kept = { connection, provider, userId, isSocial };
      if (way === 'page') return untilAborted(signal, changeByPage(change, signal, { identity: kept }));
      return untilAborted(signal, changeByWindow(change, { signal, windowChanged: () => undefined }));
    },

    resume(asker) {
      const change = claimTrip(page, { purpose: 'action', ...which, asker }, environment.now());
      if (change) return pendingChange(change, redeem(change), page, reportOwner);
      const signedIn = asker ? undefined : claimTrip(page, { purpose: 'sign-in', ...which }, environment.now());
      return signedIn && pendingSignIn(signedIn, redeem(signedIn), page);
    },

    close() {
      for (const claim of claims) claim.release();
      claims = [];
    },
  };
}

interface Change {
  readonly scope: string;
  readonly account: Account;
  readonly params: Params;
}

const loadTrips = (): Promise<typeof import('./link/action-by-redirect.js')> => fetchCode(() => import('./link/action-by-redirect.js'));

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
