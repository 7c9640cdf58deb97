import type { LinkContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { SignedIn } from './finish-link.js';
import { prepareLink } from './prepare-link.js';
import type { LinkEnvironment } from './prepare-link.js';
import { readAnswer } from '../trip/redirect-request.js';
import type { Arrival, LinkTrip } from '../trip/trip.js';
import { sdkFailure } from '../sdk/sdk-error.js';
import { signInSecondAccount } from './second-account.js';

/** Goes on where `leavePage` has left off. */
export async function comeBack(link: LinkEnvironment, { trip, answer }: Arrival<LinkTrip>, context: LinkContext): Promise<SignedIn> {
  const { environment, settings } = link;
  const { account, language, sessionChanged } = context;
  if (!answer) throw new LinkError('popup-closed', 'The user came back to the page without signing in.');
  if (account.user.userId !== trip.userId) {
    throw new LinkError('session-mismatch', 'Another user is signed in than the one who left for the second sign-in. Nothing was linked.', {
      hint: 'A page that has its tokens from the tenant’s session by itself (getAccessToken) must keep them while it is away.',
    });
  }
  const sdk = await environment.loadSdk().catch((error: unknown) => {
    throw sdkFailure(error, { by: 'page' });
  });
  const { connection, clientId, organization, secondScope, transaction } = trip;
  const request = { ...settings, clientId, organization, secondScope, connection, language };
  const { parameters } = answer;
  const second = await signInSecondAccount(
    sdk,
    request,
    (client) => readAnswer(client, clientId, { transaction, parameters }, environment.page),
    'page',
  );
  const duration = (environment.now() - trip.leftAt) / 1000;
  try {
    return { ...(await prepareLink(link, context)), second, duration };
  } catch (error) {
    if (second.idToken.userId !== trip.userId) sessionChanged({ reason: 'link-failed', sub: second.idToken.userId });
    throw error;
  }
}
