// How many requests Discord has refused: at 10,000 in ten minutes it bans the address for a time.

const span = 10 * 60_000;

/** Refusals in ten minutes at which it is worth a word, and at which nothing more is sent. */
const worrying = 1_000;
const most = 9_000;

/** Nothing is sent for a time, because Discord has refused too much. */
export class HeldBack extends Error {
  override readonly name = 'HeldBack';
}

/** The refusals of one process. */
export interface RefusedRequests {
  /** @param isShared - Whether the limit that was met is everybody's: such refusals do not count. */
  readonly count: (status: number, isShared: boolean) => void;
  /** @throws HeldBack Close to the ban, until the ten minutes are over. */
  readonly check: () => void;
}

/**
 * @param onWarning - Told of every thousandth refusal in ten minutes.
 * @param now - Milliseconds that never go back.
 */
export function countRefusedRequests(
  onWarning: (refused: number) => void,
  now: () => number = () => performance.now(),
): RefusedRequests {
  let refused = 0;
  let endsAt = 0;

  return {
    count(status, isShared) {
      if ((status !== 401 && status !== 403 && status !== 429) || isShared) return;

      if (now() >= endsAt) {
        endsAt = now() + span;
        refused = 0;
      }
      refused += 1;
      if (refused % worrying === 0) onWarning(refused);
    },

    check() {
      if (refused < most || now() >= endsAt) return;

      const seconds = Math.ceil((endsAt - now()) / 1000);
      throw new HeldBack(
        `Discord has refused ${refused} requests in ten minutes and bans at 10,000: nothing is sent for ${seconds} s`,
      );
    },
  };
}
