import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import type { ManagementRequest } from './management-api.js';
import { isNetworkFailure } from '../sdk/sdk-error.js';
import { untilAborted } from '../base/until-aborted.js';

const mostTries = 3;

/** Milliseconds, of all waits together. A user who would have to wait longer is told so instead. */
const longestWait = 20_000;

/**
 * Tries again if that can help and can do no harm: whatever was refused for its number had no effect, so it is sent up to three times.
 * Reading has none anyway: a broken connection and a fault of the server get a second chance, but no answer in time does not, as the user
 * has waited long enough. Anything else that changes something is never repeated.
 */
export async function withRetries<T>(
  request: ManagementRequest,
  { delay, random }: Pick<Environment, 'delay' | 'random'>,
  signal: AbortSignal,
  send: () => Promise<T>,
): Promise<T> {
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const wait = error instanceof LinkError && !signal.aborted ? waitBeforeRetry(request, error, tries, random()) : undefined;
      if (wait === undefined || waited + wait > longestWait) throw error;
      waited += wait;
      await untilAborted(signal, delay(wait));
    }
  }
}

/** Milliseconds; `undefined` if another try is no use. Never the same for all that were refused together. */
function waitBeforeRetry({ method }: ManagementRequest, error: LinkError, tries: number, random: number): number | undefined {
  const backOff = 1000 * 2 ** (tries - 1) * (0.5 + random);
  if (error.code === 'rate-limited' && tries < mostTries) {
    if (error.retryAfter === undefined) return backOff;
    const wait = error.retryAfter * 1000;
    // The tenant names a time of its clock: by a clock that is ahead it has passed already.
    return Math.max(wait + 500 * random, backOff);
  }
  const isBriefly = error.code === 'server' || isNetworkFailure(error.cause);
  return method === 'GET' && isBriefly && tries === 1 ? backOff : undefined;
}
