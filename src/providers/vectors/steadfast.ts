// A search elsewhere with one at home behind it.

import { type SteadyParts, steady } from '../../base/steady.ts';
import { unitVector } from '../../search/vectors/vector-index.ts';
import type { VectorSearch } from '../../search/vectors/vector-search.ts';

/** What a steadfast search is made of. */
export interface SteadfastParts extends SteadyParts {
  readonly other: VectorSearch['search'];
  readonly own: VectorSearch;
  readonly dimension: number;
}

/** Searches elsewhere where that is ready and works, and at home otherwise. */
export function steadfast({ other, own, dimension, ...parts }: SteadfastParts): VectorSearch {
  const place = steady(parts);

  return {
    async search(query, count, filter) {
      // Refused alike wherever the search is.
      const unit = unitVector(query, dimension);

      return place.do(
        () => other(unit, count, filter),
        () => own.search(query, count, filter),
      );
    },
  };
}
