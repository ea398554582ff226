/** The fitted models that decide whether a story answers, and with which paragraphs. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shipped } from '../../base/data-folder.ts';
import { messageOf, UserError } from '../../base/errors.ts';

const probability = z.number().min(0).max(1);

/** An operating point, and how far its promise was tested. */
const pointSchema = z.strictObject({
  /** Least probability that the story answers with which an answer is given. */
  threshold: probability,
  /** With 95 % confidence at most this share of unanswerable questions is answered (Clopper and Pearson 1934) … */
  falseAnswersAtMost: probability,
  /** … by a test of so many. */
  questions: z.int().min(0),
});

const weightsSchema = z.strictObject({
  version: z.literal(4),
  /** Does a paragraph answer? */
  paragraph: z.strictObject({
    intercept: z.number(),
    /** Of the reader's logit. */
    reader: z.number(),
    /** Of the nearness in meaning among the paragraphs of its story. */
    nearness: z.number(),
  }),
  /** Does the story answer? */
  story: z.strictObject({
    intercept: z.number(),
    /** Of the log-odds of its best paragraph. */
    best: z.number(),
    /** Of what the reader makes of the whole story. */
    reader: z.number(),
  }),
  points: z.strictObject({ strict: pointSchema, balanced: pointSchema, eager: pointSchema }),
  /** Least probability at which a refusal shows the nearest that the story says. */
  related: probability,
});

/** The fitted models that come with the program; `npm run calibrate` makes them. */
export type EvidenceWeights = z.infer<typeof weightsSchema>;

/** @throws UserError When the file that comes with the program is missing or damaged. */
export function readEvidenceWeights(): EvidenceWeights {
  try {
    return weightsSchema.parse(JSON.parse(readFileSync(shipped.evidenceWeights, 'utf8')));
  } catch (error) {
    throw new UserError(
      `${shipped.evidenceWeights.pathname} is missing or damaged (${messageOf(error)}). Restore it from the repository: git checkout data/calibration`,
    );
  }
}

/** What speaks for a paragraph. */
export interface ParagraphSignals {
  /** The reader's logit. */
  readonly reader: number;
  /** Its nearness in meaning among the paragraphs of its story. */
  readonly nearness: number;
}

/** Log-odds that a paragraph answers. */
export function paragraphLogOdds(
  { reader, nearness }: ParagraphSignals,
  { paragraph }: Pick<EvidenceWeights, 'paragraph'>,
): number {
  return paragraph.intercept + paragraph.reader * reader + paragraph.nearness * nearness;
}

/** So many of the reader's logits stand for a story. */
const standing = 4;

/**
 * What the reader makes of a whole story: the mean of its greatest logits. One alone misleads: in a story that speaks of what
 * was asked several paragraphs seem to answer, while a near miss finds its one by chance.
 *
 * @param logits - Of each paragraph that was read; at least one.
 */
export function wholeStory(logits: readonly number[]): number {
  const greatest = logits.toSorted((one, other) => other - one).slice(0, standing);

  return greatest.reduce((sum, logit) => sum + logit, 0) / greatest.length;
}

/** What speaks for a story: the log-odds of its best paragraph, and what the reader makes of it as a whole. */
export type StorySignals = Readonly<Record<'best' | 'reader', number>>;

/** Calibrated probability, from 0 to 1, that a story answers. */
export function storyProbability(
  { best, reader }: StorySignals,
  { story }: Pick<EvidenceWeights, 'story'>,
): number {
  return logistic(story.intercept + story.best * best + story.reader * reader);
}

/** The probability, from 0 to 1, of log-odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
