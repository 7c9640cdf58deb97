/** A way to sign in to an account of the same email, which a user is asked to link. The Action writes it, the prompt reads it. */
export interface Candidate {
  /** SHA-256 of the account's `user_id`, base64url: tells whether the right account has signed in, and names none. */
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

/** The `id` of the candidate that an account is. */
export async function candidateId(userId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(userId));
  const bytes = String.fromCharCode(...new Uint8Array(digest));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
