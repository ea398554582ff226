// An answer as JSON.

import {
  type AbstentionReason,
  type Answer,
  isAboutStory,
  type NamedStory,
  type OneAnswer,
  type Several,
} from '../answer/answer.ts';
import type { ParagraphKind } from '../story/article.ts';
import { answerText } from './answer-text.ts';
import { plainStyle } from './style.ts';

/** A quote and where it stands. */
export interface CitationJson {
  readonly article: string;
  readonly paragraph: number;
  readonly quote: string;
  readonly kind: ParagraphKind;
  readonly speaker?: string;
}

/** What `ask --json` prints. */
export interface AnswerJson {
  readonly status: OneAnswer['status'];
  readonly language: Answer['language'];
  /** The answer as a person reads it, without colour. */
  readonly text: string;
  readonly citations: readonly CitationJson[];
  readonly retrieved: readonly { readonly paragraph: number; readonly score: number }[];
  readonly reason?: AbstentionReason;
  /** The story that was asked, where there are several. */
  readonly story?: NamedStory;
  /** The stories that may be meant, where the asker is asked back. */
  readonly choices?: readonly NamedStory[];
  /** What comes nearest where the article does not answer: something where the reason is `related`. */
  readonly nearest?: readonly CitationJson[];
  /** Questions that the article does answer, where it does not answer this one. */
  readonly suggestions?: readonly string[];
  /** How the answer came about, where that is worth a word. */
  readonly note?: string;
  /** Calibrated probability that the article answers; absent where the text was no question. */
  readonly probability?: number;
  /** Where several things were asked: each question with its answer, in order. */
  readonly parts?: readonly (AnswerJson & { readonly question: string })[];
  /** Questions that were too many. */
  readonly leftOut?: readonly string[];
  /** Numbers of two citations, of two stories, that count the same and come to different figures. */
  readonly differing?: Several['differing'];
  /** Milliseconds. */
  readonly timings: Answer['timings'];
}

/**
 * An answer as one object; an abstention cites nothing: what comes nearest proves no answer. Several questions count as
 * answered where one is, and cite what each of their parts cites.
 */
export function answerJson(answer: Answer): AnswerJson {
  return answer.status === 'several' ? severalJson(answer) : oneJson(answer);
}

function severalJson(several: Several): AnswerJson {
  const { language, leftOut, differing, timings } = several;
  const parts = several.parts.map(({ question, answer }) => ({ question, ...oneJson(answer) }));
  const isAnswered = parts.some(({ status }) => status === 'answered');

  return {
    status: isAnswered ? 'answered' : 'abstained',
    language,
    text: answerText(several, plainStyle),
    citations: parts.flatMap(({ citations }) => citations),
    retrieved: parts.flatMap(({ retrieved }) => retrieved),
    ...(!isAnswered && parts[0]?.reason !== undefined && { reason: parts[0].reason }),
    parts,
    ...(leftOut.length > 0 && { leftOut }),
    ...(differing !== undefined && { differing }),
    timings,
  };
}

function oneJson(answer: OneAnswer): AnswerJson {
  const { status, language, timings } = answer;
  const { lookup, note } = isAboutStory(answer) ? answer : { lookup: undefined, note: undefined };

  return {
    status,
    language,
    text: answerText(answer, plainStyle),
    citations: answer.status === 'answered' ? answer.sources.map(({ citation }) => citation) : [],
    retrieved: (lookup?.retrieved ?? []).map(({ article, paragraph, kind, score }) => ({
      article,
      paragraph,
      kind,
      score,
    })),
    ...(answer.status === 'abstained' && { reason: answer.reason }),
    ...(isAboutStory(answer) && answer.story !== undefined && { story: answer.story }),
    ...('choices' in answer && { choices: answer.choices }),
    ...('nearest' in answer && {
      nearest: answer.nearest.map(({ citation }) => citation),
      suggestions: answer.suggestions,
    }),
    ...(note !== undefined && { note }),
    ...(lookup !== undefined && { probability: lookup.probability }),
    timings,
  };
}
