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

/** Resolves when the work is done or fails, or after so many milliseconds, whichever comes first. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });

  try {
    await Promise.race([late, work.catch(() => {})]);
  } finally {
    clearTimeout(timer);
  }
}
