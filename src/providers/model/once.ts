/** A function that does its work at its first call and gives the same result to all. */
export interface Once<Result> {
  (): Promise<Result>;
  /** Whether it was called and did not fail. */
  isCalled(): boolean;
}

/** Calls once and remembers; a failure is not remembered. */
export function once<Result>(make: () => Promise<Result>): Once<Result> {
  let made: Promise<Result> | undefined;

  const get = (): Promise<Result> => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });

    return made;
  };

  return Object.assign(get, { isCalled: () => made !== undefined });
}
