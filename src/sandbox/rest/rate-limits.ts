// Discord's rate limits and the headers that tell of them.

import { createHash } from 'node:crypto';
import type { Clock } from '../time/clock.ts';

/** So many requests in so many milliseconds. */
export interface Limit {
  readonly requests: number;
  readonly window: number;
}

/** The limits in force. */
export interface RateLimitRules {
  /** Of all requests that are not interaction endpoints. */
  readonly global: Limit;
  /** Of one route with one major parameter (channel, guild, webhook). */
  readonly bucket: Limit;
  /** 401, 403 and 429 responses before the address is banned; Discord's 10,000 in 10 minutes when absent. */
  readonly invalidRequests?: Limit;
}

/** Discord's published global limit; bucket limits are unpublished and differ, so this one only has to be met. */
export const usualLimits: RateLimitRules = {
  global: { requests: 50, window: 1000 },
  bucket: { requests: 50, window: 1000 },
};

/** A request as limits see it. */
export interface LimitedRequest {
  /** Method and route pattern. */
  readonly route: string;
  /** The channel, guild or webhook in the path. */
  readonly major: string;
  readonly isGlobalExempt: boolean;
}

/** Whether a request may pass, and the headers that say so. */
export interface Verdict {
  readonly headers: Record<string, string>;
  /** Present when the request is refused. */
  readonly refused?: { readonly retryAfter: number; readonly isGlobal: boolean };
}

/** Windows beyond which those that are over are forgotten. */
const mostWindows = 1_000;

interface Window {
  endsAt: number;
  used: number;
}

/** Counts requests in fixed windows, as Discord does. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #rules: RateLimitRules;
  readonly #windows = new Map<string, Window>();

  constructor(clock: Clock, rules: RateLimitRules) {
    this.#clock = clock;
    this.#rules = rules;
  }

  /** Counts a request. */
  count({ route, major, isGlobalExempt }: LimitedRequest): Verdict {
    const { bucket, global } = this.#rules;

    if (!isGlobalExempt) {
      const window = this.#windowOf('global', global);
      window.used += 1;
      if (window.used > global.requests) {
        const retryAfter = this.#secondsLeft(window);

        return {
          headers: rateLimitedHeaders('global', retryAfter),
          refused: { retryAfter, isGlobal: true },
        };
      }
    }

    const window = this.#windowOf(`${route} ${major}`, bucket);
    window.used += 1;
    const retryAfter = this.#secondsLeft(window);
    const headers = {
      'X-RateLimit-Limit': String(bucket.requests),
      'X-RateLimit-Remaining': String(Math.max(0, bucket.requests - window.used)),
      'X-RateLimit-Reset': String(window.endsAt / 1000),
      'X-RateLimit-Reset-After': String(retryAfter),
      'X-RateLimit-Bucket': bucketHash(route),
    };
    if (window.used <= bucket.requests) return { headers };

    return {
      headers: { ...headers, ...rateLimitedHeaders('user', retryAfter) },
      refused: { retryAfter, isGlobal: false },
    };
  }

  #windowOf(key: string, limit: Limit): Window {
    const now = this.#clock.now();
    const current = this.#windows.get(key);
    if (current !== undefined && current.endsAt > now) return current;

    const fresh = { endsAt: now + limit.window, used: 0 };
    this.#windows.set(key, fresh);
    if (this.#windows.size > mostWindows) this.#forgetOver(now);

    return fresh;
  }

  #forgetOver(now: number): void {
    for (const [key, { endsAt }] of this.#windows) {
      if (endsAt <= now) this.#windows.delete(key);
    }
  }

  #secondsLeft(window: Window): number {
    return Math.max(0, window.endsAt - this.#clock.now()) / 1000;
  }
}

/** The headers of a 429. `retryAfter`: seconds. */
export function rateLimitedHeaders(
  scope: 'user' | 'global' | 'shared',
  retryAfter: number,
): Record<string, string> {
  return {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Scope': scope,
    // Its absence is how a library tells Cloudflare's refusal from Discord's.
    Via: '1.1 google',
    ...(scope === 'global' && { 'X-RateLimit-Global': 'true' }),
  };
}

function bucketHash(route: string): string {
  return createHash('md5').update(route).digest('hex');
}
