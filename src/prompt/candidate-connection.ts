import type { Candidate } from '../domain/candidate.js';
import type { Connection } from '../domain/connection.js';
import { maskEmail } from '../domain/mask-email.js';

/**
 * How to sign in to a candidate: with the email filled in, and no offer to make one account more.
 * @param email the user's, if it is known
 */
export function candidateConnection({ connection, provider, email: shown }: Candidate, email: string | undefined): Connection {
  // A linked identity may be of another address than the account.
  const isSame = email !== undefined && shown !== undefined && maskEmail(shown) === maskEmail(email);
  const hint = isSame ? email : shown?.includes('•') ? undefined : shown;
  return {
    name: connection,
    ...(provider && { strategy: provider }),
    params: { prevent_sign_up: 'true', ...(hint && { login_hint: hint }) },
  };
}
