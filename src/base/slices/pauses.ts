// Long work on the event loop, in slices between which other work runs.

import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which other work may run. */
const sliceMilliseconds = 10;

/** To be awaited between pieces of work that are small themselves: lets other work run where it was kept waiting long. */
export type Pause = () => Promise<void> | undefined;

/** Counts the time from now on. */
export function pauses(): Pause {
  let begun = performance.now();

  return () => {
    if (performance.now() - begun <= sliceMilliseconds) return undefined;

    return setImmediate().then(() => {
      begun = performance.now();
    });
  };
}
