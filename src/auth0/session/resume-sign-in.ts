import type { PendingSignIn } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { fetchCode } from '../../domain/fetch-code.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import { untilAborted } from '../base/until-aborted.js';
import type { Environment } from '../browser/environment.js';
import { claimTrip } from '../trip/claim-trip.js';
import type { ClaimedTrip } from '../trip/claim-trip.js';
import { nameOfSession } from './session.js';
import type { Session } from './session.js';

/** The sign-in that the page is back from, if it began in this session. Of several widgets the first goes on with it. */
export function resumeSignIn(
  settings: TenantSettings,
  session: Session,
  environment: Environment,
): { readonly pending: PendingSignIn; readonly claim: ClaimedTrip } | undefined {
  const { page, now } = environment;
  if (!session.signInByPage) return undefined;
  const owner = { domain: settings.domain.name, clientId: session.clientId, session: nameOfSession(settings, session) };
  const claim = claimTrip(page, { purpose: 'sign-in', ...owner }, now());
  if (!claim) return undefined;
  const { scroll, wish, wanted } = claim.trip;
  const pending: PendingSignIn = {
    operation: 'sign-in',
    wish,
    expected: wanted && { userId: wanted.userId, profile: { email: wanted.email } },
    async finish(context) {
      if (claim.parameters !== undefined) page.scrollTo(scroll.left, scroll.top);
      try {
        if (claim.isTooLate) throw new LinkError('popup-timeout', 'The sign-in took more than ten minutes.');
        const { comeBackSignedIn } = await fetchCode(() => import('./sign-in-by-redirect.js'));
        context.signal.throwIfAborted();
        const done = claim.once(() => comeBackSignedIn({ settings, session, environment }, claim, { ...context, signal: never }));
        return await untilAborted(context.signal, done);
      } finally {
        claim.finish();
      }
    },
  };
  return { pending, claim };
}

/** What is redeemed is redeemed once, for the next element too if this one goes. */
const never = new AbortController().signal;
