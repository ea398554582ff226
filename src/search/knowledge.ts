// Everything that is known of the stories, put together.

import { pauses } from '../base/slices/pauses.ts';
import type { Language } from '../language/language.ts';
import type { Article } from '../story/article.ts';
import { type Stories, storiesOf } from '../story/stories.ts';
import type { Chunk } from './chunk.ts';
import { chunkArticle } from './chunks.ts';
import type { Embedder } from './embedder.ts';
import { LexicalIndex } from './lexical/lexical-index.ts';
import { Retriever } from './retriever.ts';
import { searchableText } from './searchable-text.ts';
import { buildIndex } from './vectors/build-index.ts';
import { chunkVectors } from './vectors/chunk-vectors.ts';
import { unitVector, type VectorIndex } from './vectors/vector-index.ts';
import { createVectorRows, type VectorRows } from './vectors/vector-rows.ts';
import type { VectorSearch } from './vectors/vector-search.ts';

/** What is known, ready to be asked. */
export interface Knowledge {
  readonly stories: Stories;
  readonly retriever: Retriever;
}

/** Everything that knowledge is made of. Chunks, lexical index and vector index have the same positions. */
export interface KnowledgeParts {
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly chunks: readonly Chunk[];
  readonly lexical: LexicalIndex;
  readonly index: Pick<VectorIndex, 'search'>;
  readonly embedder: Embedder;
  /** Puts another search among the same vectors in the place of the own one. */
  readonly elsewhere?: (own: VectorSearch, languageOf: (story: string) => Language) => VectorSearch;
}

export function assembleKnowledge({
  articles,
  chunks,
  lexical,
  index,
  embedder,
  elsewhere = (own) => own,
}: KnowledgeParts): Knowledge {
  const stories = storiesOf(articles);
  const languageOf = (slug: string) => stories.one(slug)?.language ?? 'de';
  const vectors = elsewhere(chunkVectors(index, chunks, languageOf), languageOf);

  return { stories, retriever: new Retriever({ chunks, lexical, vectors, embedder }) };
}

/** Reads and embeds articles, newest first, into memory, without touching an index on disk. */
export async function buildKnowledge(
  articles: readonly Article[],
  embedder: Embedder,
): Promise<Knowledge> {
  const chunks = articles.flatMap((article) => chunkArticle(article));
  const lexical = LexicalIndex.build(chunks.map(searchableText));
  const rows = await embedChunks(chunks, embedder);

  return assembleKnowledge({
    articles,
    chunks,
    lexical,
    index: await buildIndex(rows),
    embedder,
  });
}

/** Chunks that are embedded at a time, so that progress can be shown and memory stays bounded. */
const batchSize = 64;

/**
 * The unit vector of each chunk's text, a row each.
 *
 * @param onProgress - Called with the number of chunks done after each batch.
 */
export async function embedChunks(
  chunks: readonly Chunk[],
  embedder: Embedder,
  onProgress: (done: number) => void = () => {},
): Promise<VectorRows> {
  const pause = pauses();
  let rows: VectorRows | undefined;

  for (let start = 0; start < chunks.length; start += batchSize) {
    const batch = chunks.slice(start, start + batchSize);
    const vectors = await embedder.embedPassages(batch.map(({ text }) => text));
    rows ??= createVectorRows(vectors[0]?.length ?? 1);
    rows.grow(vectors.length);

    for (const [offset, vector] of vectors.entries()) {
      rows.values.set(unitVector(vector, rows.dimension), (start + offset) * rows.dimension);
    }
    onProgress(start + batch.length);
    await pause();
  }

  return rows ?? createVectorRows(1);
}
