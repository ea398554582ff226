/** A piece of a story that is read, with what a person would have read before it. */
export interface ReaderPassage {
  /** What is read. Only it can answer, and spans lie in it. */
  readonly text: string;
  /** The story's headline; its beginning is context for the text. */
  readonly headline?: string;
  /** What stands directly before the text in the story; its end is context for the text. */
  readonly before?: string;
}

/** Where in a passage the answer stands. */
export interface AnswerSpan {
  /** Offset of the first character in the passage's text, in UTF-16 code units. */
  readonly start: number;
  /** Offset after the last character; greater than `start`. */
  readonly end: number;
  /** The probability of exactly these ends, given that the passage answers: from 0 to 1, not calibrated. */
  readonly score: number;
}

/** What a reader makes of one passage. Greater logits mean more belief; 0 is even odds, not calibrated. */
export interface Reading {
  /** Logit that the passage answers the question. */
  readonly answers: number;
  /** Logit that the passage supports the sentence, where the "question" is a claim. */
  readonly supports: number;
  /** The best places of the answer, best first, none overlapping another; empty where the text has no words. */
  readonly spans: readonly AnswerSpan[];
}

/** How one call may be ended early. */
export interface ReadOptions {
  /** Ends the reading between two passages; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a question, or a claim, and passages together, each passage by itself: the reading of a passage never depends
 * on the passages beside it, and the same input gives the same reading.
 */
export interface Reader {
  /**
   * @returns a reading for each passage, in their order.
   * @throws {UserError} when the model's files are missing or damaged; the signal's reason when aborted.
   */
  read(
    question: string,
    passages: readonly ReaderPassage[],
    options?: ReadOptions,
  ): Promise<readonly Reading[]>;
}
