// The contract of an answer: answered, not in the story, or no question.

import type { Language } from '../language/language.ts';
import type { ParagraphKind } from '../story/article.ts';
import type { Citation } from './citations.ts';
import type { OperatingPoint } from './operating-point.ts';
import type { OutcomeCounts } from './outcomes.ts';

/** A citation as an answer counts it. */
export interface Source {
  /** From 1, in order of first use. */
  readonly number: number;
  readonly citation: Citation;
}

/** A sentence of an answer, in the asker's language but for the words it quotes. */
export interface AnswerSentence {
  readonly text: string;
  /** At least one, each once; they are among the answer's sources. */
  readonly sources: readonly Source[];
}

/** A paragraph that retrieval found, with the evidence for it. Higher is closer in every score. */
export interface RetrievedParagraph {
  readonly article: string;
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** Probability, from 0 to 1, that it answers; 0 where it was found but not read. */
  readonly score: number;
  /** What the score was made of, by the kind of evidence (`reader`, `nearness`, `vector`, `lexical`), each in its own range. */
  readonly evidence?: Readonly<Record<string, number>>;
}

/** Milliseconds spent on each step. */
export interface Timings {
  readonly retrieval: number;
  readonly answer: number;
  readonly total: number;
}

/** What was found for a question that was looked up, and how it was decided; no reader sees it. */
export interface Lookup {
  /** The question as it was looked for, in full words; absent where nothing was. */
  readonly question?: string;
  /** Best first; at most ten. */
  readonly retrieved: readonly RetrievedParagraph[];
  /** Calibrated probability (0 to 1) that the article answers the question. */
  readonly probability: number;
  /** Operating points at which that is enough to answer. */
  readonly answeredAt: readonly OperatingPoint[];
  /** The least probability with which the question is answered. */
  readonly threshold: number;
}

