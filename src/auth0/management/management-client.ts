import type { Environment } from '../browser/environment.js';
import type { ManagementRequest } from './management-api.js';
import { badAnswer, requestFailure, responseFailure, timeoutFailure } from './management-error.js';
import { withRetries } from './retry.js';
import { SharedWork } from '../base/shared-work.js';
import { untilAborted } from '../base/until-aborted.js';

/**
 * Sends a request and resolves with the JSON of its answer. Tries again if that is safe; all that read the same at the same time get the
 * same answer.
 */
export type SendRequest = (request: ManagementRequest, accessToken: string, signal: AbortSignal) => Promise<unknown>;

type ClientEnvironment = Pick<Environment, 'fetch' | 'now' | 'timeout' | 'delay' | 'random'>;

const timeoutInMilliseconds = 10_000;

// Of the whole page, and not of one widget: a page may hold hundreds of them, and the tenant of a small plan takes two requests a second.
const reads = new WeakMap<ClientEnvironment, SharedWork<unknown>>();

export function createManagementClient(origin: string, environment: ClientEnvironment): SendRequest {
  const shared = reads.get(environment) ?? new SharedWork();
  reads.set(environment, shared);
  return async (request, accessToken, signal) => {
    signal.throwIfAborted();
    const send = (until: AbortSignal): Promise<unknown> =>
      withRetries(request, environment, until, () => sendOnce(environment, origin, request, accessToken, until));
    if (request.method === 'GET') return shared.run(`${origin}${request.path} ${accessToken}`, signal, send);
    // What was read before a change, or while it was on its way, does not answer for after it.
    return send(signal).finally(() => shared.renew());
  };
}

async function sendOnce(
  environment: ClientEnvironment,
  origin: string,
  request: ManagementRequest,
  accessToken: string,
  signal: AbortSignal,
): Promise<unknown> {
  const timeout = environment.timeout(timeoutInMilliseconds);
  const either = AbortSignal.any([signal, timeout]);
  try {
    const sent = environment.fetch(origin + request.path, { ...requestInit(request, accessToken), signal: either });
    return await untilAborted(
      either,
      sent.then((response) => readJson(request, response, environment.now())),
    );
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) throw timeoutFailure(timeoutInMilliseconds, error);
    throw requestFailure(error);
  }
}

function requestInit(request: ManagementRequest, accessToken: string): RequestInit {
  const headers: Record<string, string> = { authorization: `Bearer ${accessToken}` };
  if (!request.body) return { method: request.method, headers, cache: 'no-store' };
  headers['content-type'] = 'application/json';
  return { method: request.method, headers, cache: 'no-store', body: JSON.stringify(request.body) };
}

async function readJson(request: ManagementRequest, response: Response, now: number): Promise<unknown> {
  const text = await response.text();
  const body = parse(text);
  if (!response.ok) throw responseFailure(request, response, body, now);
  if (body === undefined) throw badAnswer('is no JSON', response.status);
  return body;
}

function parse(text: string): unknown {
  try {
    // Some providers' ids are numbers beyond what JavaScript can hold: they are read as text.
    return JSON.parse(text.replace(/("user_id"\s*:\s*)(\d{16,})/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}
