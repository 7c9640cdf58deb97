import type { Environment } from './environment.js';
import { Fault } from './fault.js';

export interface JsonRequest {
  readonly url: string;
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST';
  readonly body?: object;
  readonly token?: string;
}

export interface JsonAnswer {
  readonly status: number;
  /** An empty object if the answer is no JSON. */
  readonly body: unknown;
}

const milliseconds = 5000;
const longestWait = 3000;

/** Sends a request; one that is refused for there being too many (429) had no effect and is sent once more. */
export async function fetchJson(environment: Environment, signal: AbortSignal, request: JsonRequest): Promise<JsonAnswer> {
  const response = await send(environment, signal, request);
  if (response.status !== 429) return readJson(response);
  await environment.wait(untilReset(response, environment.now()));
  return readJson(await send(environment, signal, request));
}

async function send({ fetch, timeout }: Environment, signal: AbortSignal, { url, method, body, token }: JsonRequest): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  try {
    const either = AbortSignal.any([signal, timeout(milliseconds)]);
    return await fetch(url, { method, headers, signal: either, ...(body && { body: JSON.stringify(body) }) });
  } catch (error) {
    const { name, message } = error as Error;
    throw new Fault('network', `${method} ${new URL(url).pathname.split('/', 4).join('/')} failed: ${name}: ${message}`);
  }
}

async function readJson(response: Response): Promise<JsonAnswer> {
  try {
    // Some providers' ids are numbers beyond what JavaScript can hold: they are read as text.
    const text = (await response.text()).replace(/("user_id"\s*:\s*)(\d+)/g, '$1"$2"');
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch {
    return { status: response.status, body: {} };
  }
}

function untilReset({ headers }: Response, now: number): number {
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000 - now;
  return Math.min(Math.max(reset, 500), longestWait);
}
