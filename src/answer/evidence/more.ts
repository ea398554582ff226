// What else answers, after something was shown.

import type { CitedWords } from '../citations.ts';
import type { Judgement } from './judge.ts';

/** A paragraph that answers less probably is no more of the same. */
const leastMore = 0.1;

/** What is left of a judgement without the paragraphs that were shown; undefined where nothing answers any more. */
export function withoutShown(
  judgement: Judgement,
  shown: readonly CitedWords[],
): Judgement | undefined {
  const candidates = judgement.candidates.filter(
    ({ article, paragraph, probability }) =>
      probability >= leastMore &&
      !shown.some((one) => one.article === article.slug && one.paragraph === paragraph.number),
  );

  // Whoever wants more has seen the headline.
  const body = candidates.filter(({ paragraph }) => paragraph.number > 0);
  const left = body.length > 0 ? body : candidates;

  return left.length === 0 ? undefined : { ...judgement, candidates: left };
}
