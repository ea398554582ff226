/** The sandbox's source of time, so that 15 minutes can pass in a test without waiting. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Calls back once after `milliseconds` of this clock's time; the returned function cancels it. */
  setTimeout(callback: () => void, milliseconds: number): () => void;
}

/** Real time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout(callback, milliseconds) {
    const timer = setTimeout(callback, milliseconds).unref();

    return () => clearTimeout(timer);
  },
};

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** Time that stands still until `advance` is called. */
export class ManualClock implements Clock {
  #now: number;
  #timers: Timer[] = [];

  /** `start`: milliseconds since the Unix epoch; by default the moment of creation. */
  constructor(start: number = Date.now()) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, milliseconds: number): () => void {
    const timer = { due: this.#now + milliseconds, callback };
    this.#timers.push(timer);

    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets `milliseconds` pass; what falls due is called in order, each at its own moment. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;

    for (;;) {
      const next = this.#timers
        .filter((timer) => timer.due <= end)
        .reduce<Timer | undefined>(
          (first, timer) => (first === undefined || timer.due < first.due ? timer : first),
          undefined,
        );
      if (next === undefined) break;

      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.due);
      next.callback();
    }

    this.#now = end;
  }
}
