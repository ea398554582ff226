// From what the program saw of golden questions to the models that decide.

import { nearnessAmong } from '../../src/answer/evidence/nearness.ts';
import {
  type EvidenceWeights,
  paragraphLogOdds,
  type StorySignals,
  storyProbability,
  wholeStory,
} from '../../src/answer/evidence/weights.ts';
import { upperBound } from './bounds.ts';
import { type Example, fitLogisticRegression } from './logistic-regression.ts';
import type { QuestionSignals } from './signals.ts';

/** Strength of the penalty on both models; hardly matters, as there are two features each. */
const penalty = 1;

type Points = EvidenceWeights['points'];

/**
 * A false answer counts as so many false refusals where a point is chosen: in the balance a little less, since the quote itself
 * shows a reader that it is not what was asked.
 */
const costOfFalseAnswer = { strict: 3, balanced: 0.82, eager: 1 / 3 } as const;

/** Share of a false refusal at which the nearest is worth showing. */
const relatedShare = 0.6;

/**
 * What a question without its answering paragraphs counts beside one that a reader asked. Its neighbours still speak of what
 * was asked, so that it is learned against what tells a near miss: of 1, .3, .1 and 0 an AUROC against near misses of .746, .777,
 * .792 and .797 follows, and one against such questions of .752, .738, .719 and .696.
 */
const weightWithoutAnswers = 0.2;

/** A question, and how probable it is that its story answers. */
export interface JudgedQuestion {
  readonly isAnswerable: boolean;
  readonly probability: number;
  /** What it counts beside others. */
  readonly weight: number;
}

/**
 * The same questions without the paragraphs that answer them: what is asked stands nowhere then. They are as far from
 * the story as questions that it answers, which near misses are not.
 */
export function withoutAnswers(questions: readonly QuestionSignals[]): readonly QuestionSignals[] {
  return questions.flatMap((question) => {
    const rest = question.paragraphs.filter(({ isRelevant }) => !isRelevant);
    const nearness = nearnessAmong(rest.map(({ similarity }) => similarity));
    const paragraphs = rest.map((one, index) => ({ ...one, nearness: nearness[index] ?? 0 }));

    return question.isAnswerable && paragraphs.length > 0
      ? { ...question, isAnswerable: false, paragraphs, weight: weightWithoutAnswers }
      : [];
  });
}

/**
 * Fits how a paragraph's signals make its probability, then how the best make the story's, then where to refuse.
 *
 * @throws RangeError Without questions.
 */
export function fitEvidence(questions: readonly QuestionSignals[]): EvidenceWeights {
  const paragraph = fitParagraph(questions);
  const story = fitStory(questions, paragraph);
  const judged = questions.map((question) => judgedBy(question, { paragraph, story }));
  const points = {
    strict: pointOf(judged, costOfFalseAnswer.strict),
    balanced: pointOf(judged, costOfFalseAnswer.balanced),
    eager: pointOf(judged, costOfFalseAnswer.eager),
  };

  return {
    version: 4,
    paragraph,
    story,
    points,
    related: rounded(points.balanced.threshold * relatedShare),
  };
}

/** What fitted models make of a question. */
export function judgedBy(
  { isAnswerable, paragraphs, weight = 1 }: QuestionSignals,
  weights: Pick<EvidenceWeights, 'paragraph' | 'story'>,
): JudgedQuestion {
  const probability = storyProbability(storySignals(paragraphs, weights), weights);

  return { isAnswerable, probability, weight };
}

function storySignals(
  paragraphs: QuestionSignals['paragraphs'],
  weights: Pick<EvidenceWeights, 'paragraph'>,
): StorySignals {
  return {
    best: Math.max(...paragraphs.map((one) => paragraphLogOdds(one, weights))),
    reader: wholeStory(paragraphs.map(({ reader }) => reader)),
  };
}

function fitParagraph(questions: readonly QuestionSignals[]): EvidenceWeights['paragraph'] {
  const examples = questions.flatMap(({ paragraphs, weight = 1 }) =>
    paragraphs.map(
      ({ reader, nearness, isRelevant }): Example => ({
        features: [reader, nearness],
        positive: isRelevant,
        weight,
      }),
    ),
  );
  const { intercept, coefficients } = fitLogisticRegression(examples, penalty);
  const [reader = 0, nearness = 0] = coefficients;

  return { intercept: rounded(intercept), reader: rounded(reader), nearness: rounded(nearness) };
}

function fitStory(
  questions: readonly QuestionSignals[],
  paragraph: EvidenceWeights['paragraph'],
): EvidenceWeights['story'] {
  const answerable = total(questions.filter(({ isAnswerable }) => isAnswerable));
  const all = total(questions);
  const weights = {
    // Both kinds count the same: how often readers ask what a story does not say is not known.
    yes: all / 2 / Math.max(1, answerable),
    no: all / 2 / Math.max(1, all - answerable),
  };
  const examples = questions.map(({ isAnswerable, paragraphs, weight = 1 }): Example => {
    const signals = storySignals(paragraphs, { paragraph });

    return {
      features: [signals.best, signals.reader],
      positive: isAnswerable,
      weight: weight * (isAnswerable ? weights.yes : weights.no),
    };
  });
  const { intercept, coefficients } = fitLogisticRegression(examples, penalty);
  const [best = 0, reader = 0] = coefficients;

  return { intercept: rounded(intercept), best: rounded(best), reader: rounded(reader) };
}

/** The threshold with the least cost, both kinds of question counting the same, and how well it was tested. */
function pointOf(judged: readonly JudgedQuestion[], cost: number): Points['strict'] {
  const answerable = judged.filter(({ isAnswerable }) => isAnswerable);
  const others = judged.filter(({ isAnswerable }) => !isAnswerable);
  const thresholds = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
  const [best = 0.5] = thresholds.toSorted(
    (one, other) => costAt(one, answerable, others, cost) - costAt(other, answerable, others, cost),
  );
  const answered = others.filter(({ probability }) => probability >= best).length;

  return {
    threshold: best,
    falseAnswersAtMost: others.length === 0 ? 1 : rounded(upperBound(answered, others.length)),
    questions: others.length,
  };
}

function costAt(
  threshold: number,
  answerable: readonly JudgedQuestion[],
  others: readonly JudgedQuestion[],
  cost: number,
): number {
  const refused = total(answerable.filter(({ probability }) => probability < threshold));
  const answered = total(others.filter(({ probability }) => probability >= threshold));

  return refused / Math.max(1, total(answerable)) + (cost * answered) / Math.max(1, total(others));
}

function total(questions: readonly { readonly weight?: number }[]): number {
  return questions.reduce((sum, { weight = 1 }) => sum + weight, 0);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
