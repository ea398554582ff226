/** Generated answers, kept and shared by those who ask the same. */
import { LRUCache } from 'lru-cache';
import { untilAborted } from '../../base/abort.ts';

interface Flight<Value> {
  readonly result: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
}

/** How much is kept, and for how long in milliseconds. */
export interface CacheLimits {
  readonly entries: number;
  readonly age: number;
}

/** Keeps results, and lets those who ask for the same thing at the same time share one piece of work. */
export class AnswerCache<Value extends object> {
  readonly #kept: LRUCache<string, Value>;
  readonly #flights = new Map<string, Flight<Value>>();

  constructor({ entries, age }: CacheLimits) {
    this.#kept = new LRUCache({ max: entries, ttl: age });
  }

  /**
   * What is kept under a key, or what `work` gives. The work ends early only when everybody who waits for it has given
   * up; an error of it reaches all of them, and nothing is kept then.
   *
   * @param isWorthKeeping - Says whether a result is the same for everybody who asks later.
   * @throws The reason of `signal` when that is aborted.
   */
  async get(
    key: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Value>,
    isWorthKeeping: (value: Value) => boolean,
  ): Promise<Value> {
    signal.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;

    const flight = this.#flights.get(key) ?? this.#start(key, work, isWorthKeeping);
    flight.waiting += 1;

    try {
      return await untilAborted(flight.result, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        flight.controller.abort(signal.reason);
      }
    }
  }

  #start(
    key: string,
    work: (signal: AbortSignal) => Promise<Value>,
    isWorthKeeping: (value: Value) => boolean,
  ): Flight<Value> {
    const controller = new AbortController();
    const result = work(controller.signal).then((value) => {
      if (isWorthKeeping(value)) this.#kept.set(key, value);

      return value;
    });
    // Those who wait hear of it; without this, nobody would after all of them have given up.
    result.catch(() => {});

    const flight = { result, controller, waiting: 0 };
    this.#flights.set(key, flight);

    return flight;
  }
}
