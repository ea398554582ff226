// Whether a sentence puts things where its paragraphs put them.

import { directionsIn, namesAfter } from '../../../language/claims/directions.ts';
import { countryOf } from '../../../language/facts/place-names.ts';
import { placesIn } from '../../../language/facts/places.ts';
import type { Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { nearest, originsOf } from '../claims/origins.ts';
import { clauseAround } from '../claims/statement.ts';

/** "From" a place that the paragraphs only go to, or in one where they have something else. */
export const checkPlace: Check = (alignment) => {
  const { sentence, passages } = alignment;
  const there = passages.flatMap(({ text, language }) => directionsIn(text, language));

  const unknown = namesAfter(sentence.text, sentence.language).find((start) =>
    alignment.words.some(({ token, best }) => token.start === start && best === 0),
  );
  if (unknown !== undefined && there.length > 0) {
    return { outcome: 'changed-place', detail: sentence.text.slice(unknown) };
  }

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
  const near = nearest(originsOf(alignment, clauseAround(alignment.sentence, { start })));
  const known = near.flatMap(({ statement: { text, speaker = '' } }) => [
    ...[...placesIn(`${text} ${speaker}`)].map(countryOf),
  ]);
  const others = near.flatMap(({ statement: { text, language } }) => directionsIn(text, language));

  return known.includes(place) || others.length === 0;
}
