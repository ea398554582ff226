// Evidence that an article answers at all.

import { coverage, inTextFrom, nameCoverage, sharedScores } from './coverage.ts';
import { indexOfLargest, largest } from './extremes.ts';
import type { ParagraphMatch } from './match.ts';
import type { QuestionTerm } from './question-terms.ts';

/** A term that a text shows at least this well is as good as written in it. */
const literal = 0.95;

/**
 * Evidence that the paragraphs answer a question, by name; each from 0 to 1 but for the number of terms. A block is
 * what is read together: a paragraph that stands alone, or lines of a page.
 */
export interface QuestionEvidence {
  /** Share of the question that the best block shows. */
  readonly blockCoverage: number;
  /** Share of the question that the best sentence shows. */
  readonly sentenceCoverage: number;
  /** Share of the question that all paragraphs show together. */
  readonly articleCoverage: number;
  /** Share of its names and numbers that the best block shows. */
  readonly nameCoverage: number;
  /** Share of its terms that stand in the best block as they are. */
  readonly literalShare: number;
  /** How well the best block shows the rarest term. */
  readonly rarestTerm: number;
  /** How well the best block shows the term that it shows worst. */
  readonly worstTerm: number;
  /** Share of the question that the best sentence shows which holds a thing of the kind that is asked for. */
  readonly typedCoverage: number;
  /** Share of its names and numbers, weighted by rarity, that no paragraph shows; 0 for a question without any. */
  readonly missingNames: number;
  /** Natural logarithm of the number of terms. */
  readonly termCount: number;
}

/**
 * What the paragraphs show of a question that has at least one term; all 0 without paragraphs.
 *
 * @param blocks - The matches that are read together, by index.
 */
export function questionEvidence(
  terms: readonly QuestionTerm[],
  matches: readonly ParagraphMatch[],
  blocks: readonly (readonly number[])[],
): QuestionEvidence {
  const paragraphs = matches.map((match) => match.terms);
  const shown = blocks.map((block) =>
    sharedScores(
      terms,
      block.map((index) => paragraphs[index] ?? []),
    ),
  );
  const coverages = shown.map((scores) => coverage(terms, scores));
  const best = shown[indexOfLargest(coverages)] ?? terms.map(() => 0);
  const sentences = matches.flatMap((match) =>
    match.sentences.map((scores) => coverage(terms, scores)),
  );
  const together = sharedScores(terms, paragraphs);
  const rarest = indexOfLargest(terms.map(({ rarity }) => rarity));

  return {
    blockCoverage: largest(coverages),
    sentenceCoverage: largest(sentences),
    articleCoverage: coverage(terms, together),
    nameCoverage: nameCoverage(terms, best),
    literalShare: best.filter((score) => score >= literal).length / Math.max(1, terms.length),
    rarestTerm: best[rarest] ?? 0,
    worstTerm: Math.min(1, ...best),
    typedCoverage: largest(
      matches.flatMap(({ sentences: scores, holdsKind }) =>
        scores.map((score, index) => (holdsKind[index] === true ? coverage(terms, score) : 0)),
      ),
    ),
    missingNames: missingNames(terms, together),
    termCount: Math.log(Math.max(1, terms.length)),
  };
}

function missingNames(terms: readonly QuestionTerm[], together: readonly number[]): number {
  let missing = 0;
  let total = 0;

  for (const [index, { isName, rarity }] of terms.entries()) {
    if (!isName) continue;

    total += rarity;
    if ((together[index] ?? 0) < inTextFrom) missing += rarity;
  }

  return total === 0 ? 0 : missing / total;
}
