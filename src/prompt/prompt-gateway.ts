import type { SessionChange, SignInContext } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import type { Question } from './question.js';

/** Ends the page, and takes the user on with an answer. */
export type Handover = () => void;

export interface AcceptContext extends SignInContext {
  readonly question: Question;
  /** Tells that the browser's session at the tenant belongs to another user now. */
  readonly sessionChanged: (change: SessionChange) => void;
}

/** A sign-in that the page was left for, once it is back. */
export interface PendingAcceptance {
  /** The connection that was to be signed in with. */
  readonly connection: string | undefined;
  /** Does what was left to do; as `accept`. */
  finish(candidate: Candidate, context: AcceptContext): Promise<Handover | undefined>;
}

/** What becomes of an answer. Rejections are `LinkError`s. An implementation keeps tokens to itself. */
export interface PromptGateway {
  /** Called once, before anything is asked. */
  resume?(): PendingAcceptance | undefined;
  /**
   * Lets the user sign in to the candidate. Called in a user gesture: a window has to be opened before anything is awaited.
   * @returns how to leave the page; nothing where the account is linked and the page stays
   */
  accept(candidate: Candidate, context: AcceptContext): Promise<Handover | undefined>;
  /** How to leave the page with "keep separate"; missing where the page stays. */
  readonly decline?: Handover;
  /** How to leave the page without an answer; missing where there is nothing to go on with. */
  readonly goOn?: Handover;
}
