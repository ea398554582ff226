// Whether a claim has another figure than the sentence that tells of the same.

import { nounDenialsIn } from '../../language/claims/denials.ts';
import { ratesIn } from '../../language/claims/rates.ts';
import type { Time } from '../../language/claims/times.ts';
import { countsOthers, unitOf } from '../../language/claims/units.ts';
import { impliedNumbers, numbersIn } from '../../language/facts/numbers.ts';
import type { Alignment } from '../verify/claims/alignment.ts';
import { type Fault, firstOf } from '../verify/claims/fault.ts';
import type { Statement } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';

/** Words after a number among which what it counts stands. */
const countedWithin = 3;

/** Smaller numbers written as words stand for no amount as often as for one: "one of them". */
const leastInWords = 3;

/** Four digits in this range are a year. */
const years = { from: 1800, to: 2100 };

/**
 * A number of a claim that stands nowhere in the story, where the sentence nearest to the claim counts the same and
 * comes to another one.
 *
 * @param isInStory - Whether the story has a number anywhere.
 */
export function otherFigure(
  alignment: Alignment,
  nearest: Statement,
  index: number,
  isInStory: (value: number) => boolean,
): Fault | undefined {
  const { sentence } = alignment;
  const implied = impliedNumbers(sentence.text, sentence.language);
  const others = figuresOf(nearest);

  return firstOf(figuresOf(sentence), (figure) => {
    const { value, token, counted } = figure;
    if (!isAmount(figure) || isInStory(value) || implied.some(isInStory)) return undefined;

    const isAlone = counted.length === 0 && others.length === 1;
    return isAlone || others.some((other) => isOfSame(figure, other, alignment, nearest, index))
      ? { outcome: 'changed-number', detail: token.surface }
      : undefined;
  });
}

/** A figure of a sentence that another one gives otherwise. */
export interface OtherFigure {
  /** Where each of the two stands. */
  readonly own: Token;
  readonly theirs: Token;
  /** Its words for what is counted. */
  readonly counted: readonly Token[];
  /** Whether one of the two says that there is none. */
  readonly isOfNone: boolean;
}

/**
 * What a sentence counts otherwise than another one, the only one that it is aligned with, that counts the same; "no" counts as
 * none.
 */
export function countedOtherwise(alignment: Alignment, other: Statement): OtherFigure | undefined {
  if (!isOverSameTime(alignment.sentence, other)) return undefined;

  const figures = countsOf(alignment.sentence);
  const others = countsOf(other);

  return firstOf(figures.filter(isCount), (figure) => {
    const same = others.filter((one) => isCount(one) && isOfSame(figure, one, alignment, other, 0));
    const [first] = same;
    if (first === undefined || same.some(({ value }) => value === figure.value)) return undefined;
    if (isOfThem(first, figures) || isOfThem(figure, others)) return undefined;

    const { token: own, counted, value } = figure;
    const isOfNone = value === 0 || same.some((one) => one.value === 0);
    return { own, theirs: first.token, counted, isOfNone };
  });
}

/** What a sentence counts, "no" as none; without what it counts beside what was counted before. */
function countsOf(statement: Statement): readonly Figure[] {
  return [...figuresOf(statement).filter(({ isOfOthers }) => !isOfOthers), ...noneOf(statement)];
}

/** Whether both count over the same time, if over any: "45 an hour", "800 a week". */
function isOverSameTime(one: Statement, other: Statement): boolean {
  const [own, theirs] = [one, other].map(({ text, language }) => ratesIn(text, language));

  return own?.join() === theirs?.join();
}

/** Whether others have a figure as part of what they count: "two died" beside "six were held, and two of them killed". */
function isOfThem({ value }: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => other.value === value && other.counted.length === 0);
}

/** "One" stands for many things. */
function isCount({ value }: Figure): boolean {
  return value !== 1;
}

/** What a sentence says that there is none of: "without a single fault". */
function noneOf({ text, tokens, language }: Statement): readonly Figure[] {
  return nounDenialsIn(text, language).flatMap((start): Figure[] => {
    const [token] = tokens.filter((one) => one.start > start && one.isContent && !isOne(one));

    return token === undefined ? [] : [{ value: 0, token, counted: [token], isOfOthers: false }];
  });
}

/** "A single", "one". */
function isOne({ number, word }: Token): boolean {
  return number === 1 || /^(?:single|einzig)/u.test(word);
}

function isAmount({ value, token }: Figure): boolean {
  return /\d/u.test(token.surface) || value >= leastInWords;
}

/** Whether two figures count the same, or both are years. */
function isOfSame(
  one: Figure,
  other: Figure,
  { sentence, words }: Alignment,
  there: Statement,
  index: number,
): boolean {
  if (isYear(one.value) || isYear(other.value)) return isYear(one.value) && isYear(other.value);

  return one.counted.some((own) => {
    const unit = unitOf(own.surface, sentence.language);
    const word = words.find(({ token }) => token === own);

    return other.counted.some((theirs) =>
      unit === undefined
        ? word?.places.some((place) => place.statement === index && place.token === theirs)
        : unit === unitOf(theirs.surface, there.language),
    );
  });
}

interface Figure {
  readonly value: number;
  readonly token: Token;
  /** Content words after it, the nearest first. */
  readonly counted: readonly Token[];
  /** Whether it counts others than were counted before: "another two". */
  readonly isOfOthers: boolean;
}

function figuresOf(statement: Statement): readonly Figure[] {
  const { tokens, language } = statement;

  return tokens.flatMap((token, at): Figure[] => {
    const before = tokens[at - 1];
    const [value] = numbersIn(token.surface, language);
    if (value === undefined) return [];
    if (before !== undefined && together(statement, before, token) !== undefined) return [];

    const next = tokens[at + 1];
    const whole = next === undefined ? undefined : together(statement, token, next);
    const last = whole === undefined ? at : at + 1;
    const counted = tokens
      .slice(last, last + 1 + countedWithin)
      .filter(
        (other, index) =>
          (index > 0 || (whole === undefined && unitOf(other.surface, language) !== undefined)) &&
          (other.isContent || unitOf(other.surface, language) !== undefined) &&
          numbersIn(other.surface, language).size === (other === token ? 1 : 0),
      );
    const isOfOthers = [before, tokens[last + 1]].some(
      (beside) => beside !== undefined && countsOthers(beside.surface, language),
    );
    return [{ value: whole ?? value, token, counted, isOfOthers }];
  });
}

/** The number that two words are together: "nine million". */
function together({ text, language }: Statement, one: Token, next: Token): number | undefined {
  if (one.number === undefined || next.number === undefined) return undefined;

  const [value, ...others] = numbersIn(
    text.slice(one.start, next.start + next.surface.length),
    language,
  );
  return others.length === 0 && value !== one.number ? value : undefined;
}

/** The years that a sentence names. */
export function yearsIn({ tokens }: Statement): readonly Time[] {
  return tokens.flatMap(({ number, start }) =>
    number !== undefined && isYear(number) ? { kind: 'year', name: String(number), start } : [],
  );
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= years.from && value <= years.to;
}
