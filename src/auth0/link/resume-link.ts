import type { Asker, LinkContext, LinkResult, PendingLink } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { fetchCode } from '../../domain/fetch-code.js';
import type { Tokens } from '../session/carried-session.js';
import { nameOfSession } from '../session/session.js';
import { readAccessToken } from '../tokens/access-token.js';
import { claimTrip } from '../trip/claim-trip.js';
import type { ClaimedTrip } from '../trip/claim-trip.js';
import type { LinkTrip } from '../trip/trip.js';
import type { LinkEnvironment, SignedIn } from './link-stages.js';

/** What is left of a link: to sign the second account in by the answer, and to join both. */
export type CompleteLink = (context: LinkContext, signIn: () => Promise<SignedIn>) => Promise<LinkResult>;

/** The link that the page is back from, if it began in this session. Of several widgets the first goes on with it. */
export function resumeLink(
  link: LinkEnvironment,
  complete: CompleteLink,
  asker?: Asker,
): { readonly pending: PendingLink; readonly claim: ClaimedTrip } | undefined {
  const { environment, session, settings } = link;
  const { page, now } = environment;
  const owner = { domain: settings.domain.name, clientId: session.clientId, session: nameOfSession(settings, session), asker };
  const claim = claimTrip(page, { purpose: 'link', ...owner }, now());
  if (!claim) return undefined;
  if (claim.isTooLate && claim.parameters === undefined) {
    claim.finish();
    return undefined;
  }
  const { connection, user, organization, isMarked, scroll } = claim.trip;
  if (!claim.isTooLate) session.carry({ userId: user.userId, organization, isMarked, tokens: unseal(link, claim) });
  const pending: PendingLink = {
    operation: 'link',
    connection,
    expected: { userId: user.userId, profile: { email: user.email } },
    async finish(context) {
      if (claim.parameters !== undefined) page.scrollTo(scroll.left, scroll.top);
      try {
        return await complete(context, async () => {
          if (claim.isTooLate) throw new LinkError('popup-timeout', 'The second sign-in took more than ten minutes. Nothing was linked.');
          const { comeBackSignedIn } = await fetchCode(() => import('./second-sign-in-by-redirect.js'));
          const signedIn = await comeBackSignedIn(link, claim, context);
          return { ...signedIn, joining: () => claim.finish() };
        });
      } finally {
        claim.finish();
      }
    },
  };
  return { pending, claim };
}

const unsealed = new WeakMap<LinkTrip, Promise<Tokens | undefined>>();

/** The key opens the tokens once; all who claim the trip share what was in it. */
function unseal({ environment }: LinkEnvironment, { trip }: ClaimedTrip<LinkTrip>): Promise<Tokens | undefined> {
  const { tokens, user } = trip;
  if (!tokens) return Promise.resolve(undefined);
  const open = async (): Promise<Tokens> => {
    const { unsealTokens } = await fetchCode(() => import('../trip/sealed-tokens.js'));
    const { accessToken, idToken } = await unsealTokens(tokens, environment.page.vault);
    return {
      accessToken: readAccessToken(accessToken),
      idToken: idToken === undefined ? undefined : { value: idToken, userId: user.userId },
    };
  };
  const opened = unsealed.get(trip) ?? open();
  unsealed.set(trip, opened);
  opened.catch(() => undefined);
  return opened;
}
