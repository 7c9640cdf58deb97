import { jwtVerify } from 'jose';
import type { SessionTokenPayload } from '../domain/session-token.js';
import type { PageSettings } from './action-settings.js';
import type { PostLoginApi, PostLoginEvent } from './post-login.js';

const secondsToAnswer = 600;

/** A session token as Auth0 signs it: with the address of the browser that signs in. */
export interface SignedToken extends SessionTokenPayload {
  readonly ip?: string;
}

/** What this login remembers of the page that it has shown. It dies with the login. */
const shownPage = 'account_link_page';

/** Whether the answer belongs to the page that this login has shown, and is the first one. Ask it once. */
export function isFirstAnswer({ transaction }: PostLoginEvent, api: PostLoginApi, { nonce }: SignedToken): boolean {
  api.transaction.setMetadata(shownPage, '');
  return typeof nonce === 'string' && nonce !== '' && transaction?.metadata?.[shownPage] === nonce;
}

/** Sends the user to the page that asks. */
export function showPage(api: PostLoginApi, page: PageSettings, payload: SessionTokenPayload): void {
  const { sessionTokenSecret: secret, url } = page;
  const nonce = crypto.randomUUID();
  api.transaction.setMetadata(shownPage, nonce);
  const token = api.redirect.encodeToken({ secret, expiresInSeconds: secondsToAnswer, payload: { ...payload, nonce } });
  api.redirect.sendUserTo(url, { query: { session_token: token } });
}

/** What the page was shown with, as it has posted it back; `undefined` if that is not what the Action has signed for this user. */
export async function readSessionToken(
  token: string,
  { user }: PostLoginEvent,
  page: PageSettings,
  now: number,
): Promise<SignedToken | undefined> {
  try {
    // Copied, as an Action may run in a realm of its own: what Node's encoder gives is then no Uint8Array to the library.
    const key = Uint8Array.from(new TextEncoder().encode(page.sessionTokenSecret));
    const options = { algorithms: ['HS256'], subject: user.user_id, currentDate: new Date(now), requiredClaims: ['exp'] };
    const { payload } = await jwtVerify<SignedToken>(token, key, options);
    return payload;
  } catch {
    return undefined;
  }
}
