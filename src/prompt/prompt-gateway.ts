import type { Left, SessionChange, SignInContext } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import type { LinkError } from '../domain/link-error.js';
import type { Question } from './question.js';

/** Ends the page, and takes the user on with an answer; calls back if the browser refuses, and the page stays. */
export type Handover = (refused: (error: LinkError) => void) => void;

export interface AcceptContext extends SignInContext {
  readonly question: Question;
  /** Tells that the browser's session at the tenant belongs to another user now. */
  readonly sessionChanged: (change: SessionChange) => void;
}

/** A sign-in that the page was left for, once it is back. */
export interface PendingAcceptance {
  /** The connection of the sign-in. */
  readonly connection: string | undefined;
  /** Does what was left to do; as `accept`. */
  finish(candidate: Candidate, context: AcceptContext): Promise<Handover | Left | undefined>;
}

/** What becomes of an answer. Rejections are `LinkError`s. An implementation keeps tokens to itself. */
export interface PromptGateway {
  /** Called before anything is asked, each time that the element starts. */
  resume?(): PendingAcceptance | undefined;
  /**
   * Lets the user sign in to the candidate. Called in a user gesture: a window has to be opened before anything is awaited.
   * @returns how to leave the page; nothing if the account is linked and the page stays; 'left' if the page is being left for the sign-in
   */
  accept(candidate: Candidate, context: AcceptContext): Promise<Handover | Left | undefined>;
  /** How to leave the page with "keep separate"; missing if the page stays. */
  readonly decline?: Handover;
  /** How to leave the page without an answer; missing if there is nothing to go on with. */
  readonly goOn?: Handover;
  /** The element is gone; it may come back all the same. */
  close?(): void;
}
