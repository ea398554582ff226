// Finds the paragraphs for a question, by meaning and by spelling.

import { words } from '../language/words/words.ts';
import type { Chunk } from './chunk.ts';
import type { Embedder } from './embedder.ts';
import type { LexicalIndex } from './lexical/lexical-index.ts';
import { type PositionRange, rangesOf } from './positions/position-range.ts';
import { standardised } from './standardised.ts';
import { bagOfNgrams } from './terms/ngrams.ts';
import { topPositions } from './top-positions.ts';
import type { VectorFilter, VectorSearch } from './vectors/vector-search.ts';

/** A part of a paragraph that is searched by itself: a sentence of several, or the whole. */
export interface PassagePart {
  /** Offset of its first character in the paragraph, in UTF-16 code units. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  /** Cosine similarity with the question. */
  readonly vector: number;
}

/** A paragraph that was found, with the evidence for it. Higher is closer in every score. */
export interface Passage {
  /** The chunk of the paragraph that is nearest in meaning. */
  readonly chunk: Chunk;
  /** Position of `chunk` in the index. */
  readonly position: number;
  /** BM25 score of the paragraph's best chunk, from 0 without an upper bound. */
  readonly lexical: number;
  /** Cosine similarity of the nearest chunk; where the vector leg listed none, that of the last one listed. */
  readonly vector: number;
  /** Its chunks that the vector leg listed, in no order. */
  readonly parts: readonly PassagePart[];
  /** By which passages are ranked: the sum of the two in standard deviations, spelling for less. */
  readonly score: number;
}

/** What a retriever searches. Chunks and lexical index have the same positions; vectors are known by the chunks' ids. */
export interface RetrieverParts {
  readonly chunks: readonly Chunk[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorSearch;
  readonly embedder: Pick<Embedder, 'embedQuestion'>;
}

export interface RetrievalOptions {
  /** Most passages to return; default 10. */
  readonly count?: number;
  /** Only passages of the story of this slug; default all. */
  readonly story?: string;
}

/** Chunks that each leg contributes: all of a usual story, and the right one practically always of many. */
const depth = 200;

/** What spelling counts for beside meaning: it tells names and numbers apart, and nothing in another language. */
const lexicalWeight = 0.25;

/** Finds the paragraphs that may answer a question: near in meaning (vectors) or spelt alike (BM25 over character 4-grams). */
export class Retriever {
  readonly #parts: RetrieverParts;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #ranges: ReadonlyMap<string, PositionRange>;

  constructor(parts: RetrieverParts) {
    this.#parts = parts;
    this.#positions = new Map(parts.chunks.map(({ id }, position) => [id, position]));
    this.#ranges = rangesOf(parts.chunks);
  }

  /** Passages of different paragraphs, best first, ties in reading order; empty without stories and for a text without words. */
  async retrieve(
    question: string,
    { count = 10, story }: RetrievalOptions = {},
  ): Promise<readonly Passage[]> {
    const { chunks, lexical, vectors, embedder } = this.#parts;
    const asked = words(question);
    const range = this.#rangeOf(story);
    if (range === undefined || asked.length === 0) return [];

    const filter: VectorFilter = story === undefined ? {} : { story };
    const scores = lexical.score(bagOfNgrams(asked.map((word) => [word, 1])), range);
    const hits = await vectors.search(await embedder.embedQuestion(question), depth, filter);
    const similarities = new Map(
      hits.flatMap(({ id, similarity }) => {
        const position = this.#positions.get(id);

        return position === undefined ? [] : [[position, similarity] as const];
      }),
    );
    const accepts = (offset: number) =>
      story === undefined || chunks[range.from + offset]?.article === story;
    const spelt = topPositions(scores, depth, accepts).map((offset) => range.from + offset);
    const candidates = [...new Set([...similarities.keys(), ...spelt])];
    const floor = hits.at(-1)?.similarity ?? 0;
    const found = candidates.flatMap((position) => {
      const chunk = chunks[position];
      if (chunk === undefined) return [];

      const similarity = similarities.get(position);
      const { start, end } = chunk;
      return {
        chunk,
        position,
        lexical: scores[position - range.from] ?? 0,
        vector: similarity ?? floor,
        parts: similarity === undefined ? [] : [{ start, end, vector: similarity }],
      };
    });

    return ranked(byParagraph(found)).slice(0, count);
  }

  /** Where the chunks of a story lie, or all; undefined where there are none. */
  #rangeOf(story: string | undefined): PositionRange | undefined {
    const { length } = this.#parts.chunks;
    if (story !== undefined) return this.#ranges.get(story);

    return length === 0 ? undefined : { from: 0, to: length };
  }
}

type Found = Omit<Passage, 'score'>;

/** One for each paragraph, with the best of its chunks in each leg. */
function byParagraph(found: readonly Found[]): readonly Found[] {
  const paragraphs = new Map<string, Found>();

  for (const one of found) {
    const key = `${one.chunk.article}#${one.chunk.position}`;
    const known = paragraphs.get(key);
    const nearer = known === undefined || one.vector > known.vector ? one : known;
    paragraphs.set(key, {
      ...nearer,
      lexical: Math.max(one.lexical, known?.lexical ?? 0),
      parts: known === undefined ? one.parts : [...known.parts, ...one.parts],
    });
  }

  return [...paragraphs.values()];
}

function ranked(found: readonly Found[]): readonly Passage[] {
  const meaning = standardised(found.map(({ vector }) => vector));
  const spelling = standardised(found.map(({ lexical }) => lexical));

  return found
    .map((one, index) => ({
      ...one,
      score: (meaning[index] ?? 0) + lexicalWeight * (spelling[index] ?? 0),
    }))
    .sort((one, other) => other.score - one.score || one.position - other.position);
}
