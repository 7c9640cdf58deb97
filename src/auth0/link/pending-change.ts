import type { Account, LinkContext, PendingLink, PendingSignIn, PendingUnlink } from '../../domain/accounts-gateway.js';
import type { Page } from '../browser/page.js';
import type { IdTokenClaims } from '../sdk/auth-client.js';
import type { ClaimedTrip } from '../trip/claim-trip.js';
import type { ActionTrip, SignInTrip, WantedUser } from '../trip/trip.js';
import { newIdentity, readResult } from './action-answer.js';

/** What is left of a change: to read what became of it. */
export function pendingChange(
  claim: ClaimedTrip<ActionTrip>,
  answer: Promise<IdTokenClaims>,
  page: Page,
  linked: (context: LinkContext) => void,
): PendingLink | PendingUnlink {
  const { connection, identity, wanted, tx, before } = claim.trip;
  const expected = userOf(wanted);
  const read = async (): Promise<Account> => readResult(await finish(claim, answer, page), tx);
  if (identity) return { operation: 'unlink', identity: { ...identity, isPrimary: false, profile: {} }, expected, finish: read };
  return {
    operation: 'link',
    connection,
    expected,
    async finish(context) {
      const account = await read();
      linked(context);
      return { account, identity: newIdentity(before, account), primaryChanged: false };
    },
  };
}

/** What is left of a sign-in: its answer, which the list is then in. */
export function pendingSignIn(claim: ClaimedTrip<SignInTrip>, answer: Promise<IdTokenClaims>, page: Page): PendingSignIn {
  const { wish, wanted } = claim.trip;
  return {
    operation: 'sign-in',
    wish,
    expected: wanted && userOf(wanted),
    async finish() {
      await finish(claim, answer, page);
    },
  };
}

async function finish(claim: ClaimedTrip<ActionTrip | SignInTrip>, answer: Promise<IdTokenClaims>, page: Page): Promise<IdTokenClaims> {
  const { left, top } = claim.trip.scroll;
  if (claim.parameters !== undefined) page.scrollTo(left, top);
  try {
    return await answer;
  } finally {
    claim.finish();
  }
}

function userOf({ userId, email }: WantedUser): { readonly userId: string; readonly profile: { readonly email?: string } } {
  return { userId, profile: { email } };
}
