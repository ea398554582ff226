// Whether each number of a sentence counts what it counts in the paragraphs.

import type { Unit } from '../../../language/claims/claim-words.ts';
import { unitOf } from '../../../language/claims/units.ts';
import { numbersIn } from '../../../language/facts/numbers.ts';
import type { AlignedWord, Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import type { Statement } from '../claims/statement.ts';

/** Words after a number among which its unit stands. */
const unitWithin = 3;

interface Figure {
  readonly value: number;
  /** Position among the statement's tokens. */
  readonly at: number;
  readonly unit?: Unit;
}

/** A number that has another unit, or counts something else, than in every sentence that has it. */
export const checkNumber: Check = (alignment) =>
  firstOf(figuresOf(alignment.sentence), (figure) => {
    const there = alignment.passages.flatMap((statement, index) =>
      figuresOf(statement)
        .filter(({ value }) => value === figure.value)
        .map((other) => ({ ...other, index })),
    );
    if (there.length === 0) return undefined;

    const alike = there.filter(
      ({ unit }) => figure.unit === undefined || unit === undefined || unit === figure.unit,
    );
    const counted = countedBy(alignment, figure);
    const isCounted =
      counted === undefined ||
      alike.some(({ index }) => counted.places.some(({ statement }) => statement === index));

    return alike.length > 0 && isCounted
      ? undefined
      : { outcome: 'changed-number', detail: contextOf(alignment.sentence, figure) };
  });

function figuresOf({ tokens, language }: Statement): readonly Figure[] {
  return tokens.flatMap(({ surface }, at): Figure[] => {
    const [value] = numbersIn(surface, language);
    if (value === undefined) return [];

    const unit = firstOf(tokens.slice(at, at + 1 + unitWithin), ({ surface: word }) =>
      unitOf(word, language),
    );
    return [{ value, at, ...(unit !== undefined && { unit }) }];
  });
}

/** The next word after a number that the paragraphs have too, where it is no unit; it is mostly what is counted. */
function countedBy({ sentence, words }: Alignment, { at, unit }: Figure): AlignedWord | undefined {
  if (unit !== undefined) return undefined;

  const next = sentence.tokens.slice(at + 1, at + 3).find(({ isContent }) => isContent);
  const word = words.find(({ token }) => token === next);
  return word !== undefined && word.best > 0 ? word : undefined;
}

function contextOf({ tokens }: Statement, { at }: Figure): string {
  return tokens
    .slice(at, at + 2)
    .map(({ surface }) => surface)
    .join(' ');
}
