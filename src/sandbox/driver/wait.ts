// Waiting for something to happen in the sandbox.

import type { EventStream } from '../world/event-stream.ts';
import type { SandboxEvent } from '../world/events.ts';

/** Milliseconds of real time that the driver waits for the bot before it gives up. */
const usualPatience = 5000;

/**
 * Resolves with what `look` finds: at once, or after one of the events to come. Rejects after `timeout` milliseconds
 * of real time, saying what was awaited. What `look` throws rejects at once.
 */
export async function waitFor<Found>(
  events: EventStream,
  awaited: string,
  look: (event?: SandboxEvent) => Found | undefined,
  timeout: number = usualPatience,
): Promise<Found> {
  return await new Promise<Found>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      settle();
    };
    const tryNow = (event?: SandboxEvent) => {
      try {
        const found = look(event);
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(
      () =>
        finish(() => reject(new Error(`Waited ${timeout} ms for ${awaited}, which did not come.`))),
      timeout,
    );
    const unsubscribe = events.subscribe(tryNow);
    tryNow();
  });
}
