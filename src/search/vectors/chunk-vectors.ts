// The own index as a search by id: its positions stay in here.

import type { Language } from '../../language/language.ts';
import type { VectorIndex } from './vector-index.ts';
import type { VectorFilter, VectorSearch } from './vector-search.ts';

/** What a search must know of the chunk behind a vector. */
export interface IndexedChunk {
  readonly id: string;
  /** Slug of its story. */
  readonly article: string;
}

/**
 * @param index - A row for each chunk, in the same order.
 * @param languageOf - The language of a story, by its slug.
 */
export function chunkVectors(
  index: Pick<VectorIndex, 'search'>,
  chunks: readonly IndexedChunk[],
  languageOf: (story: string) => Language,
): VectorSearch {
  const languages = chunks.map(({ article }) => languageOf(article));
  const accepts =
    ({ story, language }: VectorFilter) =>
    (position: number) =>
      (story === undefined || chunks[position]?.article === story) &&
      (language === undefined || languages[position] === language);

  return {
    search: async (query, count, filter = {}) =>
      index.search(query, count, accepts(filter)).flatMap(({ position, similarity }) => {
        const chunk = chunks[position];

        return chunk === undefined ? [] : { id: chunk.id, similarity };
      }),
  };
}
