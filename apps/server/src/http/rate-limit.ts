/**
 * Token buckets in memory: one for every origin, a narrow one for attempts to sign in. One process serves an
 * installation, so memory is enough; a lock-out of the person is kept in the database besides.
 */
import { Problem } from './problem.ts';

interface Bucket {
  tokens: number;
  at: number;
}

export interface Limit {
  /** Requests at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export class RateLimiter {
  readonly #limit: Limit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: Limit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes one token or throws `too-many-requests` with the seconds to wait. */
  take(key: string): void {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: this.#limit.burst, at: now };
    // A clock that is set back must not take away what was there.
    const passed = Math.max(0, now - bucket.at) / 1000;
    const refilled = bucket.tokens + passed * this.#limit.perSecond;
    bucket.tokens = Math.min(this.#limit.burst, refilled);
    bucket.at = now;
    if (bucket.tokens < 1) {
      const seconds = Math.ceil((1 - bucket.tokens) / this.#limit.perSecond);
      throw new Problem('too-many-requests', { params: { seconds }, retryAfterSeconds: seconds });
    }
    bucket.tokens -= 1;
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > 10_000) this.#forget(now);
  }

  /** Drops buckets that are full again: they say nothing. */
  #forget(now: number): void {
    const fullAfter = (this.#limit.burst / this.#limit.perSecond) * 1000;
    for (const [key, bucket] of this.#buckets) if (now - bucket.at > fullAfter) this.#buckets.delete(key);
  }
}
