import type { PostLoginEvent } from './post-login.js';

/** What the page has posted. `undefined` stands for a page that was left without an answer. */
export type Answer = { readonly kind: 'link'; readonly idToken: string } | { readonly kind: 'skip' } | undefined;

/** Reads the answer from the body alone: what stands in an address was seen by others. */
export function readAnswer({ request }: PostLoginEvent): Answer {
  if (request.method !== 'POST') return undefined;
  const { answer, id_token: idToken } = request.body ?? {};
  if (answer === 'skip') return { kind: 'skip' };
  return answer === 'link' ? { kind: 'link', idToken: typeof idToken === 'string' ? idToken : '' } : undefined;
}

/** The session token that the page was shown with. */
export function readPostedToken({ request }: PostLoginEvent): string {
  const token = request.method === 'POST' ? request.body?.['session_token'] : undefined;
  return typeof token === 'string' ? token : '';
}
