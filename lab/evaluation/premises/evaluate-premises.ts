// Asks questions that take something for granted, and judges what is named as false.

import { isAboutStory, shownSources } from '../../../src/answer/answer.ts';
import type { Answerer } from '../../../src/answer/answerer.ts';
import { presupposed } from '../../../src/language/questions/premises/presupposed.ts';
import type { Article } from '../../../src/story/article.ts';
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

/**
 * Asks every question by itself; one that takes nothing for granted names nothing.
 *
 * @param open - Opens who answers about a story.
 */
export async function evaluatePremises(
  questions: readonly PremiseQuestion[],
  open: (article: Article) => Promise<Pick<Answerer, 'answer'>>,
  onQuestion: () => void = () => {},
): Promise<readonly JudgedPremise[]> {
  const judged: JudgedPremise[] = [];
  const answerers = new Map<Article, Pick<Answerer, 'answer'>>();

  for (const asked of questions) {
    const { article, premise } = asked;
    const answerer = answerers.get(article) ?? (await open(article));
    answerers.set(article, answerer);
    const named = await namedIn(asked, answerer);
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

/** The paragraph under which a false premise is named. */
async function namedIn(
  { question, language }: PremiseQuestion,
  answerer: Pick<Answerer, 'answer'>,
): Promise<number | undefined> {
  if (presupposed(question, language) === undefined) return undefined;

  const answer = await answerer.answer({ text: question, language, history: [] });
  return isAboutStory(answer) && answer.falsePremise === true
    ? shownSources(answer)[0]?.citation.paragraph
    : undefined;
}

function sortOf({ premise, relevant }: PremiseQuestion): JudgedPremise['sort'] {
  if (premise !== undefined) return 'premise';

  return relevant.length > 0 ? 'answered' : 'unanswered';
}
