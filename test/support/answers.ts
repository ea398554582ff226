// Answers that must be of one kind.

import {
  type Answer,
  type Answered,
  type AnsweredPart,
  isAboutStory,
  type Lookup,
  type NoQuestion,
  type NotInStory,
  type Several,
  shownSources,
} from '../../src/answer/answer.ts';
import type { Citation, CitedWords } from '../../src/answer/citations.ts';
import { numberSentences, numberSources, type ProvedSentence } from '../../src/answer/sources.ts';

/**
 * An answer that must be given.
 * @throws Error when there is none
 */
export function answered(answer: Answer): Answered {
  if (answer.status === 'answered') return answer;

  throw new Error(`Not answered, but ${verdictOf(answer)}.`);
}

/**
 * An answer that must say that the story does not say.
 * @throws Error when it says something else
 */
export function notInStory(answer: Answer): NotInStory {
  if (answer.status === 'abstained' && isAboutStory(answer)) return answer;

  throw new Error(`Not refused as not in the story, but ${verdictOf(answer)}.`);
}

/**
 * An answer that must say that nothing was asked about the story.
 * @throws Error when something was
 */
export function noQuestion(answer: Answer): NoQuestion {
  if (answer.status === 'abstained' && !isAboutStory(answer) && answer.reason !== 'which-story') {
    return answer;
  }

  throw new Error(`Not taken as no question, but ${verdictOf(answer)}.`);
}

function verdictOf(answer: Answer): string {
  if (answer.status === 'several') return `${answer.parts.length} answers`;

  return answer.status === 'answered'
    ? 'answered'
    : `refused because of ${answer.reason}: ${answer.notice}`;
}

/**
 * Answers that must be given to several questions.
 * @throws Error when there is one
 */
export function severalAnswers(answer: Answer): Several {
  if (answer.status === 'several') return answer;

  throw new Error(`Not several answers, but ${verdictOf(answer)}.`);
}

/** What an answer shows of the story, in order of the numbers of its sources. */
export function citationsOf(answer: Answer): readonly Citation[] {
  return [...shownSources(answer)]
    .sort((one, other) => one.number - other.number)
    .map(({ citation }) => citation);
}

/** Words as a citation that nobody checked, for tests of what is done with answers that are given. */
export function unchecked(words: CitedWords): Citation {
  return words as Citation;
}

/** What was found where nothing was searched. */
export const noLookup: Lookup = { retrieved: [], probability: 0, answeredAt: [], threshold: 0.5 };

const reply = { language: 'de', timings: { retrieval: 0, answer: 0, total: 0 } } as const;

/** An answer of these sentences, written for it where `more` says nothing else. */
export function answeredWith(
  sentences: readonly ProvedSentence[],
  more: Partial<Omit<Answered, 'status'>> = {},
): Answered {
  return {
    ...reply,
    status: 'answered',
    wording: { kind: 'written' },
    ...numberSentences(sentences),
    lookup: noLookup,
    ...more,
  };
}

/** A refusal that shows these paragraphs as the nearest ones; of what is not in the story at all where there are none. */
export function notInStoryWith(
  nearest: readonly Citation[],
  more: Partial<Omit<NotInStory, 'status' | 'reason'>> = {},
): NotInStory {
  return {
    ...reply,
    status: 'abstained',
    reason: nearest.length > 0 ? 'related' : 'not-in-article',
    notice: 'Das steht nicht im Artikel.',
    nearest: numberSources(nearest),
    suggestions: [],
    lookup: noLookup,
    ...more,
  };
}

/** A reply to what is no question about the story; to small talk where `more` says nothing else. */
export function noQuestionWith(more: Partial<Omit<NoQuestion, 'status'>> = {}): NoQuestion {
  return { ...reply, status: 'abstained', reason: 'small-talk', notice: 'Hallo!', ...more };
}

/** Answers to several questions. */
export function severalWith(
  parts: readonly AnsweredPart[],
  more: Partial<Omit<Several, 'status' | 'parts'>> = {},
): Several {
  return { ...reply, status: 'several', by: 'question', parts, leftOut: [], ...more };
}
