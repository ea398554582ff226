/** Giving up on what takes too long or is no longer wanted. */

/**
 * Settles as `work` does, or rejects with the signal's reason as soon as it is aborted; the work itself goes on then,
 * unless it listens to the signal too.
 */
export function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

  return Promise.race([work, aborted]);
}
