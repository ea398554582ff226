// Work that is written once and done in one go or in slices.

import { pauses } from './pauses.ts';

/** Work that yields between small pieces of itself. */
export type Sliced<Result> = Generator<undefined, Result>;

/** Does the work without letting anything else run. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices of some milliseconds, between which other work runs. */
export async function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  const pause = pauses();

  for (;;) {
    const step = work.next();
    if (step.done) return step.value;

    const pausing = pause();
    if (pausing !== undefined) await pausing;
  }
}
