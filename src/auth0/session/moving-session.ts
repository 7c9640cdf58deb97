import { LinkError } from '../../domain/link-error.js';
import { isExpired } from '../tokens/access-token.js';
import type { Environment } from '../browser/environment.js';
import type { Session, Tokens } from './session.js';

/** A session that can be made to go on as another user, whom its user has become one with. */
export interface MovingSession extends Session {
  /**
   * Goes on by these tokens while they are good, until the session itself has another user than before.
   * @param absorbed the user whom there is no more
   */
  goOn(tokens: Tokens, absorbed: string): void;
}

export function createMovingSession(session: Session, environment: Pick<Environment, 'now'>): MovingSession {
  let moved: { readonly tokens: Tokens; readonly absorbed: string } | undefined;

  /** What the session has by itself, unless that is still of the user whom there is no more. */
  const ask = async <T extends { readonly userId: string; readonly expiresAt?: number }>(
    get: () => Promise<T>,
    pick: (tokens: Tokens) => T,
  ): Promise<T> => {
    if (!moved) return get();
    const { tokens, absorbed } = moved;
    const found = await get().catch(() => undefined);
    if (found && found.userId !== absorbed) {
      moved = undefined;
      return found;
    }
    if (!isExpired(pick(tokens), environment.now())) return pick(tokens);
    throw new LinkError('login-required', 'The user has become one with another and has to sign in anew.', {
      hint: 'Let the user sign in again when session-changed tells of primary-changed.',
    });
  };

  const { getIdToken, signIn, signInByPage } = session;
  return {
    ...session,
    get renewsSilently() {
      return session.renewsSilently;
    },
    getAccessToken: (scope) =>
      ask(
        () => session.getAccessToken(scope),
        ({ accessToken }) => accessToken,
      ),
    getIdToken: getIdToken && (() => ask(getIdToken, ({ idToken }) => idToken)),
    signIn:
      signIn &&
      (async (logIn, request) => {
        await signIn(logIn, request);
        moved = undefined;
      }),
    signInByPage:
      signInByPage &&
      (async (trip, request) => {
        await signInByPage(trip, request);
        moved = undefined;
      }),
    goOn(tokens, absorbed) {
      moved = { tokens, absorbed };
      session.forget?.();
    },
  };
}
