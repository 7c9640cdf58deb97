import type { SignInWindow } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import type { LinkError } from '../domain/link-error.js';
import type { Question, Unusable } from './question.js';

/** What a question is occupied with; one thing at a time. */
export type PromptActivity =
  /** → accepting, or another state */
  | { readonly kind: 'idle' }
  /** → idle, or another state. With a window: the user is signing in there, and can cancel. */
  | { readonly kind: 'accepting'; readonly window?: SignInWindow | undefined };

/** The one thing that the user is told; the next try takes it away. */
export type PromptNotice =
  /** The user changed their mind. */
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly error: LinkError };

export type PromptState =
  /** → asking, unusable, failed */
  | { readonly status: 'loading' }
  /** → leaving, linked, declined */
  | {
      readonly status: 'asking';
      readonly question: Question;
      readonly chosen: Candidate;
      readonly canDecline: boolean;
      readonly activity: PromptActivity;
      readonly notice?: PromptNotice | undefined;
    }
  /** → leaving. There is nothing to ask. */
  | { readonly status: 'unusable'; readonly why: Unusable; readonly canGoOn: boolean }
  /** → asking, if the page is shown again as it was. The page is about to end. */
  | { readonly status: 'leaving'; readonly from: PromptState }
  /** The account is linked, and the page stays. */
  | { readonly status: 'linked'; readonly candidate: Candidate }
  /** The accounts stay separate, and so does the page. */
  | { readonly status: 'declined' }
  /** → loading */
  | { readonly status: 'failed'; readonly error: LinkError };

export type AskingState = Extract<PromptState, { status: 'asking' }>;

/** What a page needs to know of a state. */
export type PromptStateName = 'loading' | 'ready' | 'busy' | 'failed';

export function promptStateName(state: PromptState): PromptStateName {
  switch (state.status) {
    case 'loading':
      return 'loading';
    case 'failed':
    case 'unusable':
      return 'failed';
    case 'leaving':
      return 'busy';
    case 'asking':
      return state.activity.kind === 'idle' ? 'ready' : 'busy';
    case 'linked':
    case 'declined':
      return 'ready';
  }
}
