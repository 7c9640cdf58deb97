import type { Account, Wish } from '../domain/accounts-gateway.js';
import { identityId } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import type { User } from '../domain/profile.js';
import type { LinkingSettings } from './linking-settings.js';
import type { Activity, LinkingState, Notice, ReadyState, SignedOutState, Target, Unknown } from './linking-state.js';

const idle: Activity = { kind: 'idle' };

/** The same for the same target. */
export function nameOf({ operation, connection, identity }: Target): string {
  return `${operation} ${identity ? identityId(identity) : (connection?.name ?? '')}`;
}

/** What goes on after a sign-in; a list needs nothing more. */
export function wishOf(
  { operation, connection, identity, wish }: Target,
  { mergeMetadata }: Pick<LinkingSettings, 'mergeMetadata'>,
): Wish | undefined {
  if (operation === 'link') return { operation, connection, changesMetadata: mergeMetadata !== undefined };
  if (operation !== 'unlink' || !identity) return wish;
  return { operation, identity: { provider: identity.provider, userId: identity.userId } };
}

/** A list that has just arrived; what the user is asked or told stays. */
export function withAccount(state: LinkingState, account: Account): ReadyState {
  if (state.status === 'ready') return { ...state, account };
  const hasSignedIn = state.status === 'loading' && state.hasSignedIn;
  return { status: 'ready', account, activity: idle, ...(hasSignedIn && { notice: { kind: 'signed-in' } }) };
}

/** Nobody is signed in, and so there is nothing that a link that the page was left for could link to; what was said before stays said. */
export function withNobody(state: LinkingState, pending: (Target & Unknown) | undefined): LinkingState {
  const target = pending && {
    operation: pending.operation,
    ...(pending.identity ? { identity: pending.identity } : { connection: pending.connection }),
  };
  const news: Notice | undefined = target && { kind: 'cancelled', target };
  const { expected = pending?.expected } = expectedAndStep(state);
  return { ...(expected && { expected }), ...signedOut(state, news) };
}

/** Somebody is signed in, of whom the tenant wants one more step before the list can be shown. */
export function oneStepAway(state: LinkingState, expected?: User): LinkingState {
  return { ...(expected && { expected }), ...expectedAndStep(state), ...signedOut(state), needsStep: true };
}

function signedOut(state: LinkingState, news?: Notice): SignedOutState {
  const notice = news ?? (state.status === 'signed-out' ? state.notice : undefined);
  return { status: 'signed-out', ...(notice && { notice }) };
}

/** What is known of somebody whose list is not. */
export function expectedAndStep(state: LinkingState): Unknown {
  if (state.status !== 'signed-out' && state.status !== 'signing-in') return {};
  const { needsStep, expected } = state;
  return { ...(needsStep && { needsStep }), ...(expected && { expected }) };
}

/** Who has to sign in, and nobody else: whose list is shown, or was. */
export function expectedUser(state: LinkingState): User | undefined {
  return state.status === 'ready' ? state.account.user : expectedAndStep(state).expected;
}

/** Whether a list does not come because the tenant wants one more step of who is signed in, which is no failure. */
export function needsConsentOrMfa(state: LinkingState, caught: unknown): boolean {
  return state.status !== 'ready' && ['consent-required', 'mfa-required'].includes(LinkError.from(caught).code);
}

/** Something begins: what was said before is over. */
export function withActivity(state: ReadyState, activity: Activity): ReadyState {
  return { status: 'ready', account: state.account, activity };
}

/** Something has ended, well or not. */
export function withOutcome(state: ReadyState, notice: Notice | undefined, account: Account = state.account): ReadyState {
  return { status: 'ready', account, activity: idle, notice };
}

/** Whether the user, or the page for the user, ended it. */
export function isChangeOfMind({ code }: LinkError): boolean {
  return code === 'popup-closed' || code === 'aborted';
}

/**
 * A change of mind is no failure; a failure never hides a list that is there, and one to load it again takes nothing away that the user is
 * asked.
 */
export function withFailure(state: LinkingState, target: Target, error: LinkError, isSessionLost = false): LinkingState {
  const unfinished = { target, ...(isSessionLost && { isSessionLost }) };
  const notice: Notice = isChangeOfMind(error) ? { kind: 'cancelled', ...unfinished } : { kind: 'failed', ...unfinished, error };
  if (state.status === 'ready') return target.operation === 'load' ? { ...state, notice } : withOutcome(state, notice);
  if (state.status === 'signing-in') return { ...expectedAndStep(state), ...signedOut(state, notice) };
  // The tenant's own page says what is wrong with the set-up, if the user signs in.
  return error.code === 'login-required' && error.setting
    ? { ...expectedAndStep(state), ...signedOut(state) }
    : { status: 'failed', error };
}
