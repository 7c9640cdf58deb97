import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import { isExpired } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import type { IdToken } from '../tokens/id-token.js';
import type { Session } from './session.js';
import { isMarkedSignedIn } from './sign-out-watch.js';

/** The tokens of one user. */
export interface Tokens {
  readonly accessToken: AccessToken;
  readonly idToken?: IdToken | undefined;
}

/** What the user of a session had before the page was left. */
export interface Carried {
  readonly userId: string;
  readonly organization?: string | undefined;
  /** Whether the SDK's cookie said that somebody is signed in to the page. */
  readonly isMarked: boolean;
  /** Rejects, or resolves with `undefined`, if there are none; then the session has to give the same user's. */
  readonly tokens: Promise<Tokens | undefined>;
}

/** A session that tokens from elsewhere can be used in for a while: the tenant's session in this browser may be another user's by then. */
export interface CarriedSession extends Session {
  /**
   * Uses what the user had before the page was left, and nobody else's tokens, until they expire, the user signs out or the session is
   * another user's. After a link the tenant's session in this browser is no longer the user's own, so that nothing takes their place.
   */
  carry(carried: Carried): void;
  /**
   * Goes on as another user, whom its user has become one with, until the session itself has another user than before.
   * @param absorbed the user who no longer exists
   */
  goOn(tokens: Required<Tokens>, absorbed: string): void;
}

type Get<T> = () => Promise<T>;

export function createCarriedSession(session: Session, { now, page }: Pick<Environment, 'now' | 'page'>): CarriedSession {
  let carried: Carried | undefined;
  let moved: { readonly tokens: Required<Tokens>; readonly absorbed: string } | undefined;

  /** What was carried, unless the user has signed out since, or the session is another user's. */
  const stillCarried = async (): Promise<Carried | undefined> => {
    const found = carried;
    if (!found) return undefined;
    const isSignedOut = found.isMarked && session.clientId !== undefined && !isMarkedSignedIn(page, session.clientId);
    const user = await session.getUserId?.();
    if (isSignedOut || (user !== undefined && user !== found.userId)) carried = undefined;
    return carried;
  };

  const ask = async <T extends AccessToken | IdToken>(get: Get<T>, pick: (tokens: Tokens) => T | undefined): Promise<T> => {
    const mine = await stillCarried();
    if (!mine) return askMoved(get, pick);
    const tokens = await mine.tokens.catch(() => undefined);
    const token = tokens && pick(tokens);
    if (token && token.userId === mine.userId && !isExpired(token, now())) return token;
    const found = await get();
    if (found.userId === mine.userId) return found;
    throw new LinkError('session-mismatch', 'The tenant’s session in this browser belongs to another user now.', {
      hint: 'Let the user sign in again: the second account has signed in since the page was left.',
    });
  };

  const askMoved = async <T extends AccessToken | IdToken>(get: Get<T>, pick: (tokens: Tokens) => T | undefined): Promise<T> => {
    if (!moved) return get();
    const { tokens, absorbed } = moved;
    const found = await get().catch(() => undefined);
    if (found && found.userId !== absorbed) {
      moved = undefined;
      return found;
    }
    const token = pick(tokens);
    if (token && !isExpired(token, now())) return token;
    throw new LinkError('login-required', 'The user’s account was linked to another, so the user must sign in again.', {
      hint: 'Let the user sign in again after session-changed with the reason primary-changed.',
    });
  };

  const forgetAll = (): void => {
    carried = undefined;
    moved = undefined;
  };

  const { getIdToken, signIn, signInByPage } = session;
  return {
    ...session,
    get renewsSilently() {
      return carried !== undefined || session.renewsSilently;
    },
    getAccessToken: (scope) =>
      ask(
        () => session.getAccessToken(scope),
        ({ accessToken }) => accessToken,
      ),
    getIdToken: getIdToken && (() => ask(getIdToken, ({ idToken }) => idToken)),
    getOrganization: async () => (await stillCarried())?.organization ?? session.getOrganization(),
    signIn:
      signIn &&
      (async (logIn, request) => {
        await signIn(logIn, request);
        forgetAll();
      }),
    signInByPage:
      signInByPage &&
      (async (trip, request) => {
        const left = await signInByPage(trip, request);
        if (!left) forgetAll();
        return left;
      }),
    carry(what) {
      carried = what;
      session.expect?.(what.userId);
    },
    goOn(tokens, absorbed) {
      carried = undefined;
      moved = { tokens, absorbed };
      session.forget?.();
    },
  };
}
