import type { LinkContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { managementScope, metadataScope } from '../base/management-scopes.js';
import { checkAccessToken } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { fetchCode } from '../../domain/fetch-code.js';
import type { LinkEnvironment, Prepared } from './link-stages.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import type { Session } from '../session/session.js';

// What few pages ask for is code of its own, fetched when a link that needs it begins.
export const loadChoosing = (): Promise<typeof import('./choose-kept.js')> => fetchCode(() => import('./choose-kept.js'));
export const loadCarrying = (): Promise<typeof import('./carry-metadata.js')> => fetchCode(() => import('./carry-metadata.js'));

/** Fetches all that a link needs, and checks that it can succeed, before anybody signs in. */
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

/** Scopes of the Management API, those of metadata only if the link changes metadata. */
export function neededScope({ mergeMetadata }: LinkContext): string {
  return mergeMetadata ? `${managementScope} ${metadataScope}` : managementScope;
}

function readClientId(session: Session, token: AccessToken): string {
  const clientId = session.clientId ?? token.clientId;
  if (clientId && (!token.clientId || token.clientId === clientId)) return clientId;
  throw new LinkError(
    'not-configured',
    'The access token belongs to another application than the one that the second account signs in to.',
    {
      hint: 'Set client-id to the application that the access token was issued to (its claim azp).',
    },
  );
}
