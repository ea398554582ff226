// Asks every question of a golden set and judges the answers.

import {
  type Answer,
  isAboutStory,
  type Lookup,
  type NotInStory,
  sentencesOf,
} from '../../src/answer/answer.ts';
import type { Answerer } from '../../src/answer/answerer.ts';
import { addOutcomes, noOutcomes, type OutcomeCounts } from '../../src/answer/outcomes.ts';
import {
  type AbstentionMetrics,
  abstentionMetrics,
  citationMetrics,
  citationMetricsPerQuestion,
  isAnswerable,
  type JudgedAnswer,
  type PrecisionRecall,
} from './answer-metrics.ts';
import { type GoldenDocument, type GoldenQuestion, isAboutItself } from './dataset.ts';
import {
  firstRelevantRank,
  percentile,
  type RankingMetrics,
  rankingMetrics,
} from './ranking-metrics.ts';
import { countVerdicts, type Verdict, type VerdictCounts, verdictOf } from './verdicts.ts';

/** What the program reached on a dataset. */
export interface AnswerResult {
  readonly documents: number;
  readonly questions: number;
  /** Over the answerable questions. */
  readonly retrieval: RankingMetrics;
  /** Over all questions. */
  readonly citations: PrecisionRecall;
  /** Over the answerable questions. */
  readonly citationsOfAnswerable: PrecisionRecall;
  /** Averaged over the answerable questions. */
  readonly citationsPerQuestion: PrecisionRecall;
  readonly abstention: AbstentionMetrics;
  readonly verdicts: VerdictCounts;
  /** Time of one question, from its text to its answer. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  /** What became of what a chat model wrote; absent where none was asked. */
  readonly verification?: {
    readonly outcomes: OutcomeCounts;
    /** Questions that were answered without the model, because it failed. */
    readonly failures: number;
  };
}

/** The figures and what they were counted from. */
export interface EvaluatedAnswers {
  readonly result: AnswerResult;
  readonly judged: readonly JudgedAnswer[];
}

/**
 * Asks every question of a dataset of an answerer over its document alone.
 *
 * @param open - Makes the answerer of a document; the time that this takes is not counted.
 * @param onQuestion - Called after each question.
 */
export async function evaluateAnswers(
  documents: readonly GoldenDocument[],
  open: (document: GoldenDocument) => Promise<Answerer>,
  onQuestion: () => void = () => {},
): Promise<EvaluatedAnswers> {
  const judged: JudgedAnswer[] = [];
  const ranks: number[] = [];
  const times: number[] = [];
  const verdicts: { kind: string; verdict: Verdict }[] = [];
  let outcomes = noOutcomes;
  let verified = 0;
  let failures = 0;

  for (const document of documents) {
    const answerer = await open(document);

    for (const question of document.questions) {
      const start = performance.now();
      const answer = await answerer.answer({
        text: question.question,
        history: [],
        language: question.language,
      });
      times.push(performance.now() - start);

      const { verification, note } = isAboutStory(answer) ? answer : noReply;
      if (verification !== undefined) {
        outcomes = addOutcomes(outcomes, verification);
        verified += 1;
      }
      if (note !== undefined) failures += 1;

      if (!isAboutItself(question.kind)) judged.push(judge(answer, question));
      const { kind = question.relevant.length > 0 ? 'answerable' : 'unanswerable' } = question;
      verdicts.push({ kind, verdict: verdictOf(answer, question) });
      if (question.relevant.length > 0 && !isAboutItself(question.kind))
        ranks.push(rankOf(answer, question));
      onQuestion();
    }
  }

  const result = {
    documents: documents.length,
    questions: verdicts.length,
    retrieval: rankingMetrics(ranks),
    citations: citationMetrics(judged),
    citationsOfAnswerable: citationMetrics(judged.filter(isAnswerable)),
    citationsPerQuestion: citationMetricsPerQuestion(judged),
    abstention: abstentionMetrics(judged),
    verdicts: countVerdicts(verdicts),
    milliseconds: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    ...(verified + failures > 0 && { verification: { outcomes, failures } }),
  };

  return { result, judged };
}

/** What is no question about the story was not looked up. */
const noReply: Pick<NotInStory, 'lookup' | 'note' | 'verification'> = {
  lookup: { retrieved: [], probability: 0, answeredAt: [], threshold: 1 },
};

function lookupOf(answer: Answer): Lookup {
  return isAboutStory(answer) ? answer.lookup : noReply.lookup;
}

function judge(answer: Answer, { relevant }: GoldenQuestion): JudgedAnswer {
  const { probability, answeredAt } = lookupOf(answer);
  const cited = sentencesOf(answer).flatMap(({ sources }) =>
    sources.map(({ citation }) => citation.paragraph),
  );

  return {
    relevant,
    cited: [...new Set(cited)],
    abstained: answer.status === 'abstained',
    probability,
    answeredAt,
  };
}

function rankOf(answer: Answer, { relevant }: GoldenQuestion): number {
  return firstRelevantRank(
    lookupOf(answer).retrieved.map(({ paragraph }) => paragraph),
    relevant,
  );
}
