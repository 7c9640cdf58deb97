import { setTimeout as delay } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a request goes wrong. */
export interface FaultEffect {
  /** Milliseconds before anything else happens. A request whose client has gone by then takes no effect. */
  readonly delay?: number;
  /** Answered in place of the real answer; so are `body` and `headers`. */
  readonly status?: number;
  /** A string goes out as it is, which makes bodies that are no JSON. */
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The connection ends in the middle of the body or, `before-answer`, before anything is said. A browser repeats a request by itself if it had
   * used the connection before: such a fault may be needed more than once.
   */
  readonly cut?: boolean | 'before-answer';
  /** The request takes its effect first, and its answer alone goes wrong. */
  readonly takesEffect?: boolean;
  /** Pages may not read the rate limit headers. */
  readonly hideHeaders?: boolean;
  /** Pages may not read the answer at all: to them it is a network error. */
  readonly withoutCors?: boolean;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Lets the request go wrong in the fault's way; `newResponse` makes a response that nobody reads. */
export async function goWrong(
  fault: FaultEffect,
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  newResponse: () => ServerResponse,
): Promise<void> {
  if (fault.hideHeaders) withhold(response, 'access-control-expose-headers');
  if (fault.withoutCors) withhold(response, 'access-control-allow-origin');
  const isReplaced = Boolean(fault.cut) || fault.status !== undefined || fault.body !== undefined;
  if (fault.takesEffect && !isReplaced) return handle(request, fault.delay ? answeringLate(response, fault.delay) : response);
  if (fault.takesEffect) await handle(request, newResponse());
  if (fault.delay) await delay(fault.delay, undefined, { ref: false });
  if (response.destroyed) return;
  if (isReplaced) replaceAnswer(fault, response);
  else await handle(request, response);
}

function replaceAnswer({ status, body, headers, cut }: FaultEffect, response: ServerResponse): void {
  if (cut === 'before-answer') return void response.destroy();
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? (cut ? '{"user_id":"au' : ''));
  const missing = cut ? 100 : 0;
  response.writeHead(status ?? 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text) + missing,
    ...headers,
  });
  if (cut) response.write(text, () => response.destroy());
  else response.end(text);
}

/** Keeps a header out of the answer, even if another handler sets it. */
function withhold(response: ServerResponse, withheld: string): void {
  const setHeader = response.setHeader.bind(response);
  response.removeHeader(withheld);
  response.setHeader = (name, value) => (name.toLowerCase() === withheld ? response : setHeader(name, value));
}

/** Holds the end of the answer back, and with it all of a short one. */
function answeringLate(response: ServerResponse, milliseconds: number): ServerResponse {
  const end = response.end.bind(response) as (...args: readonly unknown[]) => ServerResponse;
  response.end = (...args: readonly unknown[]) => {
    setTimeout(() => end(...args), milliseconds).unref();
    return response;
  };
  return response;
}
