import type { Asker, LinkContext, LinkResult, PendingLink } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { readAccessToken } from '../tokens/access-token.js';
import type { AdoptingSession } from '../session/adopting-session.js';
import type { SignedIn } from './finish-link.js';
import type { LinkEnvironment } from './prepare-link.js';
import { nameOfSession } from '../session/session.js';
import { loadComingBack } from '../base/rare-steps.js';
import { isBackFrom, maxTripAge, readArrival } from '../trip/trip.js';
import type { Arrival, LinkTrip } from '../trip/trip.js';

/** Those that a widget goes on with. */
const resumed = new WeakSet<Arrival>();

/**
 * The link that the page is back from, where it began with the same tenant and application. Of several widgets the first goes on with
 * it; all go on with the user's tokens.
 * @param finish does what is left to do once both accounts have signed in
 */
export function resumeLink(
  link: LinkEnvironment,
  session: Pick<AdoptingSession, 'clientId' | 'isOfPage' | 'adopt'>,
  finish: (context: LinkContext, signIn: () => Promise<SignedIn>) => Promise<LinkResult>,
  asker?: Asker,
): PendingLink | undefined {
  const { page, now } = link.environment;
  const arrival = readArrival(page);
  if (!isBackFrom(arrival, 'link', link.settings.domain.name, session.clientId)) return undefined;
  const { trip, answer } = arrival;
  const isTooLate = now() - trip.leftAt > maxTripAge;
  if (!isTooLate) adoptTokens(trip, session.adopt);
  if (trip.asker !== asker || trip.session !== nameOfSession(link.settings, session)) return undefined;
  if (resumed.has(arrival) || (isTooLate && !answer)) return undefined;
  resumed.add(arrival);
  return {
    operation: 'link',
    connection: trip.connection,
    finish(context) {
      if (answer) page.scrollTo(...trip.scroll);
      return finish(context, async () => {
        if (isTooLate) throw new LinkError('popup-timeout', 'The second sign-in took more than ten minutes. Nothing was linked.');
        return (await loadComingBack()).comeBack(link, arrival, context);
      });
    },
  };
}

function adoptTokens({ accessToken, idToken, userId, organization }: LinkTrip, adopt: AdoptingSession['adopt']): void {
  if (!accessToken) return;
  try {
    adopt({ accessToken: readAccessToken(accessToken), idToken: idToken ? { value: idToken, userId } : undefined, organization });
  } catch {
    // Whatever it is, it is no token: the session has to do without it.
  }
}
