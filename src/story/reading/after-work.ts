// A limit of time that a busy machine does not use up.

/** How many times as long the limit is where the threads of this process do not get to work. */
const leniency = 10;

/**
 * Calls back when the threads of this process have worked for so long, all together, or when ten times as long has
 * passed. Where other programs keep the processors, a thread waits for its turn, and what it reads is not to blame.
 *
 * @returns Gives up waiting.
 */
export function afterWork(milliseconds: number, then: () => void): () => void {
  const before = process.cpuUsage();
  const deadline = performance.now() + leniency * milliseconds;
  let timer: NodeJS.Timeout;
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    const left = Math.min(milliseconds - (user + system) / 1_000, deadline - performance.now());
    if (left <= 0) then();
    else timer = setTimeout(look, Math.ceil(left));
  };
  // Several threads work faster than time goes, so that it is no earlier than without other programs.
  timer = setTimeout(look, milliseconds);

  return () => clearTimeout(timer);
}
