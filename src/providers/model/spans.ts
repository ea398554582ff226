// From scores of the ends of an answer to its best places in a passage.

import type { AnswerSpan } from '../../search/reader.ts';
import type { ReaderInput } from './input.ts';

/** Spans of a reading. */
const mostSpans = 3;

/** Answers of the training data are shorter; a longer span is a wrong pair of ends. */
const longestSpan = 60;

/** Beginnings and ends that are combined. */
const mostEnds = 12;

interface Candidate {
  readonly begin: number;
  readonly end: number;
  readonly score: number;
}

/**
 * The likeliest spans in a passage, at whole words.
 *
 * @param logits two for each piece of the input: that the answer begins with it, that it ends with it
 */
export function bestSpans(
  text: string,
  { begin, starts, ends }: Pick<ReaderInput, 'begin' | 'starts' | 'ends'>,
  logits: Float32Array,
): readonly AnswerSpan[] {
  const beginnings = softmax(starts.map((_, index) => logits[2 * (begin + index)] ?? 0));
  const endings = softmax(starts.map((_, index) => logits[2 * (begin + index) + 1] ?? 0));

  const candidates = best(beginnings)
    .flatMap((first) =>
      best(endings)
        .filter((last) => last >= first && last - first < longestSpan)
        .map((last) => ({
          begin: first,
          end: last,
          score: (beginnings[first] ?? 0) * (endings[last] ?? 0),
        })),
    )
    .toSorted((one, other) => other.score - one.score);

  const spans: AnswerSpan[] = [];
  for (const candidate of candidates) {
    const span = atWholeWords(text, candidate, starts, ends);
    if (span === undefined || spans.some((taken) => overlaps(taken, span))) continue;

    spans.push(span);
    if (spans.length === mostSpans) break;
  }

  return spans;
}

function softmax(logits: readonly number[]): readonly number[] {
  const greatest = logits.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - greatest));
  const sum = powers.reduce((one, other) => one + other, 0);

  return powers.map((power) => power / sum);
}

/** The positions of the greatest values, greatest first. */
function best(values: readonly number[]): readonly number[] {
  return values
    .map((_, index) => index)
    .toSorted((one, other) => (values[other] ?? 0) - (values[one] ?? 0))
    .slice(0, mostEnds);
}

function atWholeWords(
  text: string,
  candidate: Candidate,
  starts: readonly number[],
  ends: readonly number[],
): AnswerSpan | undefined {
  let start = starts[candidate.begin] ?? 0;
  let end = ends[candidate.end] ?? 0;

  while (start > 0 && isInsideWord(text, start)) start -= 1;
  while (end < text.length && isInsideWord(text, end)) end += 1;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;

  return end > start ? { start, end, score: candidate.score } : undefined;
}

const wordCharacter = /[\p{L}\p{N}\p{M}\p{Surrogate}]/u;

function isInsideWord(text: string, offset: number): boolean {
  return wordCharacter.test(text.charAt(offset - 1)) && wordCharacter.test(text.charAt(offset));
}

function overlaps(one: AnswerSpan, other: AnswerSpan): boolean {
  return one.start < other.end && other.start < one.end;
}
