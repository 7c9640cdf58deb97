/** What an Action keeps between runs: 20 texts of at most 8 kB, for at most a day. */
export class ActionCache {
  readonly #records = new Map<string, { readonly value: string; readonly expires_at: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string): { value: string; expires_at: number } | undefined {
    const record = this.#records.get(key);
    return record && record.expires_at > this.#now() ? { ...record } : undefined;
  }

  /** @param options lifetime in milliseconds, 15 minutes if left out */
  set(key: string, value: string, { ttl = 900_000 }: { ttl?: number } = {}): { type: 'success' } | { type: 'error'; code: string } {
    for (const [known, { expires_at: end }] of this.#records) if (end <= this.#now()) this.#records.delete(known);
    const isTooMuch =
      Buffer.byteLength(key) > 64 || Buffer.byteLength(value) > 8192 || (!this.#records.has(key) && this.#records.size >= 20);
    if (isTooMuch) return { type: 'error', code: 'ItemSizeExceeded' };
    this.#records.set(key, { value, expires_at: this.#now() + Math.min(ttl, day) });
    return { type: 'success' };
  }

  delete(key: string): { type: 'success' } {
    this.#records.delete(key);
    return { type: 'success' };
  }

  clear(): void {
    this.#records.clear();
  }
}

const day = 86_400_000;
