// Asks questions that take something for granted, and judges what is named as false.

import { type Answer, isAboutStory, shownSources } from '../../../src/answer/answer.ts';
import { presupposed } from '../../../src/language/questions/premises/presupposed.ts';
import { judgeEach, type OpenAnswerer } from './judge-each.ts';
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
export function evaluatePremises(
  questions: readonly PremiseQuestion[],
  open: OpenAnswerer,
  onQuestion?: () => void,
): Promise<readonly JudgedPremise[]> {
  return judgeEach(
    questions,
    open,
    async (asked, ask) => {
      const { question, language, premise } = asked;
      const named =
        presupposed(question, language) === undefined ? undefined : namedIn(await ask());
      const isRight =
        premise === undefined
          ? named === undefined
          : named !== undefined && premise.includes(named);

      return { asked, sort: sortOf(asked), named, isRight };
    },
    onQuestion,
  );
}

/** The paragraph under which a false premise is named. */
function namedIn(answer: Answer): number | undefined {
  return isAboutStory(answer) && answer.falsePremise === true
    ? shownSources(answer)[0]?.citation.paragraph
    : undefined;
}

function sortOf({ premise, relevant }: PremiseQuestion): JudgedPremise['sort'] {
  if (premise !== undefined) return 'premise';

  return relevant.length > 0 ? 'answered' : 'unanswered';
}
