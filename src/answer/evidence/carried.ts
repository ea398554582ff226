// Which paragraph answers a question that refers to the last answer.

import type { CitedWords } from '../citations.ts';
import type { Judgement } from './judge.ts';
import { logistic } from './weights.ts';

/** Log-odds that a paragraph gains for having been cited just before. */
const carriedGain = 0.6;

/**
 * The paragraphs of a judgement with that one likelier which the last answer cited first: "When was that?" means what it told. Whether
 * the story answers at all is no surer for that.
 */
export function withCarried(judgement: Judgement, carried: readonly CitedWords[]): Judgement {
  const [told] = carried;
  if (told === undefined) return judgement;

  const candidates = judgement.candidates.map((one) => {
    const isCarried = told.article === one.article.slug && told.paragraph === one.paragraph.number;
    const logOdds = one.logOdds + (isCarried ? carriedGain : 0);

    return { ...one, logOdds, probability: logistic(logOdds) };
  });

  return {
    ...judgement,
    candidates: candidates.toSorted((one, other) => other.logOdds - one.logOdds),
  };
}
