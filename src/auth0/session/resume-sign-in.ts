import type { PendingSignIn } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import { loadSignInTrips } from '../base/rare-steps.js';
import { isBackFrom, maxTripAge, readArrival } from '../trip/trip.js';
import type { Arrival } from '../trip/trip.js';
import { nameOfSession } from './session.js';
import type { Session, SessionSettings } from './session.js';

/** Those that a widget goes on with. */
const resumed = new WeakSet<Arrival>();

/**
 * The sign-in that the page is back from, where it began with the same tenant and application. Of several widgets the first goes on with
 * it.
 */
export function resumeSignIn(settings: SessionSettings, session: Session, environment: Environment): PendingSignIn | undefined {
  const { page, now } = environment;
  const arrival = readArrival(page);
  if (!session.signInByPage || !isBackFrom(arrival, 'sign-in', settings.domain.name, session.clientId)) return undefined;
  const { leftAt, scroll, wish, wanted } = arrival.trip;
  if (arrival.trip.session !== nameOfSession(settings, session) || resumed.has(arrival)) return undefined;
  resumed.add(arrival);
  const isTooLate = now() - leftAt > maxTripAge;
  return {
    operation: 'sign-in',
    wish,
    expected: wanted && { userId: wanted.userId, profile: { email: wanted.email } },
    async finish(context) {
      if (arrival.answer) page.scrollTo(...scroll);
      if (isTooLate) throw new LinkError('popup-timeout', 'The sign-in took more than ten minutes.');
      const { comeBackSignedIn } = await loadSignInTrips();
      await comeBackSignedIn({ settings, session, environment }, arrival)(context);
    },
  };
}
