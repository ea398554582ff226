// Rankers to be better than.

import { contentWords } from '../../src/language/words/stopwords.ts';
import { words } from '../../src/language/words/words.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { LexicalIndex } from '../../src/search/lexical/lexical-index.ts';
import { readQuestion } from '../../src/search/question/question.ts';
import { topPositions } from '../../src/search/top-positions.ts';
import type { RankerFactory } from './evaluate-ranker.ts';
import { exactSearch } from './exact-search.ts';

/** BM25 over lower-case words; the question's function words are dropped when the text is in another language. */
export const bm25Words: RankerFactory = ({ paragraphs, language }) => {
  const index = LexicalIndex.build(paragraphs, words);

  return (question) => {
    const all = words(question.text);
    const kept = question.language === language ? all : contentWords(all, question.language);

    return ranking(index.score(new Map(kept.map((word) => [word, 1]))));
  };
};

/** BM25 over character 4-grams with the same treatment of function words as in the program. */
export const bm25Char4: RankerFactory = ({ paragraphs, language }) => {
  const index = LexicalIndex.build(paragraphs);

  return (question) => ranking(index.score(readQuestion(question, language).ngrams));
};

/** The vectors of an embedding alone, compared exactly; they must have unit length. */
export function vectorAlone(embedder: Embedder): RankerFactory {
  return async ({ paragraphs }) => {
    const vectors = exactSearch(await embedder.embedPassages([...paragraphs]));

    return async (question) => {
      const query = await embedder.embedQuestion(question.text);

      return vectors.search(query, paragraphs.length).map(({ position }) => position + 1);
    };
  };
}

/** Paragraph numbers from 1, best first, without those that score 0. */
const ranking = (scores: Float64Array): number[] =>
  topPositions(scores, scores.length).map((position) => position + 1);
