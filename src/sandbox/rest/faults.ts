// Faults that are planned for requests to come.

/** Which requests a fault applies to. */
export interface RequestMatcher {
  /** HTTP method; any when absent. */
  readonly method?: string;
  /** The exact path (without `/api/v10`), or a pattern for it; any when absent. */
  readonly path?: string | RegExp;
}

/** A response instead of the real one. */
export interface Failure extends RequestMatcher {
  readonly status: number;
  /** JSON error code; 0 when absent. */
  readonly code?: number;
  readonly message?: string;
  /** A body in place of the usual `{code, message}`; a string is sent as it is. */
  readonly body?: unknown;
  /** How many requests fail; 1 when absent. */
  readonly times?: number;
}

/** A 429 instead of the real response. */
export interface InjectedRateLimit extends RequestMatcher {
  /** `user`: this bot on this route; `global`: this bot everywhere; `shared`: the resource, whoever asks. */
  readonly scope: 'user' | 'global' | 'shared';
  /** Seconds. */
  readonly retryAfter: number;
  readonly times?: number;
}

/** What is done to a request before it is handled. */
export type Fault =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'rate-limit'; readonly limit: InjectedRateLimit }
  | { readonly kind: 'drop' }
  /** Carried out, but the response is lost: a 5xx in its place, or a broken connection. */
  | { readonly kind: 'lost'; readonly status: number | undefined }
  | { readonly kind: 'hold'; readonly released: Promise<void> };

interface Planned {
  readonly matcher: RequestMatcher;
  readonly fault: Fault;
  left: number;
}

/** Faults waiting for their requests; each applies to so many requests, in the order in which they were planned. */
export class FaultPlan {
  #planned: Planned[] = [];

  plan(matcher: RequestMatcher, fault: Fault, times = 1): void {
    this.#planned.push({ matcher, fault, left: times });
  }

  /** The fault for a request, used up by the call. */
  take(method: string, path: string): Fault | undefined {
    const found = this.#planned.find(({ matcher }) => matches(matcher, method, path));
    if (found === undefined) return undefined;

    found.left -= 1;
    if (found.left <= 0) this.#planned = this.#planned.filter((planned) => planned !== found);

    return found.fault;
  }

  /** Forgets all that is still waiting. */
  clear(): void {
    this.#planned = [];
  }
}

/** Whether a matcher means a request. */
function matches(matcher: RequestMatcher, method: string, path: string): boolean {
  if (matcher.method !== undefined && matcher.method !== method) return false;
  if (matcher.path === undefined) return true;

  return typeof matcher.path === 'string' ? matcher.path === path : matcher.path.test(path);
}
