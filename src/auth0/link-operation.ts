import type { AccountsGateway, LinkContext, LinkResult } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { identityId } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import { checkPrimary, checkSecondary } from '../domain/link-policy.js';
import { checkAccessToken } from './access-token.js';
import type { AccessToken } from './access-token.js';
import { readIdentities } from './account-reader.js';
import type { AuthSdk } from './auth-client.js';
import type { Environment } from './environment.js';
import { postIdentity } from './management-api.js';
import type { SendRequest } from './management-client.js';
import { badAnswer } from './management-error.js';
import { sdkFailure } from './sdk-error.js';
import { checkFreshness, signInSecondAccount } from './second-sign-in.js';
import type { SecondAccount } from './second-sign-in.js';
import { probeSession } from './session-probe.js';
import type { Session, SessionSettings } from './session.js';
import { inSignInWindow } from './sign-in-window.js';
import { untilAborted } from './until-aborted.js';

interface LinkEnvironment {
  readonly settings: SessionSettings;
  readonly session: Session;
  readonly send: SendRequest;
  readonly environment: Environment;
  /** Text for the window until the tenant's page is there. */
  readonly waiting: string;
}

export function createLink(link: LinkEnvironment): AccountsGateway['link'] {
  let probe = Promise.resolve();
  return (connection, context) => {
    const run = async (): Promise<LinkResult> => {
      const { result, sdk, application } = await runLink(link, connection, context, probe);
      if (link.session.renewsSilently) probe = tellWhoseSession(sdk, application, context);
      return result;
    };
    return untilAborted(context.signal, run());
  };
}

interface Linked extends Preparation {
  readonly result: LinkResult;
}

/** Goes on when the signal aborts, unheard, to tell of a second sign-in that came through all the same. */
async function runLink(
  link: LinkEnvironment,
  connection: Connection | undefined,
  context: LinkContext,
  probe: Promise<void>,
): Promise<Linked> {
  const { send, environment } = link;
  const { account, allowUnverified, signal } = context;
  checkPrimary(account.user, allowUnverified);
  const { second, duration, ...prepared } = await inSignInWindow(environment, context, link.waiting, async (popup) => {
    const prepared = await prepare(link, context);
    // The SDK would take its answer for the window's.
    await probe;
    signal.throwIfAborted();
    const start = environment.now();
    const request = { ...prepared.application, connection, language: context.language };
    const second = await signInSecondAccount(prepared.sdk, request, popup);
    return { ...prepared, second, duration: (environment.now() - start) / 1000 };
  });
  try {
    signal.throwIfAborted();
    checkFreshness(second, duration);
    checkSecondary(account.user, second, allowUnverified);
    const identities = await send(postIdentity(account.user.userId, second.idToken), prepared.token.value, signal);
    return { ...prepared, result: readResult(context, identities, second) };
  } catch (error) {
    if (second.userId !== account.user.userId) context.sessionChanged({ reason: 'link-failed', sub: second.userId });
    throw error;
  }
}

type Application = SessionSettings & { readonly clientId: string };

interface Preparation {
  readonly token: AccessToken;
  readonly sdk: AuthSdk;
  readonly application: Application;
}

/** All that has to be there before the tenant's session may change hands: above all the first account's access token. */
async function prepare(link: LinkEnvironment, context: LinkContext): Promise<Preparation> {
  const { session, environment } = link;
  const [sdk, token, organization] = await Promise.all([
    environment.loadSdk().catch((error: unknown) => {
      throw sdkFailure(error, { by: 'window' });
    }),
    session.getAccessToken(),
    session.getOrganization(),
  ]);
  checkAccessToken(token, context.account.user.userId, environment.now());
  return { token, sdk, application: { ...link.settings, organization, clientId: readClientId(session, token) } };
}

function readClientId(session: Session, token: AccessToken): string {
  const clientId = session.clientId ?? token.clientId;
  if (clientId && (!token.clientId || token.clientId === clientId)) return clientId;
  throw new LinkError('not-configured', 'The access token was not issued to the application that the second account would sign in to.', {
    hint: 'client-id must be the application that the access token was asked for with (its claim azp).',
  });
}

function readResult({ account }: LinkContext, body: unknown, second: SecondAccount): LinkResult {
  const identities = readIdentities(body, account.user);
  const before = new Set(account.identities.map(identityId));
  const identity =
    identities.find((each) => identityId(each) === second.userId) ?? identities.find((each) => !before.has(identityId(each)));
  if (!identity) throw badAnswer('does not hold the identity that was linked');
  return { account: { user: account.user, identities }, identity, primaryChanged: false };
}

async function tellWhoseSession(sdk: AuthSdk, application: Application, { account, sessionChanged }: LinkContext): Promise<void> {
  const owner = await probeSession(sdk, application);
  if (owner && owner.userId !== account.user.userId) sessionChanged({ reason: 'linked', sub: owner.userId });
}
