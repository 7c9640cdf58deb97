/** As Auth0 lowers the emails of databases: ASCII letters only, as other rules make one of two different addresses. */
export function lowerCase(email: string): string {
  return email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function isSameEmail(one: string, other: string): boolean {
  return lowerCase(one) === lowerCase(other);
}

/** Whether a provider, or the tenant, vouches for an email: some providers write the claim as text. */
export function isVerified(claim: unknown): boolean {
  return claim === true || claim === 'true';
}
