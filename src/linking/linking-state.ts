import type { Account, ProfileChoice, SignInWindow, Wish } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import type { Identity } from '../domain/identity.js';
import type { LinkError } from '../domain/link-error.js';
import type { User } from '../domain/profile.js';

export type Operation = 'load' | 'link' | 'unlink' | 'sign-in';

/** What a ready list is occupied with; one thing at a time. */
export type Activity =
  /** → linking, confirming, unlinking, signing-in */
  | { readonly kind: 'idle' }
  /** → idle. With a window: the user is signing in there, and can cancel. Without one: the tenant is being asked. */
  | { readonly kind: 'linking'; readonly connection: Connection | undefined; readonly window?: SignInWindow | undefined }
  /** → linking, idle. The user is asked which of the two accounts to keep. */
  | {
      readonly kind: 'choosing';
      readonly connection: Connection | undefined;
      readonly choice: ProfileChoice;
      readonly choose: (kept: keyof ProfileChoice) => void;
    }
  /** → linking, idle. The user is asked whether to link the account that has just signed in. */
  | {
      readonly kind: 'confirming-link';
      readonly connection: Connection | undefined;
      readonly other: User;
      readonly confirm: () => void;
    }
  /** → idle. The user whose list is shown signs in again. */
  | { readonly kind: 'signing-in'; readonly window?: SignInWindow | undefined }
  /** → idle, confirming another, linking, unlinking */
  | { readonly kind: 'confirming'; readonly identity: Identity }
  /** → idle */
  | { readonly kind: 'unlinking'; readonly identity: Identity };

/** What was wanted. */
export interface Target {
  readonly operation: Operation;
  /** The connection to link; missing if the tenant asks for one. */
  readonly connection?: Connection | undefined;
  /** The identity to unlink. */
  readonly identity?: Identity;
  /** Whether the user signs in again first. */
  readonly signInFirst?: boolean;
  /** What a sign-in was for. */
  readonly wish?: Wish;
}

/** The one thing that the user is told; the next operation takes it away. */
export type Notice =
  | { readonly kind: 'linked'; readonly identity: Identity }
  | { readonly kind: 'unlinked'; readonly identity: Identity }
  /** The list shows it; it is only said. */
  | { readonly kind: 'signed-in' }
  /** The user changed their mind. */
  | (Unfinished & { readonly kind: 'cancelled' })
  | (Unfinished & { readonly kind: 'failed'; readonly error: LinkError });

interface Unfinished {
  readonly target: Target;
  /** Whether the tenant's session in this browser was left with the second account. */
  readonly isSessionLost?: boolean;
}

/** Whose list to show is not known. */
export interface Unknown {
  /** Whether somebody is signed in all the same, and the tenant wants one more step of them: consent, or a second factor. */
  readonly needsStep?: boolean;
  /** Who was shown, and has to sign in again; nobody else is taken for that one. */
  readonly expected?: User;
}

export type LinkingState =
  /** → signed-out, signing-in, ready, failed */
  | { readonly status: 'loading'; readonly hasSignedIn?: boolean }
  /** → itself, signing-in, loading, ready, failed */
  | (Unknown & { readonly status: 'signed-out'; readonly notice?: Notice })
  /** → itself, signed-out, loading */
  | (Unknown & { readonly status: 'signing-in'; readonly window?: SignInWindow | undefined })
  /** → itself, signed-out, loading */
  | { readonly status: 'ready'; readonly account: Account; readonly activity: Activity; readonly notice?: Notice | undefined }
  /** → loading, signing-in */
  | { readonly status: 'failed'; readonly error: LinkError };

export type SignedOutState = Extract<LinkingState, { status: 'signed-out' }>;

export type ReadyState = Extract<LinkingState, { status: 'ready' }>;

/** What a page needs to know of a state. */
export type StateName = 'signed-out' | 'loading' | 'ready' | 'busy' | 'failed';

export function stateName(state: LinkingState): StateName {
  if (state.status === 'signing-in') return 'busy';
  if (state.status === 'ready' && isBusy(state.activity)) return 'busy';
  return state.status;
}

/** Whether something runs that the user has to wait for. */
export function isBusy(activity: Activity): boolean {
  return activity.kind !== 'idle' && activity.kind !== 'confirming';
}

/** Whether the user is asked something, or signs in elsewhere: what can be cancelled. */
export function isAsking(state: LinkingState): boolean {
  const waiting = state.status === 'ready' ? state.activity : state;
  if ('kind' in waiting && ['confirming', 'choosing', 'confirming-link'].includes(waiting.kind)) return true;
  return 'window' in waiting && waiting.window !== undefined;
}
