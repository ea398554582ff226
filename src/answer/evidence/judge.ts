// From readings to a probability, a decision and the paragraphs that answer.

import { groupBy } from '../../base/group-by.ts';
import type { Reading } from '../../search/reader.ts';
import type { PassagePart } from '../../search/retriever.ts';
import type { Article } from '../../story/article.ts';
import { type OperatingPoint, operatingPoints } from '../operating-point.ts';
import type { Candidate } from './candidates.ts';
import {
  type EvidenceWeights,
  logistic,
  paragraphLogOdds,
  storyProbability,
  wholeStory,
} from './weights.ts';

/** A candidate with what the reader made of it. */
export interface ReadCandidate extends Candidate {
  readonly reading: Reading;
  /** How near in meaning its sentences are; empty where something else tells which of them is meant. */
  readonly near: readonly PassagePart[];
  /** Logits of the reader that it gains for what else is told of it. */
  readonly change: number;
  /** Log-odds that it answers. */
  readonly logOdds: number;
  /** The same as a probability, from 0 to 1. */
  readonly probability: number;
}

/** What one story holds for a question. */
export interface Judgement {
  readonly article: Article;
  /** Likeliest first; at least one. */
  readonly candidates: readonly ReadCandidate[];
  /** Calibrated probability, from 0 to 1, that the story answers the question. */
  readonly probability: number;
  /** Operating points at which that is enough to answer. */
  readonly answeredAt: readonly OperatingPoint[];
}

/** Logits of the reader that a standfirst loses: where the body says as much, it says it in more words. */
const standfirstLoss = 0.7;

/**
 * Puts what the reader says and how near in meaning a paragraph is together.
 *
 * @param change - Logits of the reader that it gains for what else is told of it.
 */
export function weighCandidate(
  candidate: Candidate,
  reading: Reading,
  weights: EvidenceWeights,
  change = 0,
): ReadCandidate {
  const { nearness, paragraph } = candidate;
  const gained = change - (paragraph.kind === 'standfirst' ? standfirstLoss : 0);
  const logOdds = paragraphLogOdds({ reader: reading.answers + gained, nearness }, weights);

  return {
    ...candidate,
    reading,
    near: candidate.passage.parts,
    change,
    logOdds,
    probability: logistic(logOdds),
  };
}

/** The probability, from 0 to 1, that a story answers whose likeliest paragraph is this one. */
export function probabilityWith(
  { logOdds, change }: Pick<ReadCandidate, 'logOdds' | 'change'>,
  candidates: readonly ReadCandidate[],
  weights: EvidenceWeights,
): number {
  const reader = wholeStory(candidates.map(({ reading }) => reading.answers)) + change;

  return storyProbability({ best: logOdds, reader }, weights);
}

/** The story that answers most probably; undefined where nothing was read. */
export function judge(
  read: readonly ReadCandidate[],
  weights: EvidenceWeights,
): Judgement | undefined {
  const stories = groupBy(read, ({ article }) => article);

  return [...stories]
    .map(([article, candidates]) => judgeStory(article, candidates, weights))
    .reduce<Judgement | undefined>(
      (best, one) => (best === undefined || one.probability > best.probability ? one : best),
      undefined,
    );
}

function judgeStory(
  article: Article,
  read: readonly ReadCandidate[],
  weights: EvidenceWeights,
): Judgement {
  const candidates = read.toSorted((one, other) => other.logOdds - one.logOdds);
  const [best = { logOdds: 0, change: 0 }] = candidates;
  const probability = probabilityWith(best, candidates, weights);

  return {
    article,
    candidates,
    probability,
    answeredAt: operatingPoints.filter((point) => probability >= weights.points[point].threshold),
  };
}
