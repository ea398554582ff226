// What is done elsewhere, with a stand-in at home.

/** What it takes to do things elsewhere. */
export interface SteadyParts {
  /** Makes the other place ready; asked again after it failed. */
  readonly prepare: () => Promise<void>;
  /** Milliseconds until the other place is tried again after it failed. */
  readonly rest: number;
  /** What a person should know of a failure, in a sentence or two. */
  readonly explain: (error: unknown) => string;
  /** Told when it works again, in a sentence. */
  readonly back: string;
  /** Told once of a failure, and once that it is over. */
  readonly onNotice: (notice: string, isOver: boolean) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** Work that is done elsewhere where that is ready and works, and at home otherwise. */
export interface Steady {
  /** What `there` gives, or what `here` gives where the other place is not ready or fails with it. */
  do<Result>(there: () => Promise<Result>, here: () => Promise<Result>): Promise<Result>;
  /** To be told of a failure that no work met, such as a connection that ended. */
  fails(error: unknown): void;
  /** Resolves when the first attempt to make it ready has ended, well or not. */
  readonly tried: Promise<void>;
}

/**
 * Nothing waits for the other place to come back or fails with it. A failure is told once, and once that it is over. It
 * is made ready at once.
 */
export function steady({
  prepare,
  rest,
  explain,
  back,
  onNotice,
  now = () => performance.now(),
}: SteadyParts): Steady {
  let state: 'unready' | 'preparing' | 'ready' = 'unready';
  let restsUntil = 0;
  let failed = false;

  const fails = (error: unknown) => {
    state = 'unready';
    restsUntil = now() + rest;
    if (!failed) onNotice(explain(error), false);
    failed = true;
  };
  const works = () => {
    state = 'ready';
    if (failed) onNotice(back, true);
    failed = false;
  };
  const begin = async () => {
    if (state !== 'unready' || now() < restsUntil) return;

    state = 'preparing';
    await prepare().then(works, fails);
  };

  return {
    fails,
    tried: begin(),

    async do(there, here) {
      void begin();
      if (state !== 'ready') return here();

      try {
        return await there();
      } catch (error) {
        fails(error);
        return here();
      }
    },
  };
}
