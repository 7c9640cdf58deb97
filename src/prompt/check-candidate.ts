import { isCandidate, type Candidate } from '../domain/candidate.js';
import { LinkError } from '../domain/link-error.js';

/** Refuses an account that has signed in in another's place. Candidates that do not say who they are pass. */
export async function checkCandidate(candidate: Candidate, userId: string): Promise<void> {
  if (!candidate.id || (await isCandidate(userId, candidate.id))) return;
  throw new LinkError('wrong-account', 'Another account has signed in than the one that was chosen. Nothing was linked.');
}
