import type { IncomingMessage, ServerResponse } from 'node:http';

export const rateLimitHeaders: readonly string[] = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after'];

export interface CorsPolicy {
  readonly isAllowed: (origin: string) => boolean;
  /** Headers of the answer that pages may read besides those that every page may. */
  readonly exposed: readonly string[];
}

/** Lets the pages of the allowed origins read the answer, refusals included. Returns whether the request was a preflight, which needs nothing more than that. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, { isAllowed, exposed }: CorsPolicy): boolean {
  const { origin } = request.headers;
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  response.setHeader('vary', 'Origin');
  if (origin && isAllowed(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    if (exposed.length > 0) response.setHeader('access-control-expose-headers', exposed.join(', '));
    if (isPreflight) {
      response.setHeader('access-control-allow-methods', 'GET, POST, PATCH, DELETE');
      response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
      response.setHeader('access-control-max-age', '600');
    }
  }
  return isPreflight;
}
