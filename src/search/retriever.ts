// Finds and ranks the passages for a question.

import type { Language } from '../language/language.ts';
import type { Chunk } from './chunk.ts';
import type { Embedder } from './embedder.ts';
import type { LexicalIndex } from './lexical/lexical-index.ts';
import type { SearchQuery } from './question/question.ts';
import { closeness } from './ranking/closeness.ts';
import { type Evidence, type FusionWeights, fuse } from './ranking/fusion.ts';
import { maxSim, type Overlap } from './ranking/maxsim.ts';
import { type PassageWords, passageWords } from './ranking/passage-words.ts';
import { rankingWeights } from './ranking/ranking-weights.ts';
import { createMatcher } from './ranking/word-matcher.ts';
import { WordShapes } from './ranking/word-shapes.ts';
import { topPositions } from './top-positions.ts';
import type { VectorFilter, VectorSearch } from './vectors/vector-search.ts';

/** A paragraph that was found, with the evidence for it. Higher is closer in every score. */
export interface Passage extends Evidence {
  /** The chunk of the paragraph that fits best. */
  readonly chunk: Chunk;
  /** Position of `chunk` in the index. */
  readonly position: number;
  /** BM25 score, from 0 without an upper bound. */
  readonly lexical: number;
  /** Cosine similarity; for a chunk that the vector leg did not list, that of the last one listed. */
  readonly vector: number;
  /** How much of the question's words the chunk holds, from 0 to 1 (`maxSim`). */
  readonly overlap: number;
  /** The same for the best two neighbouring sentences (`closeness`). */
  readonly window: number;
  /** Whether neighbouring words of the question are neighbours in the chunk too, from 0 to 1 (`closeness`). */
  readonly proximity: number;
  /** By which passages are ranked, between 0 and 1. */
  readonly fused: number;
}

/** What a retriever searches. Chunks and lexical index have the same positions; vectors are known by the chunks' ids. */
export interface RetrieverParts {
  readonly chunks: readonly Chunk[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorSearch;
  readonly embedder: Pick<Embedder, 'embedQuestion'>;
  /** The language of an article, by its slug. */
  readonly languageOf: (article: string) => Language;
}

export interface RetrievalOptions {
  /** Most passages to return; default 10. */
  readonly count?: number;
  /** Only passages of the story of this slug; default all. */
  readonly story?: string;
  /** Default: as measured for the bundled embedding, within a language or across. */
  readonly weights?: FusionWeights;
}

/** The chunks of one language, and of one story where it is named. */
type LanguageFilter = VectorFilter & { readonly language: Language };

/** Chunks that each leg contributes. The right one is practically always among so many; more only cost time. */
const depth = 50;

/** Candidates whose words are compared in order too, which costs the most. */
const detailed = 30;

/** Chunks whose words are remembered, so that a small collection is split into words once. */
const remembered = 5_000;

/** Finds the paragraphs that answer a question, by spelling (BM25 over character 4-grams) and by vector; ranks by words too. */
export class Retriever {
  readonly #parts: RetrieverParts;
  readonly #languages: readonly Language[];
  readonly #chunkLanguages: readonly Language[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #shapes = new WordShapes();
  readonly #words = new Map<number, PassageWords>();

  constructor(parts: RetrieverParts) {
    this.#parts = parts;
    this.#chunkLanguages = parts.chunks.map(({ article }) => parts.languageOf(article));
    this.#languages = [...new Set(this.#chunkLanguages)];
    this.#positions = new Map(parts.chunks.map(({ id }, position) => [id, position]));
  }

  /** Passages of different paragraphs, best first; empty when nothing at all fits. */
  async retrieve(
    query: SearchQuery,
    { count = 10, story, weights }: RetrievalOptions = {},
  ): Promise<Passage[]> {
    const passages: Passage[] = [];

    for (const language of this.#languages) {
      const filter = { language, ...(story !== undefined && { story }) };

      passages.push(...(await this.#search(query, filter)));
    }

    const isAcross = passages.some(
      ({ position }) => this.#chunkLanguages[position] !== query.language,
    );
    const measured = isAcross ? rankingWeights.across : rankingWeights.same;

    return bestOfEachParagraph(fuse(passages, weights ?? measured)).slice(0, count);
  }

  /** The candidates of both legs among the chunks of one language, not fused yet. */
  async #search(query: SearchQuery, filter: LanguageFilter): Promise<Passage[]> {
    const { chunks, lexical, vectors, embedder } = this.#parts;
    const reading = query.in(filter.language);

    if (reading.ngrams.size === 0) {
      return [];
    }

    const accepts = (position: number) =>
      this.#chunkLanguages[position] === filter.language &&
      (filter.story === undefined || chunks[position]?.article === filter.story);
    const scores = lexical.score(reading.ngrams);
    const vector = await embedder.embedQuestion(query.text, reading.ngrams);
    const hits = await vectors.search(vector, depth, filter);
    const similarities = new Map(
      hits.flatMap(({ id, similarity }) => {
        const position = this.#positions.get(id);

        return position === undefined ? [] : [[position, similarity] as const];
      }),
    );
    const floor = hits.at(-1)?.similarity ?? 0;
    const candidates = [
      ...new Set([...topPositions(scores, depth, accepts), ...similarities.keys()]),
    ];
    const passages = candidates.map((position) => this.#wordsOf(position));
    const matchesOf = createMatcher(reading.words, this.#shapes);
    const overlaps = maxSim(
      reading.words,
      passages.map(({ distinct }) => distinct),
      this.#shapes,
      matchesOf,
    );
    const close = this.#closest(candidates, scores, overlaps);

    return candidates.flatMap((position, index) => {
      const chunk = chunks[position];
      const words = passages[index];

      if (chunk === undefined || words === undefined) return [];

      const { score = 0, weights = [] } = overlaps[index] ?? {};

      return {
        chunk,
        position,
        lexical: scores[position] ?? 0,
        vector: similarities.get(position) ?? floor,
        overlap: score,
        ...(close.has(index) ? closeness(words, weights, matchesOf) : { window: 0, proximity: 0 }),
        fused: 0,
      };
    });
  }

  /** Which candidates deserve a closer look, by index. */
  #closest(
    candidates: readonly number[],
    scores: Float64Array,
    overlaps: readonly Overlap[],
  ): ReadonlySet<number> {
    const highest = Math.max(...candidates.map((position) => scores[position] ?? 0)) || 1;
    const rough = Float64Array.from(
      candidates,
      (position, index) => (scores[position] ?? 0) / highest + (overlaps[index]?.score ?? 0),
    );

    return new Set(topPositions(rough, detailed));
  }

  #wordsOf(position: number): PassageWords {
    const known = this.#words.get(position);
    if (known !== undefined) return known;

    if (this.#words.size >= remembered) this.#words.clear();

    const found = passageWords(
      this.#parts.chunks[position] ?? { prefix: '', text: '' },
      this.#shapes,
    );
    this.#words.set(position, found);

    return found;
  }
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
