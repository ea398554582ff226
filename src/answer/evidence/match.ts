import { type AnswerKind, holdsAnswerKind } from '../../knowledge/answer-kind.ts';
import type { Paragraph } from '../../knowledge/article.ts';
import { words } from '../../knowledge/text/words.ts';
import { createMatcher, type Match } from '../../knowledge/word-matcher.ts';
import { WordShapes } from '../../knowledge/word-shapes.ts';
import type { QuestionTerm } from './question-terms.ts';

/** How well a text shows each term of a question: one value from 0 to 1 a term, in the order of the terms. */
export type TermScores = readonly number[];

/** What a paragraph shows of a question. */
export interface ParagraphMatch {
  readonly paragraph: Paragraph;
  readonly terms: TermScores;
  /** One for each of the paragraph's sentences, in order. */
  readonly sentences: readonly TermScores[];
  /** For each sentence whether it holds a thing of the kind that the question asks for; true where it asks for no kind. */
  readonly holdsKind: readonly boolean[];
  /** Words in the paragraph. */
  readonly length: number;
}

/** Words whose letters overlap less than this by chance alone do not count at all. */
const leastMatch = 0.1;

/**
 * Matches question terms against the sentences of paragraphs, as retrieval matches them against chunks
 * (`maxSim`): per term the best match of any of its variants with any word. Words of a paragraph are split once
 * and kept as long as the paragraph lives.
 */
export class ParagraphMatcher {
  readonly #shapes = new WordShapes();
  readonly #words = new WeakMap<Paragraph, readonly (readonly string[])[]>();

  match(
    terms: readonly QuestionTerm[],
    kind: AnswerKind | undefined,
    paragraphs: readonly Paragraph[],
  ): readonly ParagraphMatch[] {
    const matchesOf = createMatcher(terms, this.#shapes);

    return paragraphs.map((paragraph) => {
      const words = this.#wordsOf(paragraph);
      const sentences = words.map((sentence) =>
        bestScores(
          terms.length,
          sentence.flatMap((word) => matchesOf(this.#shapes.of(word))),
        ),
      );

      return {
        paragraph,
        terms: terms.map((_, term) =>
          sentences.reduce((best, scores) => Math.max(best, scores[term] ?? 0), 0),
        ),
        sentences,
        holdsKind: paragraph.sentences.map(
          ({ start, end }) =>
            kind === undefined || holdsAnswerKind(paragraph.text.slice(start, end), kind),
        ),
        length: words.reduce((sum, sentence) => sum + sentence.length, 0),
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
}

/** Per term the best of its matches; 0 where there is none worth the name. */
function bestScores(count: number, matches: readonly Match[]): TermScores {
  const best = new Array<number>(count).fill(0);

  for (const { index, match } of matches) {
    if (match >= leastMatch) best[index] = Math.max(best[index] ?? 0, match);
  }

  return best;
}
