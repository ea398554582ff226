// Holds what questions take for granted against all paragraphs of their stories, and judges what is named as false.

import { falsePremise, type PremiseTools } from '../../../src/answer/conflicts/false-premise.ts';
import type { PremiseQuestion } from './premise-set.ts';

/** What should be named of a question, and what was. */
export interface JudgedPremise {
  readonly asked: PremiseQuestion;
  /** A false premise, or an ordinary question that the story answers, or does not answer. */
  readonly sort: 'premise' | 'answered' | 'unanswered';
  /** The paragraph that was named as speaking against it. */
  readonly named: number | undefined;
  /** Whether a false premise is named with a paragraph that tells; for others, whether nothing is named. */
  readonly isRight: boolean;
}

/** Looks at every question by itself. */
export async function evaluatePremises(
  questions: readonly PremiseQuestion[],
  tools: PremiseTools,
  onQuestion: () => void = () => {},
): Promise<readonly JudgedPremise[]> {
  const judged: JudgedPremise[] = [];

  for (const asked of questions) {
    const { article, question, language, premise } = asked;
    const paragraphs = article.paragraphs
      .map((paragraph, position) => ({ article, paragraph, position }))
      .filter(({ paragraph: { number } }) => number > 0);
    const found = await falsePremise(question, language, paragraphs, tools);
    const named = found?.candidate.paragraph.number;
    judged.push({
      asked,
      sort: sortOf(asked),
      named,
      isRight:
        premise === undefined
          ? named === undefined
          : named !== undefined && premise.includes(named),
    });
    onQuestion();
  }

  return judged;
}

function sortOf({ premise, relevant }: PremiseQuestion): JudgedPremise['sort'] {
  if (premise !== undefined) return 'premise';

  return relevant.length > 0 ? 'answered' : 'unanswered';
}
