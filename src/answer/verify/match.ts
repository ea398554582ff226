// Question words held against the sentences of paragraphs.

import { words } from '../../language/words/words.ts';
import { createMatcher, type WordMatcher } from '../../search/ranking/word-matcher.ts';
import { type WordShape, WordShapes } from '../../search/ranking/word-shapes.ts';
import type { Paragraph } from '../../story/article.ts';
import { sharedScores, type TermScores } from './coverage.ts';
import type { QuestionTerm } from './question-terms.ts';

/** What a paragraph shows of a question. */
export interface ParagraphMatch {
  readonly paragraph: Paragraph;
  readonly terms: TermScores;
  /** One for each of the paragraph's sentences, in order. */
  readonly sentences: readonly TermScores[];
}

/** Words whose letters overlap less than this by chance alone do not count at all. */
const leastMatch = 0.1;

/** What of a paragraph does not depend on the question. */
interface ParagraphReading {
  /** The words of each sentence. */
  readonly sentences: readonly (readonly WordShape[])[];
}

/**
 * Matches question terms against the sentences of paragraphs, as retrieval matches them against chunks
 * (`maxSim`): per term the best match of any of its variants with any word. A paragraph is read once and
 * remembered as long as it lives.
 */
export class ParagraphMatcher {
  readonly #shapes = new WordShapes();
  readonly #readings = new WeakMap<Paragraph, ParagraphReading>();

  match(
    terms: readonly QuestionTerm[],
    paragraphs: readonly Paragraph[],
  ): readonly ParagraphMatch[] {
    const matchesOf = createMatcher(terms, this.#shapes);

    return paragraphs.map((paragraph) => {
      const reading = this.#read(paragraph);
      const sentences = reading.sentences.map((sentence) =>
        bestScores(terms.length, sentence, matchesOf),
      );

      return {
        paragraph,
        terms: sharedScores(terms, sentences),
        sentences,
      };
    });
  }

  #read(paragraph: Paragraph): ParagraphReading {
    const known = this.#readings.get(paragraph);
    if (known !== undefined) return known;

    const sentences = paragraph.sentences.map(({ start, end }) =>
      words(paragraph.text.slice(start, end)).map((word) => this.#shapes.of(word)),
    );
    const reading = { sentences };
    this.#readings.set(paragraph, reading);

    return reading;
  }
}

/** Per term the best match with any word; 0 where there is none worth the name. */
function bestScores(
  count: number,
  sentence: readonly WordShape[],
  matchesOf: WordMatcher,
): TermScores {
  const best = new Array<number>(count).fill(0);

  for (const word of sentence) {
    for (const { index, match } of matchesOf(word)) {
      if (match >= leastMatch && match > (best[index] ?? 0)) best[index] = match;
    }
  }

  return best;
}
