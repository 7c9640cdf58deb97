import type { Environment } from '../browser/environment.js';
import { createMovingSession } from './moving-session.js';
import type { MovingSession } from './moving-session.js';
import { createOwnSession } from './own-session.js';
import type { OwnSessionSettings } from './own-session.js';

interface Shared {
  readonly session: MovingSession;
  users: number;
}

// Of the whole page, and not of one widget: hundreds of them sign in silently once, and a sign-in in one is a sign-in in all.
const pages = new WeakMap<Environment, Map<string, Shared>>();

/** The session that all who have the same settings share. The last one to release it ends it: who comes later may be another user. */
export function useOwnSession(
  settings: OwnSessionSettings,
  environment: Environment,
): { readonly session: MovingSession; readonly release: () => void } {
  const sessions = pages.get(environment) ?? new Map<string, Shared>();
  pages.set(environment, sessions);
  const { domain, clientId, audience, organization, redirectUri } = settings;
  const name = JSON.stringify([domain.origin, clientId, audience, organization, redirectUri]);
  const shared = sessions.get(name) ?? { session: createMovingSession(createOwnSession(settings, environment), environment), users: 0 };
  sessions.set(name, shared);
  shared.users += 1;
  let isReleased = false;
  return {
    session: shared.session,
    release() {
      if (isReleased) return;
      isReleased = true;
      shared.users -= 1;
      if (shared.users === 0 && sessions.get(name) === shared) sessions.delete(name);
    },
  };
}
