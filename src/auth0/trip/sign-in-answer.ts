/** What the tenant sends back with a user who has signed in, or has not. */
export interface SignInAnswer {
  readonly state: string;
  /** As it was in the address, in the form of a query. */
  readonly parameters: string;
  /** The address without it. */
  readonly url: string;
  /** Where this package asks for it to be. */
  readonly isInHash: boolean;
}

const names = ['code', 'state', 'error', 'error_description', 'iss', 'session_state'];

/** The answer in a page's address: in its hash, if that was asked for, or in its query, as some refusals come. */
export function readSignInAnswer(address: string): SignInAnswer | undefined {
  const url = new URL(address);
  const inHash = new URLSearchParams(url.hash.slice(1));
  const found = [inHash, url.searchParams].find((params) => params.has('state') && (params.has('code') || params.has('error')));
  const state = found?.get('state');
  if (!found || !state) return undefined;
  const parameters = String(found);
  const isInHash = found === inHash;
  if (isInHash) url.hash = '';
  else for (const name of names) found.delete(name);
  return { state, parameters, url: url.href, isInHash };
}
