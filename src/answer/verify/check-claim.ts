// Whether a sentence says what its paragraphs say, clause by clause and kind by kind.

import type { Language } from '../../language/language.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { type Alignment, align } from './claims/alignment.ts';
import { type Check, type Fault, firstOf } from './claims/fault.ts';
import type { WordLikeness } from './claims/likeness.ts';
import type { PassageReader } from './claims/passages.ts';
import { readStatement } from './claims/statement.ts';
import { checkAmount } from './kinds/amount.ts';
import { checkBound } from './kinds/bound.ts';
import { checkCause } from './kinds/cause.ts';
import { checkCertainty } from './kinds/certainty.ts';
import { checkDenial } from './kinds/denial.ts';
import { checkMagnitude } from './kinds/magnitude.ts';
import { checkNumber } from './kinds/number.ts';
import { checkOpposite } from './kinds/opposite.ts';
import { checkOrder } from './kinds/order.ts';
import { checkPlace } from './kinds/place.ts';
import { checkRoles } from './kinds/roles.ts';
import { checkSpeaker } from './kinds/speaker.ts';
import { checkTime } from './kinds/time.ts';

/** What sentences are held against paragraphs with; to be shared, because what was read is kept. */
export interface ClaimTools {
  readonly likeness: WordLikeness;
  readonly passages: PassageReader;
}

/** What contradicts a sentence, the surest first. */
const contradictions: readonly Check[] = [
  checkDenial,
  checkOpposite,
  checkNumber,
  checkPlace,
  checkTime,
  checkSpeaker,
  checkRoles,
  checkCertainty,
  checkAmount,
  checkCause,
  checkOrder,
  checkBound,
  checkMagnitude,
];

/** Holds a sentence against paragraphs of one article, without its quotations. */
export function alignClaim(
  text: string,
  language: Language,
  article: Article,
  cited: readonly Paragraph[],
  { likeness, passages }: ClaimTools,
): Alignment {
  return align(readStatement(text, language), passages.statementsOf(cited, article), likeness);
}

/** What of a sentence its paragraphs contradict; undefined where nothing was found. */
export function contradictionOf(alignment: Alignment): Fault | undefined {
  return firstOf(contradictions, (check) => check(alignment));
}

/** Least share of a translated quotation's words that one sentence of the paragraphs must have. */
const translatedShare = 0.6;

/** Whether one sentence of the paragraphs has nearly all content words, two at least where there are so many. */
export function isSaidInOne({ words, passages }: Alignment): boolean {
  return passages.some((_, index) => {
    const said = words.filter(({ places }) => places.some(({ statement }) => statement === index));

    return (
      said.length >= Math.min(2, words.length) &&
      said.length > 0 &&
      said.length >= translatedShare * words.length
    );
  });
}
