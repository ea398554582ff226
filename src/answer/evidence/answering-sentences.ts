// Which sentences of a paragraph hold the answer.

import type { AnswerSpan } from '../../search/reader.ts';
import type { PassagePart } from '../../search/retriever.ts';
import type { Paragraph, Sentence } from '../../story/article.ts';
import { runsOf, stretchOver } from '../../story/sentences.ts';

/** A paragraph of so many characters is quoted whole: cutting it saves nothing and loses what it rests on. */
const shortParagraph = 240;

/**
 * A second sentence counts where it is for at least this share as likely as the first. Of 688 questions about the stories held
 * out whose answer stands in a paragraph too long to be quoted whole, the quote holds the answering sentence of 94.0 % at .1
 * (189 characters on average), of 95.2 % at .08 with `leastHeld` .05 (200).
 */
const nearlyAsLikely = 0.1;

/**
 * A sentence is as likely as the reader holds its places to be, and at least this, …
 */
const leastHeld = 0.03;

/**
 * … times e for each so many hundredths that it is nearer in meaning. Of the 688 the likeliest sentence answers 79.7 % by the
 * reader alone and 83.4 % with the encoder; the quote holds the answering one of 91.7 and 94.0 % (± .8), with as many characters.
 * Of 15 to 25 hundredths and `leastHeld` from .02 to .05 nearly the same follows.
 */
const nearnessScale = 0.05;

/** The reader is sure of a place that it holds for at least so likely. */
const sure = 0.5;

/** Most places of a paragraph that are quoted. */
const mostPlaces = 2;

/** How sentences are chosen. */
export interface SentenceChoice {
  /** Most places; two when absent. */
  readonly most?: number;
  /**
   * Whether a sentence gives what is asked for, by its words: "because". Where none of the chosen does, the reader is not
   * sure of them, and another one does, that is quoted too. Of 169 questions for a reason, in paragraphs too long to be quoted
   * whole, the quote held the answering sentence of 136 without and of 140 with it; 6 had it and got one more.
   */
  readonly gives?: ((sentence: string) => boolean) | undefined;
  /** How near in meaning sentences are to the question; without them the reader alone decides. */
  readonly near?: readonly PassagePart[];
}

/**
 * The sentences that hold what was asked, as stretches in reading order: the likeliest by the reader's places and by what
 * they mean, each with the sentence before it where it cannot be understood alone. What only asks has the sentence behind it, and
 * is left out where others tell. At least one.
 *
 * @param leansOnBefore - Whether a sentence needs the one before it.
 */
export function answeringSentences(
  { text, sentences }: Paragraph,
  spans: readonly AnswerSpan[],
  leansOnBefore: (sentence: string) => boolean,
  { most = mostPlaces, gives, near = [] }: SentenceChoice = {},
): readonly Sentence[] {
  if (isQuotedWhole({ text, sentences })) {
    return [stretchOver(sentences) ?? { start: 0, end: text.length }];
  }

  const likeliest = spans[0]?.score ?? 0;
  const wanted = likeliestOf(likelihoodsOf(sentences, spans, near));
  const wordsOf = (index: number) => text.slice(sentences[index]?.start, sentences[index]?.end);
  const telling = tellingOf(wanted, wordsOf).slice(0, most);
  const chosen = [
    ...telling,
    ...(gives === undefined || likeliest >= sure
      ? []
      : givingBeside(telling, sentences.length, (index) => gives(wordsOf(index)))),
  ];
  const withContext = new Set(
    chosen.flatMap((index) => {
      if (asks(wordsOf(index))) return index + 1 < sentences.length ? [index, index + 1] : [index];

      return index > 0 && leansOnBefore(wordsOf(index)) ? [index - 1, index] : [index];
    }),
  );

  return runsOf([...withContext].sort((one, other) => one - other)).flatMap((run) => {
    const stretch = stretchOver(run.flatMap((index) => sentences[index] ?? []));

    return stretch ?? [];
  });
}

/** Whether a paragraph is quoted whole, wherever in it the answer stands. */
export function isQuotedWhole({ text, sentences }: Pick<Paragraph, 'text' | 'sentences'>): boolean {
  return text.length <= shortParagraph || sentences.length < 2;
}

/** How likely each sentence is to be the answering one, beside the others. */
function likelihoodsOf(
  sentences: readonly Sentence[],
  spans: readonly AnswerSpan[],
  near: readonly PassagePart[],
): readonly number[] {
  const held = sentences.map(({ start, end }) =>
    spans.reduce(
      (most, span) => (start < span.end && end > span.start ? Math.max(most, span.score) : most),
      0,
    ),
  );
  const known = sentences.map(
    ({ start, end }) => near.find((part) => part.start === start && part.end === end)?.vector,
  );
  const similarities = known.filter((similarity) => similarity !== undefined);
  if (similarities.length < 2) return held;

  const least = Math.min(...similarities);
  return held.map(
    (score, index) =>
      (score + leastHeld) * Math.exp(((known[index] ?? least) - least) / nearnessScale),
  );
}

/** The indices of what is nearly as likely as the likeliest, that first; the first of all where nothing is likely. */
function likeliestOf(likelihoods: readonly number[]): readonly number[] {
  const most = Math.max(...likelihoods);
  if (most <= 0) return [0];

  return likelihoods
    .map((_, index) => index)
    .filter((index) => (likelihoods[index] ?? 0) >= most * nearlyAsLikely)
    .toSorted((one, other) => (likelihoods[other] ?? 0) - (likelihoods[one] ?? 0));
}

/** The sentence nearest to the likeliest that gives what is asked for, where none of the chosen does. */
function givingBeside(
  chosen: readonly number[],
  length: number,
  gives: (index: number) => boolean,
): readonly number[] {
  const [likeliest = 0] = chosen;
  if (chosen.some(gives)) return [];

  return Array.from({ length }, (_, index) => index)
    .filter(gives)
    .sort((one, other) => Math.abs(one - likeliest) - Math.abs(other - likeliest))
    .slice(0, 1);
}

/** A question of the writer's is no answer: those that ask are left out where any tells. */
function tellingOf(
  indices: readonly number[],
  wordsOf: (index: number) => string,
): readonly number[] {
  const telling = indices.filter((index) => !asks(wordsOf(index)));

  return telling.length > 0 ? telling : indices;
}

function asks(sentence: string): boolean {
  return sentence.endsWith('?');
}
