// A search elsewhere with one at home behind it.

import { unitVector } from '../../search/vectors/vector-index.ts';
import type { VectorSearch } from '../../search/vectors/vector-search.ts';

/** What a steadfast search is made of. */
export interface SteadfastParts {
  /** Makes the other search ready; asked again after it failed. */
  readonly prepare: () => Promise<void>;
  readonly other: VectorSearch['search'];
  readonly own: VectorSearch;
  readonly dimension: number;
  /** Milliseconds until the other is tried again after it failed. */
  readonly rest: number;
  /** What a person should know of a failure, in a sentence or two. */
  readonly explain: (error: unknown) => string;
  /** Told when it works again, in a sentence. */
  readonly back: string;
  readonly onNotice: (notice: string) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/**
 * Searches elsewhere where that is ready and works, and at home otherwise, so that no question waits for it to come back
 * or fails with it. A failure is told once, and once that it is over.
 */
export function steadfast({
  prepare,
  other,
  own,
  dimension,
  rest,
  explain,
  back,
  onNotice,
  now = () => performance.now(),
}: SteadfastParts): VectorSearch {
  let state: 'unready' | 'preparing' | 'ready' = 'unready';
  let restsUntil = 0;
  let failed = false;

  const fails = (error: unknown) => {
    state = 'unready';
    restsUntil = now() + rest;
    if (!failed) onNotice(explain(error));
    failed = true;
  };
  const works = () => {
    state = 'ready';
    if (failed) onNotice(back);
    failed = false;
  };
  const begin = () => {
    if (state !== 'unready' || now() < restsUntil) return;

    state = 'preparing';
    prepare().then(works, fails);
  };

  begin();
  return {
    async search(query, count, filter) {
      // Refused alike wherever the search is.
      const unit = unitVector(query, dimension);
      begin();
      if (state !== 'ready') return own.search(query, count, filter);

      try {
        return await other(unit, count, filter);
      } catch (error) {
        fails(error);
        return own.search(query, count, filter);
      }
    },
  };
}
