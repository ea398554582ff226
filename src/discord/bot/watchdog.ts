// Whether the connection is alive; one that stays dead ends the process, for its supervisor to start anew.

/** Milliseconds between two looks. */
export const watchInterval = 15_000;

/** Heartbeats are answered every 41 seconds: without a frame for this long, nobody is there. */
const silence = 120_000;

/** Milliseconds of death before the process ends. */
const patience = 5 * 60_000;

/** What the watchdog looks at. */
export interface Pulse {
  readonly isReady: boolean;
  /** When the last frame arrived, in the clock's milliseconds. */
  readonly lastFrame: number;
}

/** `ailing`: not connected, but for no longer than a connection may take to mend. */
export type Health = 'alive' | 'ailing' | 'dead';

/**
 * Looks at the pulse with every call. A process that was asleep (a suspended machine) has not been dead meanwhile: of
 * the time between two looks no more counts than two intervals.
 *
 * @param now - Milliseconds that never go back.
 */
export function createWatchdog(now: () => number): (pulse: Pulse) => Health {
  let lastLook = now();
  let deadFor = 0;

  return ({ isReady, lastFrame }) => {
    const passed = Math.min(now() - lastLook, 2 * watchInterval);
    lastLook = now();
    if (isReady && now() - lastFrame < silence) {
      deadFor = 0;
      return 'alive';
    }

    deadFor += passed;
    return deadFor >= patience ? 'dead' : 'ailing';
  };
}
