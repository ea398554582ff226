// The priority of a thread among all of the machine.

import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * Lets the calling thread, and those that it starts from now on, stand back where others want the processor, so that long
 * computing does not keep the event loop waiting. On Linux alone: elsewhere only whole programs have a priority.
 */
export function standBack(): void {
  try {
    // Under Linux a thread has a number as a program has, and is given its priority by it.
    setPriority(threadNumber(), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // As before, then.
  }
}

/** @throws {Error} where there is no /proc */
function threadNumber(): number {
  return Number(basename(readlinkSync('/proc/thread-self')));
}
