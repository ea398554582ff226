// Asks questions that take something for granted, and judges whether the answers name what is wrong.

import { type Answer, answersIn } from '../../src/answer/answer.ts';
import type { Answerer } from '../../src/answer/answerer.ts';
import type { Article } from '../../src/story/article.ts';
import type { PremiseQuestion } from './premise-set.ts';

/** What an answer should do, and what it did. */
export interface JudgedPremise {
  readonly asked: PremiseQuestion;
  /** A false premise, two sides, or an ordinary question that the story answers, or does not answer. */
  readonly sort: 'premise' | 'sides' | 'answered' | 'unanswered';
  /** Whether a false premise or two sides are named with the paragraphs that tell; for others, whether nothing is named. */
  readonly isRight: boolean;
  /** What was replied, in short. */
  readonly replied: string;
}

/**
 * Asks every question by itself.
 *
 * @param open - Makes the answerer of a story; called once for each story.
 */
export async function evaluatePremises(
  questions: readonly PremiseQuestion[],
  open: (article: Article) => Promise<Pick<Answerer, 'answer'>>,
  onQuestion: () => void = () => {},
): Promise<readonly JudgedPremise[]> {
  const answerers = new Map<Article, Promise<Pick<Answerer, 'answer'>>>();
  const judged: JudgedPremise[] = [];

  for (const asked of questions) {
    const { article, question, language } = asked;
    const opened = answerers.get(article) ?? open(article);
    answerers.set(article, opened);
    const answer = await (await opened).answer({ text: question, history: [], language });
    judged.push({
      asked,
      sort: sortOf(asked),
      isRight: isRight(answer, asked),
      replied: short(answer),
    });
    onQuestion();
  }

  return judged;
}

function sortOf({ premise, sides, relevant }: PremiseQuestion): JudgedPremise['sort'] {
  if (premise !== undefined) return 'premise';
  if (sides !== undefined) return 'sides';

  return relevant.length > 0 ? 'answered' : 'unanswered';
}

function isRight(answer: Answer, { premise, sides }: PremiseQuestion): boolean {
  const named = conflictsIn(answer);
  const cited = citedIn(answer);
  if (premise !== undefined) {
    return named.includes('premise') && premise.some((paragraph) => cited.includes(paragraph));
  }
  if (sides !== undefined) {
    return (
      named.includes('story') &&
      sides.every((side) => side.some((paragraph) => cited.includes(paragraph)))
    );
  }

  return named.length === 0;
}

function conflictsIn(answer: Answer): readonly ('premise' | 'story')[] {
  return answersIn(answer).flatMap((one) =>
    one.status === 'answered' && one.conflict !== undefined ? one.conflict : [],
  );
}

function citedIn(answer: Answer): readonly number[] {
  return answersIn(answer).flatMap((one) =>
    one.status === 'answered' ? one.sources.map(({ citation }) => citation.paragraph) : [],
  );
}

function short(answer: Answer): string {
  const cited = citedIn(answer).map((paragraph) => `¶${paragraph}`);
  const status = answersIn(answer).map((one) =>
    one.status === 'answered' ? (one.conflict ?? 'answered') : one.reason,
  );

  return [...status, ...cited].join(' ');
}
