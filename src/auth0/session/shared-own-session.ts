import type { Environment } from '../browser/environment.js';
import { createCarriedSession } from './carried-session.js';
import type { CarriedSession } from './carried-session.js';
import { createOwnSession } from './own-session.js';
import type { OwnSessionSettings } from './own-session.js';

// Of the page, and not of one widget: hundreds of them sign in silently once, a sign-in in one is a sign-in in all, and an element that is
// taken out and put in again goes on.
const pages = new WeakMap<Environment, Map<string, CarriedSession>>();

/** The session that all widgets of a page with the same settings share. It ends with the page, and when the page is shown again as it was. */
export function useOwnSession(settings: OwnSessionSettings, environment: Environment): CarriedSession {
  const sessions = pages.get(environment) ?? createSessions(environment);
  const { domain, clientId, audience, organization, redirectUri } = settings;
  const name = JSON.stringify([domain.origin, clientId, audience, organization, redirectUri]);
  const session = sessions.get(name) ?? createCarriedSession(createOwnSession(settings, environment), environment);
  sessions.set(name, session);
  return session;
}

function createSessions(environment: Environment): Map<string, CarriedSession> {
  const sessions = new Map<string, CarriedSession>();
  pages.set(environment, sessions);
  // The user may have signed out on another page before the Back button showed this one again. Captured: before any widget loads again.
  const forgetAll = ({ persisted }: Event & { readonly persisted?: boolean }): void => {
    if (persisted) sessions.clear();
  };
  environment.page.events.addEventListener('pageshow', forgetAll, { capture: true });
  return sessions;
}
