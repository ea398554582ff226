// Asks questions that a story answers twice, and judges whether both answers are shown as disagreeing.

import { type Answer, isAboutStory, shownSources } from '../../../src/answer/answer.ts';
import { judgeEach, type OpenAnswerer } from './judge-each.ts';
import type { PremiseQuestion } from './premise-set.ts';

/** Questions of a set that a story answers twice, and otherwise the second time. */
const twoSides = 'two-sides';

/** What should be shown of a question, and what was. */
export interface JudgedContradiction {
  readonly asked: PremiseQuestion;
  /** Two answers that disagree, or an ordinary question that the story answers, or does not answer. */
  readonly sort: 'contradiction' | 'answered' | 'unanswered';
  /** The paragraphs that were shown as disagreeing; none where no two were. */
  readonly shown: readonly number[];
  /** Whether the two that disagree are shown so, each with its citation; for others, whether none are. */
  readonly isRight: boolean;
}

/** Asks every question that has no false premise. @param open - Opens who answers about a story. */
export async function evaluateContradictions(
  questions: readonly PremiseQuestion[],
  open: OpenAnswerer,
  onQuestion?: () => void,
): Promise<readonly JudgedContradiction[]> {
  const asked = questions.filter(({ premise }) => premise === undefined);

  return judgeEach(asked, open, async (one, ask) => judged(one, await ask()), onQuestion);
}

function judged(asked: PremiseQuestion, answer: Answer): JudgedContradiction {
  const { kind, relevant } = asked;
  const disagrees = isAboutStory(answer) && answer.status === 'answered' && answer.disagrees;
  const paragraphs = shownSources(answer).map(({ citation }) => citation.paragraph);
  const shown = disagrees === true ? [...new Set(paragraphs)] : [];
  const isTold = shown.length > 1 && shown.every((number) => relevant.includes(number));

  return {
    asked,
    sort: kind === twoSides ? 'contradiction' : relevant.length > 0 ? 'answered' : 'unanswered',
    shown,
    isRight: kind === twoSides ? isTold : shown.length === 0,
  };
}
