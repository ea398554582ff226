import type { Paragraph } from '../../knowledge/article.ts';
import { type WordShape, wordShape, wordSimilarity } from '../../knowledge/text/word-similarity.ts';
import { words } from '../../knowledge/text/words.ts';
import type { QuestionTerm } from './question-terms.ts';

/** How well a text shows each term of a question: one value from 0 to 1 a term, in the order of the terms. */
export type TermScores = readonly number[];

/** What a paragraph shows of a question. */
export interface ParagraphMatch {
  readonly paragraph: Paragraph;
  readonly terms: TermScores;
  /** One for each of the paragraph's sentences, in order. */
  readonly sentences: readonly TermScores[];
  /** Words in the paragraph. */
  readonly length: number;
}

/** Words whose letters overlap less than this by chance alone do not count at all. */
const leastSimilarity = 0.1;

/**
 * Matches question terms against paragraphs: per term the best similarity of any of its forms with any word,
 * times the form's weight (late interaction as in ColBERT, on strings). Words of a paragraph are split once and
 * kept as long as the paragraph lives.
 */
export class ParagraphMatcher {
  readonly #words = new WeakMap<Paragraph, readonly (readonly string[])[]>();
  readonly #shapes = new Map<string, WordShape>();

  match(
    terms: readonly QuestionTerm[],
    paragraphs: readonly Paragraph[],
  ): readonly ParagraphMatch[] {
    const scoresOfWord = new Map<string, TermScores>();

    return paragraphs.map((paragraph) => {
      const sentences = this.#wordsOf(paragraph);
      const matched = sentences.map((sentence) =>
        bestOf(
          terms.length,
          sentence.map((word) => this.#scoresOf(word, terms, scoresOfWord)),
        ),
      );

      return {
        paragraph,
        terms: bestOf(terms.length, matched),
        sentences: matched,
        length: sentences.reduce((sum, sentence) => sum + sentence.length, 0),
      };
    });
  }

  #wordsOf(paragraph: Paragraph): readonly (readonly string[])[] {
    const known = this.#words.get(paragraph);
    if (known !== undefined) return known;

    const split = paragraph.sentences.map(({ start, end }) =>
      words(paragraph.text.slice(start, end)),
    );
    this.#words.set(paragraph, split);

    return split;
  }

  #scoresOf(
    word: string,
    terms: readonly QuestionTerm[],
    known: Map<string, TermScores>,
  ): TermScores {
    const already = known.get(word);
    if (already !== undefined) return already;

    const shape = this.#shapeOf(word);
    const scores = terms.map(({ forms }) => {
      let best = 0;

      for (const form of forms) {
        if (form.weight <= best) continue;
        best = Math.max(best, form.weight * wordSimilarity(form.shape, shape));
      }

      return best < leastSimilarity ? 0 : best;
    });
    known.set(word, scores);

    return scores;
  }

  #shapeOf(word: string): WordShape {
    const known = this.#shapes.get(word);
    if (known !== undefined) return known;

    // Emptied when full: the words of the paragraphs at hand come back at once, and memory stays bounded.
    if (this.#shapes.size >= 50_000) this.#shapes.clear();
    const shape = wordShape(word);
    this.#shapes.set(word, shape);

    return shape;
  }
}

/** Per term the best of several. */
function bestOf(count: number, several: readonly TermScores[]): TermScores {
  const best = new Array<number>(count).fill(0);

  for (const scores of several) {
    for (let term = 0; term < count; term += 1) {
      best[term] = Math.max(best[term] ?? 0, scores[term] ?? 0);
    }
  }

  return best;
}
