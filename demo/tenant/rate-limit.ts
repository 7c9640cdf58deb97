import type { Reply } from './http.js';

/** A plan's limit on Management API requests. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** What Auth0 documents for its Free plan. */
export const freePlan: RateLimit = { perSecond: 2, burst: 2 };

/** For tenants whose limit is of no interest: neither a demo nor a test reaches it. */
export const roomyPlan: RateLimit = { perSecond: 1000, burst: 1000 };

/** A bucket of tokens: holds `burst`, and gains `perSecond` at the top of every second. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  #tokens: number;
  /** Whole seconds since the epoch. */
  #filledAt: number;

  constructor(limit: RateLimit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
    this.#tokens = limit.burst;
    this.#filledAt = Math.floor(now() / 1000);
  }

  /** Counts a request. The headers go with whatever is answered; `refusal` is there when it is one too many. */
  take(): { readonly headers: Record<string, string>; readonly refusal?: Reply } {
    const second = Math.floor(this.#now() / 1000);
    const { perSecond, burst } = this.#limit;
    this.#tokens = Math.min(burst, this.#tokens + (second - this.#filledAt) * perSecond);
    this.#filledAt = second;
    const isAllowed = this.#tokens >= 1;
    if (isAllowed) this.#tokens -= 1;
    const secondsToNext = Math.max(1, Math.ceil((1 - this.#tokens) / perSecond));
    const headers = {
      'x-ratelimit-limit': String(burst),
      'x-ratelimit-remaining': String(Math.floor(this.#tokens)),
      'x-ratelimit-reset': String(second + secondsToNext),
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
