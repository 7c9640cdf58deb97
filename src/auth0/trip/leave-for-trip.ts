import type { Left } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import type { AuthClient, AuthRequest } from '../sdk/auth-client.js';
import { writeRequest } from './redirect-request.js';
import { dropTrip, saveTrip } from './trip.js';
import type { Trip } from './trip.js';

/** Milliseconds in which the tenant's page has to take the place of this one. */
const patience = 10_000;

/** The same after the page has asked the user whether to leave it: the answer is in by then. */
const patienceAfterQuestion = 3000;

type WithoutLeg<Kind> = Kind extends Trip ? Omit<Kind, 'state' | 'transaction' | 'leftAt' | 'url' | 'scroll' | 'answer'> : never;

export interface Leaving {
  /** Writes the request, and reads the answer after the trip; made in the same way then. */
  readonly client: AuthClient;
  readonly request: AuthRequest;
  readonly trip: WithoutLeg<Trip> & Partial<Pick<Trip, 'scroll'>>;
}

/**
 * Keeps what the trip is for, and sends the user to the tenant in the page's place.
 * @returns once the page is gone
 * @throws {LinkError} `popup-closed` if the page stays: the user answered "Stay", pressed Esc, or the tenant sent nothing to show
 */
export async function leaveForTrip(
  { page, now, delay }: Pick<Environment, 'page' | 'now' | 'delay'>,
  { client, request, trip }: Leaving,
  signal: AbortSignal,
): Promise<Left> {
  const written = await writeRequest(client, trip.clientId, request, page);
  signal.throwIfAborted();
  const { url, state, transaction } = written;
  const leg = { state, transaction, leftAt: now(), url: page.url, scroll: page.scroll };
  saveTrip(page, { ...leg, ...trip });
  const done = new AbortController();
  try {
    return await untilGone({ page, delay }, url, AbortSignal.any([done.signal, signal]));
  } catch (error) {
    dropTrip(page);
    page.stay();
    throw error;
  } finally {
    done.abort();
  }
}

/** Leaves, and learns whether that has happened. */
function untilGone({ page, delay }: Pick<Environment, 'page' | 'delay'>, url: string, signal: AbortSignal): Promise<Left> {
  return new Promise((resolve, reject) => {
    const stayed = (): void => reject(new LinkError('popup-closed', 'The browser stayed on this page. Nothing has changed.'));
    const stayedAfter = async (milliseconds: number): Promise<void> => {
      await delay(milliseconds);
      if (!signal.aborted && page.isVisible) stayed();
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    page.events.addEventListener('pagehide', () => resolve('left'), { signal });
    page.events.addEventListener('beforeunload', (event) => void (event.defaultPrevented && stayedAfter(patienceAfterQuestion)), {
      signal,
    });
    page.navigation?.addEventListener('navigateerror', stayed, { signal });
    page.leaveTo(url);
    void stayedAfter(patience);
  });
}
