import { setTimeout as delay } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Something that goes wrong on demand. */
export interface Fault {
  /** Any method if left out; a preflight never counts. */
  readonly method?: string;
  /** Compared with the path as it was sent, still percent-encoded and without the query. A string has to be the whole of it. */
  readonly path: RegExp | string;
  /** How many requests it hits; 1 if left out, `Infinity` for as long as it stands. */
  readonly times?: number;
  /** Milliseconds before anything else happens. */
  readonly delay?: number;
  /** Answered in place of the real answer; so are `body` and `headers`. */
  readonly status?: number;
  /** A string goes out as it is, which makes bodies that are no JSON. */
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection ends in the middle of the body. */
  readonly cut?: boolean;
  /** The request takes its effect first, and only its answer is lost. */
  readonly takesEffect?: boolean;
  /** Pages may not read the rate limit headers. */
  readonly hideHeaders?: boolean;
  /** Pages may not read the answer at all: to them it is a network error. */
  readonly withoutCors?: boolean;
}

/** Faults that wait for their requests, the oldest first. */
export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = [];

  /** Returns what takes the fault away again. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault that hits the request, which uses it up once. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.#waiting.find(({ fault }) => isHit(fault, method, path));
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== hit);
    return hit.fault;
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Lets the request go wrong in the fault's way; `newResponse` makes a response that nobody reads. */
export async function goWrong(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  newResponse: () => ServerResponse,
): Promise<void> {
  if (fault.delay) await delay(fault.delay, undefined, { ref: false });
  if (fault.hideHeaders) response.removeHeader('access-control-expose-headers');
  if (fault.withoutCors) response.removeHeader('access-control-allow-origin');
  const isReplaced = fault.cut || fault.status !== undefined || fault.body !== undefined;
  if (!isReplaced) return handle(request, response);
  if (fault.takesEffect) await handle(request, newResponse());
  const body = typeof fault.body === 'object' ? JSON.stringify(fault.body) : (fault.body ?? (fault.cut ? '{"user_id":"au' : ''));
  const missing = fault.cut ? 100 : 0;
  response.writeHead(fault.status ?? 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body) + missing,
    ...fault.headers,
  });
  if (fault.cut) response.write(body, () => response.destroy());
  else response.end(body);
}

function isHit(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method !== method) return false;
  return typeof fault.path === 'string' ? fault.path === path : fault.path.test(path);
}
