// Question words held against the sentences of paragraphs.

import type { AnswerKind } from '../../language/answers/answer-words.ts';
import { words } from '../../language/words/words.ts';
import { createMatcher, type WordMatcher } from '../../search/ranking/word-matcher.ts';
import { type WordShape, WordShapes } from '../../search/ranking/word-shapes.ts';
import type { Paragraph } from '../../story/article.ts';
import { holdsAnswerKind } from './answer-kind.ts';
import { sharedScores, type TermScores } from './coverage.ts';
import type { QuestionTerm } from './question-terms.ts';

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

/** What of a paragraph does not depend on the question. */
interface ParagraphReading {
  /** The words of each sentence. */
  readonly sentences: readonly (readonly WordShape[])[];
  readonly length: number;
  /** For each kind that was asked for whether each sentence holds it. */
  readonly kinds: Map<AnswerKind, readonly boolean[]>;
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
    kind: AnswerKind | undefined,
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
        holdsKind: kindsOf(paragraph, reading, kind),
        length: reading.length,
      };
    });
  }

  #read(paragraph: Paragraph): ParagraphReading {
    const known = this.#readings.get(paragraph);
    if (known !== undefined) return known;

    const sentences = paragraph.sentences.map(({ start, end }) =>
      words(paragraph.text.slice(start, end)).map((word) => this.#shapes.of(word)),
    );
    const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
    const reading = { sentences, length, kinds: new Map() };
    this.#readings.set(paragraph, reading);

    return reading;
  }
}

/** Whether each sentence holds a thing of the kind; all of them where no kind is asked for. */
function kindsOf(
  { sentences, text }: Paragraph,
  { kinds }: ParagraphReading,
  kind: AnswerKind | undefined,
): readonly boolean[] {
  if (kind === undefined) return sentences.map(() => true);

  const known = kinds.get(kind);
  if (known !== undefined) return known;

  const held = sentences.map(({ start, end }) => holdsAnswerKind(text.slice(start, end), kind));
  kinds.set(kind, held);

  return held;
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
