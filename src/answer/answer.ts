import type { Language } from '../language/language.ts';
import type { ParagraphKind } from '../story/article.ts';
import type { OperatingPoint } from './operating-point.ts';
import type { OutcomeCounts } from './outcomes.ts';

/** The proof of a sentence: the words as they stand in the paragraph. */
export interface Citation {
  /** Slug of the article. */
  readonly article: string;
  /** `Paragraph.number`: from 1; 0 for title and standfirst. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** Verbatim in the paragraph's text, in the article's language. */
  readonly quote: string;
  /** Who speaks there, as the article names them; absent when not known. */
  readonly speaker?: string;
}

/** A sentence of an answer, in the asker's language but for the words it quotes. */
export interface AnswerSentence {
  readonly text: string;
  /** At least one. */
  readonly citations: readonly Citation[];
}

/**
 * Why no answer is given. `not-in-article`: the article does not say. The others are replies to what is no
 * question about a story: small talk, a command to the bot, a request for code, nothing at all, too much.
 */
export type AbstentionReason =
  | 'not-in-article'
  | 'small-talk'
  | 'instruction'
  | 'code-request'
  | 'empty-question'
  | 'question-too-long';

/** A paragraph that retrieval found, with the evidence for it. Higher is closer in every score. */
export interface RetrievedParagraph {
  readonly article: string;
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** The fused score by which it was ranked. */
  readonly score: number;
  /** What the score was made of, by the kind of evidence (`lexical`, `vector`, …), each in its own range. */
  readonly evidence?: Readonly<Record<string, number>>;
}

/** Why a question was answered or refused, for those who look into an answer; no reader sees it. */
export interface Grounds {
  /** The least probability with which a question like this one is answered. */
  readonly threshold: number;
  /** Words of the question that were looked for, as the asker wrote them. */
  readonly lookedFor: readonly string[];
  /** Those of them that no paragraph shows. */
  readonly missing: readonly string[];
  /** What the article shows of the question, by the kind of evidence; most are from 0 to 1. */
  readonly evidence: Readonly<Record<string, number>>;
}

/** Milliseconds spent on each step. */
export interface Timings {
  readonly retrieval: number;
  readonly answer: number;
  readonly total: number;
}

/** The checked reply to a question; the same for every surface. */
export interface Answer {
  readonly status: 'answered' | 'abstained';
  /** The asker's language. */
  readonly language: Language;
  /** Stands before the sentences of an answer ("Der Artikel sagt dazu:"); absent for `abstained`. */
  readonly lead?: string;
  /**
   * `quoted`: the sentences are the article's own words with their speakers, so that a surface shows them once,
   * as sources. Absent: they are written for this answer, and the sources prove them.
   */
  readonly wording?: 'quoted';
  /** For `answered`, one to five, most relevant first; empty for `abstained`. */
  readonly sentences: readonly AnswerSentence[];
  /** For `abstained`, one short plain-text reply in the asker's language that says so (and what was looked for). Absent for `answered`. */
  readonly notice?: string;
  /** One short sentence in the asker's language about how the answer came about, such as that the model failed. */
  readonly note?: string;
  /** Every distinct citation of `sentences`, in order of first use; for `not-in-article`, the nearest paragraphs (at most three). */
  readonly sources: readonly Citation[];
  /** Present exactly when `status` is `abstained`. */
  readonly reason?: AbstentionReason;
  /** Best first; at most ten. */
  readonly retrieved: readonly RetrievedParagraph[];
  /** Calibrated probability (0 to 1) that the article answers the question; absent where the text was no question. */
  readonly probability?: number;
  /** Absent where no article was looked at. */
  readonly grounds?: Grounds;
  /** Operating points at which that is enough to answer; absent where the text was no question. */
  readonly answeredAt?: readonly OperatingPoint[];
  readonly timings: Timings;
  /** What became of the sentences and quotes that a model proposed; absent where none was asked. */
  readonly verification?: OutcomeCounts;
}
