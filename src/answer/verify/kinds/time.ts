// Whether something happens when the paragraphs say so.

import { timesIn } from '../../../language/claims/times.ts';
import { type Origin, originsOf } from '../claims/alignment.ts';
import { clauseAround, textOf } from '../claims/statement.ts';
import { type Check, firstOf } from './fault.ts';

/** Origins that share nearly as much as the best one may be meant as well. */
const nearlyBest = 0.7;

/** A time that the origins of its clause do not have, though they have another one or some other clause has this. */
export const checkTime: Check = (alignment) => {
  const { sentence, passages } = alignment;

  return firstOf(timesIn(sentence.text, sentence.language), (time) => {
    const clause = clauseAround(sentence, time);
    const origins = originsOf(alignment, clause);
    const most = origins[0]?.shared ?? 0;
    const near = origins.filter(({ shared }) => shared >= nearlyBest * most);
    const isThere = near.some((origin) => namesOf(origin).includes(time.name));
    const others = passages.flatMap(({ text, language }) => timesIn(text, language));
    if (isThere || others.length === 0) return undefined;

    return { outcome: 'changed-time', detail: textOf(sentence, clause) };
  });
};

/** The times of a clause; of its whole sentence where it has none. */
function namesOf({ statement, clause }: Origin): readonly string[] {
  const names = (text: string) => timesIn(text, statement.language).map(({ name }) => name);
  const own = names(textOf(statement, clause));

  return own.length > 0 ? own : names(statement.text);
}
