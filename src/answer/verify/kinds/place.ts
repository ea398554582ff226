// Whether a sentence puts things where its paragraphs put them.

import { directionsIn } from '../../../language/claims/directions.ts';
import { placesIn } from '../../../language/facts/places.ts';
import { type Alignment, originsOf } from '../claims/alignment.ts';
import { clauseAround } from '../claims/statement.ts';
import { type Check, firstOf } from './fault.ts';

/** Origins that share nearly as much as the best one may be meant as well. */
const nearlyBest = 0.7;

/** "From" a place that the paragraphs only go to, or in one where they have something else. */
export const checkPlace: Check = (alignment) => {
  const { sentence, passages } = alignment;
  const there = passages.flatMap(({ text, language }) => directionsIn(text, language));

  return firstOf(directionsIn(sentence.text, sentence.language), ({ place, way, start }) => {
    const ways = there.filter((other) => other.place === place).map((other) => other.way);
    const isTurned =
      (way === 'from' && ways.includes('to') && !ways.includes('from')) ||
      (way === 'to' && ways.includes('from') && !ways.includes('to'));
    const isElsewhere = !isInOrigin(alignment, place, start);

    return isTurned || isElsewhere ? { outcome: 'changed-place', detail: place } : undefined;
  });
};

/** Whether the sentences that the clause comes from name the place, or no place that something is in. */
function isInOrigin(alignment: Alignment, place: string, start: number): boolean {
  const origins = originsOf(alignment, clauseAround(alignment.sentence, { start }));
  const most = origins[0]?.shared ?? 0;
  const near = origins.filter(({ shared }) => shared >= nearlyBest * most);
  const known = near.flatMap(({ statement: { text, speaker = '' } }) => [
    ...placesIn(`${text} ${speaker}`),
  ]);
  const others = near.flatMap(({ statement: { text, language } }) => directionsIn(text, language));

  return known.includes(place) || others.length === 0;
}
