// Whether a sentence says "all", "most" or "only" where its paragraphs do.

import { type AmountWord, amountsIn } from '../../../language/claims/amounts.ts';
import { numbersIn } from '../../../language/facts/numbers.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { originsOf } from '../claims/origins.ts';
import { clauseAround, type Statement } from '../claims/statement.ts';

/** "All" that none of the sentences says which the clause comes from. */
export const checkAmount: Check = (alignment) => {
  const { sentence } = alignment;

  return firstOf(amountsIn(sentence.text, sentence.language), (word) => {
    const origins = originsOf(alignment, clauseAround(sentence, word));
    const statements = new Set(origins.slice(0, 3).map(({ statement }) => statement));
    if (statements.size === 0) return undefined;

    return [...statements].some((statement) => saysAsMuch(statement, word))
      ? undefined
      : { outcome: 'changed-amount', detail: word.text };
  });
};

/** Numbers may tell what most of them are; "never" is as much as "always". */
function saysAsMuch({ text, language, negations }: Statement, { amount }: AmountWord): boolean {
  if (amountsIn(text, language).some((other) => other.amount === amount)) return true;
  if (amount === 'most') return numbersIn(text, language).size >= 2;

  return amount !== 'all' && negations.length > 0;
}