/** A story as an answer names it. */
export interface NamedStory {
  readonly slug: string;
  /** Its headline, or its slug where it has none. */
  readonly title: string;
  readonly outlet?: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** What every reply tells. */
interface Reply {
  /** The asker's language. */
  readonly language: Language;
  readonly timings: Timings;
}

/** What a reply to a question about the story tells, answered or not. */
interface StoryReply extends Reply {
  readonly lookup: Lookup;
  /** The story that was asked; present as soon as there is more than one to be asked, unless none fits. */
  readonly story?: NamedStory;
  /** One short sentence in the asker's language about how the answer came about, such as that the model failed. */
  readonly note?: string;
  /** What became of the sentences and quotes that a model proposed; absent where none was asked. */
  readonly verification?: OutcomeCounts;
  /** Whether it names what the question takes for granted: the story contradicts it, or, in a refusal, does not say it. */
  readonly falsePremise?: true;
}

/** The story answers: sentences, each with the sources that prove it. */
export interface Answered extends StoryReply {
  readonly status: 'answered';
  readonly wording: Wording;
  /** One to six; most relevant first, those of a summary in the order of the story. */
  readonly sentences: readonly AnswerSentence[];
  /** Every distinct source of the sentences, numbered in order of first use. */
  readonly sources: readonly Source[];
  /** Whether the story gives two answers that disagree: they are the sentences, in the order of the story. */
  readonly disagrees?: true;
}

/** Whose words the sentences are. */
export type Wording =
  /** The article's own, with their speakers, so that a surface shows them once, as sources, below `lead`. */
  | { readonly kind: 'quoted'; readonly lead: string }
  /**
   * Written for this answer; the sources prove them. What only the front matter tells, such as a date, stands in no
   * paragraph: its source is the headline, which says of which story it is told.
   */
  | {
      readonly kind: 'written';
      /** The chat model that wrote them, as its provider names it; absent where the program itself did. */
      readonly writer?: string;
    };

/** Why a story does not answer: it says something near (`related`), or nothing at all. */
export const notInStoryReasons = ['related', 'not-in-article'] as const;

export type NotInStoryReason = (typeof notInStoryReasons)[number];

/** The story was searched and does not say. */
export interface NotInStory extends StoryReply {
  readonly status: 'abstained';
  readonly reason: NotInStoryReason;
  /** One short plain-text reply in the asker's language that says so; with the suggestions where nothing is near. */
  readonly notice: string;
  /** What comes nearest; at least one source where the reason is `related`, none otherwise. */
  readonly nearest: readonly Source[];
  /** Questions that the story answers, in the asker's language; at most three. */
  readonly suggestions: readonly string[];
}

/**
 * What a text is that is no question about a story: small talk, which an introduction answers too; a question about the
 * bot, which it does not answer; a command to the bot, a request for code, nothing, too much, too little, or something in another language.
 */
export const noQuestionReasons = [
  'small-talk',
  'about-bot',
  'instruction',
  'code-request',
  'empty-question',
  'question-too-long',
  /** What it leaves out was not said before. */
  'incomplete',
  /** It is in a language that is not spoken here. */
  'other-language',
] as const;

export type NoQuestionReason = (typeof noQuestionReasons)[number];

/** Nothing was asked that could be looked up. */
export interface NoQuestion extends Reply {
  readonly status: 'abstained';
  readonly reason: NoQuestionReason;
  /** One short plain-text reply in the asker's language. */
  readonly notice: string;
}

/** Several stories may be meant: the asker is asked back. */
export interface WhichStory extends Reply {
  readonly status: 'abstained';
  readonly reason: 'which-story';
  /** One short plain-text reply in the asker's language that names the choices. */
  readonly notice: string;
  /** At least two, the likeliest first. */
  readonly choices: readonly NamedStory[];
}

/** No answer is given. */
export type Abstained = NotInStory | NoQuestion | WhichStory;

/** The checked reply to one question. */
export type OneAnswer = Answered | Abstained;

/** One of several questions, as it was written, with its answer. */
export interface AnsweredPart {
  readonly question: string;
  readonly answer: OneAnswer;
}

/** Numbers of two sources, of two stories, that count the same and come to different figures; the earlier one first. */
export type DifferingSources = readonly [one: number, other: number];

/** A message that asks several things, or one thing of several stories: each is answered by itself. */
export interface Several extends Reply {
  readonly status: 'several';
  /** What the parts differ in: each stands under its own question, or under the story that it is from. */
  readonly by: 'question' | 'story';
  /** Questions in the order of the message, stories the newest first; their sources are numbered through. */
  readonly parts: readonly AnsweredPart[];
  /** Questions that were too many. */
  readonly leftOut: readonly string[];
  /** Where two stories disagree, if they do. */
  readonly differing?: DifferingSources;
}

/** The checked reply to what somebody wrote; the same for every surface. */
export type Answer = OneAnswer | Several;

/** Why no answer is given. */
export type AbstentionReason = Abstained['reason'];

/** Whether the story was asked, so that a later question can refer to it. */
export function isAboutStory(answer: Answer): answer is Answered | NotInStory {
  return answer.status === 'answered' || 'lookup' in answer;
}

/** The answers in a reply: those of its parts, or itself. */
export function answersIn(answer: Answer): readonly OneAnswer[] {
  return answer.status === 'several' ? answer.parts.map((part) => part.answer) : [answer];
}

/** The sentences of an answer; none where none is given. */
export function sentencesOf(answer: Answer): readonly AnswerSentence[] {
  return answersIn(answer).flatMap((one) => (one.status === 'answered' ? one.sentences : []));
}

/** What a reader is shown of the story: the sources, or the nearest paragraphs where there is no answer. */
export function shownSources(answer: Answer): readonly Source[] {
  return answersIn(answer).flatMap((one) => {
    if (one.status === 'answered') return one.sources;

    return 'nearest' in one ? one.nearest : [];
  });
}
