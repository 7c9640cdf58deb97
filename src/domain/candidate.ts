/** A way to sign in to an account of the same email, which a user is asked to link. The Action writes it, the prompt reads it. */
export interface Candidate {
  /** What `candidateId` gives for the account: tells whether the right account has signed in, and names none. */
  readonly id?: string;
  /** The tenant's name of the connection. */
  readonly connection: string;
  /** The kind of identity provider, for its logo and name; needed only if `connection` is not itself a provider's name. */
  readonly provider?: string;
  /** Shown masked. */
  readonly email?: string;
  /** When the account was created, as an ISO 8601 date and time. */
  readonly createdAt?: string;
}

/**
 * The `id` of the candidate that an account is: a salt, and the SHA-256 of both, base64url. With a salt of one login it cannot be looked up in
 * a list of the hashes of all user ids.
 */
export async function candidateId(userId: string, salt: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}.${userId}`));
  const bytes = String.fromCharCode(...new Uint8Array(digest));
  return `${salt}.${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Whether an account is the candidate of this `id`. */
export async function isCandidate(userId: string, id: string): Promise<boolean> {
  const [salt = ''] = id.split('.', 1);
  return id === (await candidateId(userId, salt));
}
