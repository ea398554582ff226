// Which sentences of a paragraph hold the answer.

import type { AnswerSpan } from '../../search/reader.ts';
import type { Paragraph, Sentence } from '../../story/article.ts';
import { runsOf, stretchOver } from '../../story/sentences.ts';

/** A paragraph of so many characters is quoted whole: cutting it saves nothing and loses what it rests on. */
const shortParagraph = 240;

/**
 * A second place counts where the reader holds it for at least this share as likely as the first. Of 601 questions about the
 * stories held out whose answer stands in a paragraph too long to be quoted whole, the quote holds the answering sentence of
 * 82.0 % at .4 (172 characters on average, of 351), 84.7 % at .2 (183), 88.4 % at .1 (197).
 */
const nearlyAsLikely = 0.1;

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
}

/**
 * The sentences that hold what was asked, as stretches in reading order: those of the reader's likeliest places, each
 * with the sentence before it where it cannot be understood alone. What only asks has the sentence behind it, and
 * is left out where others tell. At least one.
 *
 * @param leansOnBefore - Whether a sentence needs the one before it.
 */
export function answeringSentences(
  { text, sentences }: Paragraph,
  spans: readonly AnswerSpan[],
  leansOnBefore: (sentence: string) => boolean,
  { most = mostPlaces, gives }: SentenceChoice = {},
): readonly Sentence[] {
  if (text.length <= shortParagraph || sentences.length < 2) {
    return [stretchOver(sentences) ?? { start: 0, end: text.length }];
  }

  const likeliest = spans[0]?.score ?? 0;
  const wanted = spans
    .filter(({ score }) => score >= likeliest * nearlyAsLikely)
    .flatMap(({ start, end }) =>
      sentences.flatMap((sentence, index) =>
        sentence.start < end && sentence.end > start ? index : [],
      ),
    );
  const wordsOf = (index: number) => text.slice(sentences[index]?.start, sentences[index]?.end);
  const telling = tellingOf([...new Set(wanted.length > 0 ? wanted : [0])], wordsOf).slice(0, most);
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
