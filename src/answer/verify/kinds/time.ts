// Whether something happens when the paragraphs say so.

import { type Time, timesIn } from '../../../language/claims/times.ts';
import type { Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { nearest, originsOf } from '../claims/origins.ts';
import { clauseAround, textOf } from '../claims/statement.ts';

/** Origins that share less of what the best one does are of something else. */
const nearlyBest = 0.8;

/** A time where the paragraphs have another one of its kind, or none. */
export const checkTime: Check = (alignment) => {
  const { sentence } = alignment;

  return firstOf(timesIn(sentence.text, sentence.language), (time) =>
    isElsewhere(alignment, time)
      ? { outcome: 'changed-time', detail: textOf(sentence, clauseAround(sentence, time)) }
      : undefined,
  );
};

/**
 * Whether the clause's origins have another time of the kind and not this one. Where they have none, their sentences
 * decide; where those have none either, all that is cited must name it.
 */
function isElsewhere(alignment: Alignment, { name, kind, start }: Time): boolean {
  const clause = clauseAround(alignment.sentence, { start });
  const near = nearest(originsOf(withoutTimes(alignment), clause, true), nearlyBest);
  const [best] = near;
  if (best === undefined) return false;

  const namesIn = (texts: readonly string[]) =>
    texts
      .flatMap((text) => timesIn(text, best.statement.language))
      .filter((other) => other.kind === kind)
      .map((other) => other.name);
  const levels = [
    near.map((origin) => textOf(origin.statement, origin.clause)),
    near.map(({ statement }) => statement.text),
    alignment.passages.map(({ text }) => text),
  ];
  const names = levels.map(namesIn).find((found) => found.length > 0);

  return names === undefined ? kind === 'turn' : !names.includes(name);
}

/** A time itself does not tell what it is the time of. */
function withoutTimes(alignment: Alignment): Alignment {
  const { sentence, words } = alignment;
  const times = new Set(timesIn(sentence.text, sentence.language).map(({ start }) => start));

  return { ...alignment, words: words.filter(({ token }) => !times.has(token.start)) };
}
