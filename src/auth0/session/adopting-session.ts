import { LinkError } from '../../domain/link-error.js';
import { isExpired } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import type { Environment } from '../browser/environment.js';
import type { IdToken } from '../tokens/id-token.js';
import type { MovingSession } from './moving-session.js';

/** What the user of a session had before the page was left. */
export interface KeptTokens {
  readonly accessToken: AccessToken;
  readonly idToken?: IdToken;
  readonly organization?: string;
}

/** A session that goes on with tokens from before the page was left, as the tenant's session belongs to somebody else by then. */
export interface AdoptingSession extends MovingSession {
  /** Uses these tokens while they are good, and after that nobody's but the same user's, until a user signs in. */
  adopt(tokens: KeptTokens): void;
}

export function createAdoptingSession(session: MovingSession, { now }: Pick<Environment, 'now'>): AdoptingSession {
  let kept: KeptTokens | undefined;

  const get = async <T extends AccessToken | IdToken>(mine: T | undefined, ask: () => Promise<T>): Promise<T> => {
    if (mine && !isExpired(mine, now())) return mine;
    const found = await ask();
    if (!kept || found.userId === kept.accessToken.userId) return found;
    throw new LinkError('session-mismatch', 'The tenant’s session in this browser belongs to another user now.', {
      hint: 'The second account has signed in since the page was left. Let the user sign in again.',
    });
  };
  const { getIdToken, signIn, signInByPage, forget } = session;
  return {
    ...session,
    get renewsSilently() {
      return kept !== undefined || session.renewsSilently;
    },
    getAccessToken: (scope) => get(kept?.accessToken, () => session.getAccessToken(scope)),
    getIdToken: getIdToken && (() => get(kept?.idToken, getIdToken)),
    getOrganization: async () => kept?.organization ?? session.getOrganization(),
    signIn:
      signIn &&
      (async (logIn, request) => {
        await signIn(logIn, request);
        kept = undefined;
      }),
    signInByPage:
      signInByPage &&
      (async (trip, request) => {
        await signInByPage(trip, request);
        kept = undefined;
      }),
    forget:
      forget &&
      (() => {
        kept = undefined;
        forget();
      }),
    goOn(tokens, absorbed) {
      kept = undefined;
      session.goOn(tokens, absorbed);
    },
    adopt(tokens) {
      kept = tokens;
    },
  };
}
