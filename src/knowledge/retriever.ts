import type { Language } from '../language.ts';
import type { Chunk } from './chunk.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { type Question, type QuestionReader, readQuestion } from './question.ts';
import type { WeightedBag } from './text/ngrams.ts';
import { topPositions } from './top-positions.ts';

/** The nearest of the vectors of the chunks, by position. */
export interface VectorSearch {
  /**
   * At most `count` positions, closest first; `similarity` is a cosine.
   *
   * @param accepts Says for a position whether it may be returned.
   */
  search(
    query: Float32Array,
    count: number,
    accepts?: (position: number) => boolean,
  ): readonly { readonly position: number; readonly similarity: number }[];
}

/** The vector of a question. Embeddings of n-grams take the bag, which may hold translations; others the text. */
export type QuestionEmbedder = (question: Question, bag: WeightedBag) => Promise<Float32Array>;

/** A paragraph that was found, with the evidence for it. Higher is closer in every score. */
export interface Passage {
  /** The chunk of the paragraph that fits best. */
  readonly chunk: Chunk;
  /** Position of `chunk` in the index. */
  readonly position: number;
  /** BM25 score, from 0 without an upper bound. */
  readonly lexical: number;
  /** Cosine similarity; for a chunk that the vector leg did not list, that of the last one listed. */
  readonly vector: number;
  /** By which passages are ranked, between 0 and 1. */
  readonly fused: number;
}

/** What a retriever searches. Chunks, lexical index and vectors have the same positions. */
export interface RetrieverParts {
  readonly chunks: readonly Chunk[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorSearch;
  readonly embed: QuestionEmbedder;
  /** The language of an article, by its slug. */
  readonly languageOf: (article: string) => Language;
  /** Default: the question's own words. */
  readonly read?: QuestionReader;
}

export interface RetrievalOptions {
  /** Most passages to return; default 10. */
  readonly count?: number;
  /** Only passages of this article; default all. */
  readonly article?: string;
  /** Weight of the vector leg in the fusion, from 0 to 1; default as measured. */
  readonly vectorWeight?: number;
}

/** Chunks that each leg contributes. The right one is practically always among so many; more only cost time. */
const depth = 100;

/** Chosen on XQuAD, checked on OMoS: see `fuse`. */
const defaultVectorWeight = 0.1;

/** Finds the paragraphs that answer a question, by spelling (BM25 over character 4-grams) and by vector. */
export class Retriever {
  readonly #parts: RetrieverParts;
  readonly #languages: readonly Language[];
  readonly #chunkLanguages: readonly Language[];

  constructor(parts: RetrieverParts) {
    this.#parts = parts;
    this.#chunkLanguages = parts.chunks.map(({ article }) => parts.languageOf(article));
    this.#languages = [...new Set(this.#chunkLanguages)];
  }

  /** Passages of different paragraphs, best first; empty when nothing at all fits. */
  async retrieve(
    question: Question,
    { count = 10, article, vectorWeight = defaultVectorWeight }: RetrievalOptions = {},
  ): Promise<Passage[]> {
    const passages: Passage[] = [];

    for (const language of this.#languages) {
      const accepts = (position: number) =>
        this.#chunkLanguages[position] === language &&
        (article === undefined || this.#parts.chunks[position]?.article === article);

      passages.push(...(await this.#search(question, language, accepts)));
    }

    return bestOfEachParagraph(fuse(passages, vectorWeight)).slice(0, count);
  }

  /** The candidates of both legs among the chunks of one language, not fused yet. */
  async #search(
    question: Question,
    language: Language,
    accepts: (position: number) => boolean,
  ): Promise<Passage[]> {
    const { chunks, lexical, vectors, embed, read = readQuestion } = this.#parts;
    const bag = read(question, language);

    if (bag.size === 0) {
      return [];
    }

    const scores = lexical.score(bag);
    const hits = vectors.search(await embed(question, bag), depth, accepts);
    const similarities = new Map(hits.map(({ position, similarity }) => [position, similarity]));
    const floor = hits.at(-1)?.similarity ?? 0;
    const candidates = new Set([...topPositions(scores, depth, accepts), ...similarities.keys()]);

    return Array.from(candidates).flatMap((position) => {
      const chunk = chunks[position];

      return chunk === undefined
        ? []
        : {
            chunk,
            position,
            lexical: scores[position] ?? 0,
            vector: similarities.get(position) ?? floor,
            fused: 0,
          };
    });
  }
}

/**
 * Linear fusion of both scores, each scaled to its range among the candidates of the question; measured to be better
 * than reciprocal ranks (Bruch, Gai and Ingber 2023 find the same).
 */
function fuse(passages: readonly Passage[], vectorWeight: number): Passage[] {
  const lexical = scaleOf(passages.map((passage) => passage.lexical));
  const vector = scaleOf(passages.map((passage) => passage.vector));

  return passages.map((passage) => ({
    ...passage,
    fused: (1 - vectorWeight) * lexical(passage.lexical) + vectorWeight * vector(passage.vector),
  }));
}

/** Maps the range of the values to 0 to 1; everything to 0 where they are all the same. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;

  return (value) => (range > 0 ? (value - least) / range : 0);
}

/** Best first, ties in reading order; of a paragraph's chunks only the best. */
function bestOfEachParagraph(passages: readonly Passage[]): Passage[] {
  const sorted = passages.toSorted(
    (one, other) => other.fused - one.fused || one.position - other.position,
  );
  const seen = new Set<string>();

  return sorted.filter(({ chunk }) => {
    const paragraph = `${chunk.article}#${chunk.position}`;
    const isFirst = !seen.has(paragraph);
    seen.add(paragraph);

    return isFirst;
  });
}
