// A limit of time that a busy machine does not use up.

import { readFileSync, readlinkSync } from 'node:fs';

/** How many times as long the limit is where a thread does not get to work. */
const leniency = 10;

/**
 * Calls back when somebody has worked for so long, or when ten times as long has passed. Where others keep the processors,
 * a thread waits for its turn, and what it reads is not to blame.
 *
 * @param worked - Milliseconds that were worked so far.
 * @returns Gives up waiting.
 */
export function afterWork(
  milliseconds: number,
  worked: () => number,
  then: () => void,
): () => void {
  const before = worked();
  const deadline = performance.now() + leniency * milliseconds;
  let timer: NodeJS.Timeout;
  const look = () => {
    const left = Math.min(milliseconds - (worked() - before), deadline - performance.now());
    if (left <= 0) then();
    else timer = setTimeout(look, Math.ceil(left));
  };
  // Several threads work faster than time goes, so that it is no earlier than without others.
  timer = setTimeout(look, milliseconds);

  return () => clearTimeout(timer);
}

/** The system's number of the thread that asks; undefined where the system does not tell it as Linux does. */
export function numberOfThread(): number | undefined {
  try {
    const [, number] = /\/task\/(\d+)$/u.exec(readlinkSync('/proc/thread-self')) ?? [];

    return number === undefined ? undefined : Number(number);
  } catch {
    return undefined;
  }
}

/**
 * Tells for how many milliseconds a thread of this process has worked; all of its threads together where that one's work is
 * not known, by which whatever else the program does counts too.
 */
export function workOf(thread: number | undefined): () => number {
  return () => (thread === undefined ? undefined : workOfThread(thread)) ?? workOfAll();
}

/** Nanoseconds on a processor stand first. */
function workOfThread(thread: number): number | undefined {
  try {
    const [nanoseconds = ''] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'latin1').split(
      ' ',
    );

    return nanoseconds === '' ? undefined : Number(nanoseconds) / 1_000_000;
  } catch {
    return undefined;
  }
}

function workOfAll(): number {
  const { user, system } = process.cpuUsage();

  return (user + system) / 1_000;
}
