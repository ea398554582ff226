// The port of asked questions: what a message of the bot answers, where Discord itself does not lead back to it.

/** How much is kept. */
export interface AskedQuestionLimits {
  /** Milliseconds; then a question is gone. */
  readonly age: number;
  /** Messages of the bot; the oldest go first. */
  readonly messages: number;
  /** Characters (UTF-16 code units) of all questions together; the oldest go first. */
  readonly characters: number;
}

export const defaultAskedQuestionLimits: AskedQuestionLimits = {
  age: 24 * 60 * 60_000,
  messages: 20_000,
  characters: 4_000_000,
};

/**
 * The question behind each message of the bot, apart from the message's text, so that a reply to it is understood
 * whatever the message looks like. A question is personal data: only those are kept that Discord does not keep.
 */
export interface AskedQuestions {
  /** Undefined when nothing is known of that message (any more). */
  of(messageId: string): Promise<string | undefined>;

  /** Resolves when it is kept, or cannot be. Never rejects: an answer is not lost with what is kept of it. */
  keep(messageIds: readonly string[], question: string, user?: string): Promise<void>;

  /** What a person asked, each question once. */
  questionsOf(user: string): Promise<readonly string[]>;

  /** Forgets what a person asked. Resolves when it is gone, or cannot be; never rejects. */
  forget(user: string): Promise<void>;
}
