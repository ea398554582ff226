// Whether a sentence says "all", "most" or "only" where its paragraphs do.

import { type AmountWord, amountsIn } from '../../../language/claims/amounts.ts';
import { originsOf } from '../claims/alignment.ts';
import { clauseAround, type Statement, within } from '../claims/statement.ts';
import { type Check, firstOf } from './fault.ts';

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

/** "None" is as much as "all", denied; "only" and "alone" leave nothing else. */
function saysAsMuch(statement: Statement, { amount }: AmountWord): boolean {
  const { text, language, negations } = statement;
  const said = amountsIn(text, language).some((other) => other.amount === amount);
  if (said || amount === 'most') return said;

  return within(negations, [{ start: 0, end: text.length }]).length > 0;
}
