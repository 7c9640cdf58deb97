import type { LinkContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { checkAccessToken, managementScope, metadataScope } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import type { AuthSdk } from '../sdk/auth-client.js';
import type { IdToken } from '../tokens/id-token.js';
import type { SendRequest } from '../management/management-client.js';
import type { MovingSession } from '../session/moving-session.js';
import { loadCarrying, loadChoosing } from '../base/rare-steps.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { Session, SessionSettings } from '../session/session.js';
import type { SignInWindowOptions } from '../window/sign-in-window.js';

/** What every link has to do with. */
export interface LinkEnvironment extends SignInWindowOptions {
  readonly settings: SessionSettings;
  readonly session: MovingSession;
  readonly send: SendRequest;
}

/** All that has to be there before the tenant's session may change hands. */
export interface Prepared {
  /** The first account's, for linking to it later. */
  readonly token: AccessToken;
  /** The first account's, for linking it to the other; there only where the user may choose that. */
  readonly idToken?: IdToken;
  /** Scopes of the Management API that the account that is kept is changed with. */
  readonly scope: string;
  readonly sdk: AuthSdk;
  /** The application that the second account signs in to. */
  readonly application: Application;
}

interface Application extends SessionSettings {
  readonly clientId: string;
  /** Scopes of the Management API that the second account has to bring a token with; without any, it brings none. */
  readonly secondScope?: string;
}

export async function prepareLink(link: LinkEnvironment, context: LinkContext): Promise<Prepared> {
  const { settings, session, environment } = link;
  const { account, chooseKept, mergeMetadata } = context;
  const scope = neededScope(context);
  const [sdk, token, organization] = await Promise.all([
    environment.loadSdk().catch((error: unknown) => {
      throw sdkFailure(error, { by: 'window' });
    }),
    session.getAccessToken(scope),
    session.getOrganization(),
    chooseKept && loadChoosing(),
    mergeMetadata && loadCarrying(),
  ]);
  checkAccessToken(token, account.user.userId, environment.now(), scope.split(' '));
  const idToken = chooseKept && (await session.getIdToken?.());
  const secondScope = chooseKept ? scope : mergeMetadata && 'read:current_user';
  return { token, idToken, scope, sdk, application: { ...settings, organization, clientId: readClientId(session, token), secondScope } };
}

/** Scopes of the Management API, metadata's only where metadata are to be changed. */
export function neededScope({ mergeMetadata }: LinkContext): string {
  return mergeMetadata ? `${managementScope} ${metadataScope}` : managementScope;
}

function readClientId(session: Session, token: AccessToken): string {
  const clientId = session.clientId ?? token.clientId;
  if (clientId && (!token.clientId || token.clientId === clientId)) return clientId;
  throw new LinkError('not-configured', 'The access token was not issued to the application that the second account would sign in to.', {
    hint: 'client-id must be the application that the access token was asked for with (its claim azp).',
  });
}
