// Indexes whose content is known.

import { createHash } from 'node:crypto';
import { drawVectors } from '../../../lab/bench/gaussian-mixture.ts';
import type { IndexSnapshot, LoadedIndex } from '../../../src/library/index/snapshot.ts';
import type { Chunk } from '../../../src/search/chunk.ts';
import type { Article } from '../../../src/story/article.ts';

/** Enough vectors of this dimension for the HNSW graph to be chosen. */
export const graphSize = 2_800;
export const dimension = 32;

/** Articles with a vector for each of `size` paragraphs; another `seed` gives another text and other vectors. */
export function createSnapshot(seed: number, size: number): IndexSnapshot {
  const articles: Article[] = [];
  const chunks: Chunk[] = [];

  for (let first = 0; first < size; first += 10) {
    const slug = `story-${seed}-${first}`;
    const texts = Array.from(
      { length: Math.min(10, size - first) },
      (_, paragraph) => `Absatz ${first + paragraph} der Geschichte ${seed}: „Größe“ 🙂.`,
    );

    articles.push({
      slug,
      language: 'de',
      title: `Geschichte ${seed}`,
      contentHash: createHash('sha256').update(texts.join()).digest('hex'),
      paragraphs: texts.map((text, position) => ({
        number: position + 1,
        kind: 'text',
        text,
        sentences: [{ start: 0, end: text.length, speaker: 'Rubio' }],
      })),
      utterances: texts.map((text, paragraph) => ({
        speaker: 'Rubio',
        kind: 'indirect',
        cue: 'sagte',
        paragraph,
        start: 0,
        end: text.length,
      })),
    });
    chunks.push(
      ...texts.map((text, position) => ({
        id: `${slug}#${position}.0`,
        article: slug,
        position,
        paragraph: position + 1,
        kind: 'text' as const,
        start: 0,
        end: text.length,
        text,
        prefix: `Geschichte ${seed}`,
      })),
    );
  }

  return {
    embedding: {
      provider: 'bundled',
      model: 'test',
      dimension,
      queryPrefix: 'query: ',
      passagePrefix: '',
    },
    recipe: '1',
    articles,
    chunks,
    vectors: drawVectors({ dimension, clusters: 200, deviation: 0.5, seed }, size, 1),
    attachments: { lexical: { version: 'bm25-1', bytes: Buffer.from(`lexical ${seed}`) } },
  };
}

/** What a reader would notice of an index: its content and what a few searches find. */
export function describeContent(index: LoadedIndex): string {
  const found = Array.from({ length: 5 }, (_, number) =>
    index.index.search(
      drawVectors({ dimension, clusters: 200, deviation: 0.5, seed: 1 }, 1, number + 2),
      3,
    ),
  );

  return createHash('sha256')
    .update(JSON.stringify([index.articles, index.chunks, index.attachments, found]))
    .update(index.rows.values)
    .digest('hex');
}
