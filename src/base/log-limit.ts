// Log lines that may come by the thousand, and are told now and then with their number.

/** Milliseconds that a kind of line is silent after it was written. */
const quiet = 60_000;

/** Kinds that are told apart; beyond that, all others are one. */
const mostKinds = 100;

/** Whether a line of this kind is to be written now; how many were left out since the last one. */
export type LogLimit = (kind: string) => { readonly leftOut: number } | undefined;

/** @param now tells milliseconds that never go back */
export function createLogLimit(now: () => number = () => performance.now()): LogLimit {
  const kinds = new Map<string, { until: number; leftOut: number }>();

  return (name) => {
    const kind = kinds.has(name) || kinds.size < mostKinds ? name : 'others';
    const last = kinds.get(kind);
    if (last !== undefined && now() < last.until) {
      last.leftOut += 1;
      return undefined;
    }

    kinds.set(kind, { until: now() + quiet, leftOut: 0 });
    return { leftOut: last?.leftOut ?? 0 };
  };
}
