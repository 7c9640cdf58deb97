import type { Left, SignInContext } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import type { Connection } from '../domain/connection.js';
import type { LinkError } from '../domain/link-error.js';
import { candidateConnection } from './candidate-connection.js';
import { checkCandidate } from './check-candidate.js';
import type { PostedAnswer } from './continue-form.js';
import type { Handover, PromptGateway } from './prompt-gateway.js';

interface SignedInCandidate {
  readonly userId: string;
  readonly idToken: string;
}

/** Signs a user in to a candidate. */
export interface CandidateSignIn {
  /** The tenant's. */
  readonly origin: string;
  resume(): { readonly connection: string; finish(context: SignInContext): Promise<SignedInCandidate> } | undefined;
  signIn(connection: Connection, context: SignInContext): Promise<SignedInCandidate | Left>;
  close(): void;
}

export interface PageGatewayOptions {
  readonly signIn: CandidateSignIn;
  /** The tenant's transaction; empty if the page was opened without one. */
  readonly state: () => string;
  readonly sessionToken: () => string;
  /** Leave the page. */
  readonly post: (url: string, answer: PostedAnswer, refused: (error: LinkError) => void) => void;
  readonly goTo: (url: string) => void;
}

/** For the page that a tenant's Action has sent the user to: the answer goes back to the tenant, which links. */
export function createPageGateway({ signIn, state, sessionToken, post, goTo }: PageGatewayOptions): PromptGateway {
  // The page's own tenant, whatever host a token or an address may name.
  const continueUrl = (): string => `${signIn.origin}/continue?state=${encodeURIComponent(state())}`;
  const send =
    (answer: Omit<PostedAnswer, 'session_token'>): Handover =>
    (refused) =>
      post(continueUrl(), { ...answer, session_token: sessionToken() }, refused);
  const handOver = async (candidate: Candidate, proof: Promise<SignedInCandidate | Left>): Promise<Handover | Left> => {
    const proved = await proof;
    if (proved === 'left') return 'left';
    const { userId, idToken } = proved;
    await checkCandidate(candidate, userId);
    return send({ answer: 'link', id_token: idToken });
  };
  return {
    resume() {
      const pending = signIn.resume();
      if (!pending) return undefined;
      const { connection } = pending;
      return { connection, finish: (candidate, context) => handOver(candidate, pending.finish(context)) };
    },
    accept: (candidate, context) => handOver(candidate, signIn.signIn(candidateConnection(candidate, context.question.email), context)),
    decline: send({ answer: 'skip' }),
    close: () => signIn.close(),
    get goOn() {
      return state() ? () => goTo(continueUrl()) : undefined;
    },
  };
}
