import type { Reply } from './http.js';

/** A plan's limit on Management API requests. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** What Auth0 documents for its Free plan. */
export const freePlan: RateLimit = { perSecond: 2, burst: 2 };

/** A bucket of tokens: holds `burst`, and gains `perSecond` every second. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  constructor(limit: RateLimit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
    this.#tokens = limit.burst;
    this.#filledAt = now();
  }

  /** Counts a request. The headers go with whatever is answered; `refusal` is there when it is one too many. */
  take(): { readonly headers: Record<string, string>; readonly refusal?: Reply } {
    const now = this.#now();
    const { perSecond, burst } = this.#limit;
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = now;
    const isAllowed = this.#tokens >= 1;
    if (isAllowed) this.#tokens -= 1;
    const secondsToNext = Math.max(0, 1 - this.#tokens) / perSecond;
    const headers = {
      'x-ratelimit-limit': String(burst),
      'x-ratelimit-remaining': String(Math.floor(this.#tokens)),
      'x-ratelimit-reset': String(Math.ceil(now / 1000 + secondsToNext)),
    };
    return isAllowed ? { headers } : { headers, refusal: { status: 429, body: tooManyRequests, headers } };
  }
}

const tooManyRequests = {
  statusCode: 429,
  error: 'Too Many Requests',
  message: 'Global limit has been reached',
  errorCode: 'too_many_requests',
};
