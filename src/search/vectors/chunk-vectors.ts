// The own index as a search by id: its positions stay in here.

import type { Language } from '../../language/language.ts';
import { rangesOf } from '../positions/position-range.ts';
import type { Accepts, VectorIndex } from './vector-index.ts';
import type { VectorFilter, VectorSearch } from './vector-search.ts';

/** What a search must know of the chunk behind a vector. */
export interface IndexedChunk {
  readonly id: string;
  /** Slug of its story. */
  readonly article: string;
}

const nowhere = { from: 0, to: 0 };

/**
 * @param index - A row for each chunk, in the same order.
 * @param languageOf - The language of a story, by its slug.
 */
export function chunkVectors(
  index: Pick<VectorIndex, 'search'>,
  chunks: readonly IndexedChunk[],
  languageOf: (story: string) => Language,
): VectorSearch {
  const ranges = rangesOf(chunks);
  const languages = new Map(Array.from(ranges.keys(), (story) => [story, languageOf(story)]));
  const accepts = ({ story, language }: VectorFilter): Accepts | undefined => {
    if (story === undefined && language === undefined) return undefined;

    return (position) => {
      const article = chunks[position]?.article ?? '';
      return (
        (story === undefined || article === story) &&
        (language === undefined || languages.get(article) === language)
      );
    };
  };
  const within = ({ story }: VectorFilter) =>
    story === undefined ? undefined : (ranges.get(story) ?? nowhere);

  return {
    search: async (query, count, filter = {}) =>
      index
        .search(query, count, accepts(filter), within(filter))
        .flatMap(({ position, similarity }) => {
          const chunk = chunks[position];

          return chunk === undefined ? [] : { id: chunk.id, similarity };
        }),
  };
}
