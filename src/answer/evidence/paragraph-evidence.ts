// Evidence for paragraphs that stand alone.

import { coverage } from './coverage.ts';
import { largest } from './extremes.ts';
import type { ParagraphMatch } from './match.ts';
import type { QuestionTerm } from './question-terms.ts';

/** Words of a paragraph that stands alone: one with fewer is read together with its neighbours. */
const standsAlone = 25;

/** Evidence that one paragraph belongs to the answer, by name; each from 0 to 1. */
export interface ParagraphEvidence {
  /** Fused score of retrieval against the best one's. */
  readonly relativeScore: number;
  readonly coverage: number;
  /** Against the best paragraph's. */
  readonly relativeCoverage: number;
  readonly sentenceCoverage: number;
  /** The same, of its sentences that hold a thing of the kind that is asked for. */
  readonly typedCoverage: number;
  /** 1 for the best paragraph of retrieval, 1/2 for the next and so on. */
  readonly reciprocalRank: number;
}

/**
 * What each paragraph has by itself for belonging to the answer.
 *
 * @param scores - Fused retrieval score of each paragraph, in their order; 0 where it was not found.
 */
export function paragraphEvidence(
  terms: readonly QuestionTerm[],
  matches: readonly ParagraphMatch[],
  scores: readonly number[],
): readonly ParagraphEvidence[] {
  const coverages = matches.map((match) => coverage(terms, match.terms));
  const bestCoverage = Math.max(1e-9, largest(coverages));
  const bestScore = Math.max(1e-9, largest(scores));
  const ranks = ranksOf(scores);

  return matches.map((match, index) => ({
    relativeScore: (scores[index] ?? 0) / bestScore,
    coverage: coverages[index] ?? 0,
    relativeCoverage: (coverages[index] ?? 0) / bestCoverage,
    sentenceCoverage: largest(match.sentences.map((sentence) => coverage(terms, sentence))),
    typedCoverage: largest(
      match.sentences.map((sentence, place) =>
        match.holdsKind[place] === true ? coverage(terms, sentence) : 0,
      ),
    ),
    reciprocalRank: 1 / (ranks[index] ?? matches.length),
  }));
}

/** How little a paragraph says by itself: 1 for a line without words, 0 for one that stands alone. */
export function brevityOf({ length }: ParagraphMatch): number {
  return Math.max(0, 1 - length / standsAlone);
}

/** The rank from 1 of each score, equal ones in order. */
function ranksOf(scores: readonly number[]): readonly number[] {
  const ranks = new Array<number>(scores.length);
  const order = scores
    .map((_, index) => index)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  for (const [position, index] of order.entries()) ranks[index] = position + 1;

  return ranks;
}
