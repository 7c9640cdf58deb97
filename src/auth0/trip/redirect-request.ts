import type { AuthClient, AuthRequest } from '../sdk/auth-client.js';
import { checkVersion } from '../sdk/client-options.js';
import type { Page } from '../browser/page.js';

/** A sign-in that the tenant answers by sending the user to a page, and not to the SDK. */
export interface RedirectRequest {
  /** Where the user has to go. */
  readonly url: string;
  readonly state: string;
  /** What the SDK has to know again to read the answer; `null` if it keeps that itself. */
  readonly transaction: string | null;
}

/**
 * Has the SDK write the request. The answer comes in the hash: a page's own SDK looks for answers to itself in the query.
 */
export async function writeRequest(
  client: AuthClient,
  clientId: string,
  request: AuthRequest,
  { storage }: Pick<Page, 'storage'>,
): Promise<RedirectRequest> {
  const key = transactionKey(clientId);
  const theirs = storage.getItem(key);
  let written: RedirectRequest | undefined;
  const openUrl = (address: string): void => {
    const url = new URL(address);
    url.searchParams.set('response_mode', 'fragment');
    const now = storage.getItem(key);
    written = { url: url.href, state: url.searchParams.get('state') ?? '', transaction: now === theirs ? null : now };
    put(storage, key, theirs);
    checkVersion(url);
  };
  await client.loginWithRedirect({ ...request, openUrl });
  if (!written) throw new Error('The SDK has not told where to sign in.');
  return written;
}

/** Has the SDK read the answer, and get the tokens for it. */
export async function readAnswer(
  client: AuthClient,
  clientId: string,
  answer: { readonly transaction: string | null; readonly parameters: string },
  { storage }: Pick<Page, 'storage'>,
): Promise<void> {
  const key = transactionKey(clientId);
  const theirs = storage.getItem(key);
  if (answer.transaction !== null) put(storage, key, answer.transaction);
  const read = client.handleRedirectCallback(`?${answer.parameters}`);
  // It has taken its transaction before it awaited anything.
  if (answer.transaction !== null) put(storage, key, theirs);
  await read;
}

/** Where the SDK keeps what it has to know again, one at a time for each application: the page may have one of its own there. */
function transactionKey(clientId: string): string {
  return `a0.spajs.txs.${clientId}`;
}

function put(storage: Page['storage'], key: string, value: string | null): void {
  if (value === null) storage.removeItem(key);
  else storage.setItem(key, value);
}
