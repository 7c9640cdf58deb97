import type { Environment } from './environment.js';
import type { ManagementRequest } from './management-api.js';
import { badAnswer, requestFailure, responseFailure, timeoutFailure } from './management-error.js';
import { untilAborted } from './until-aborted.js';

/** Sends one request and resolves with the JSON of its answer. */
export type SendRequest = (request: ManagementRequest, accessToken: string, signal: AbortSignal) => Promise<unknown>;

const timeoutInMilliseconds = 10_000;

export function createManagementClient(origin: string, environment: Pick<Environment, 'fetch' | 'now' | 'timeout'>): SendRequest {
  return async (request, accessToken, signal) => {
    signal.throwIfAborted();
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
  };
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
    return JSON.parse(text.replace(/("user_id"\s*:\s*)(\d+)/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}
