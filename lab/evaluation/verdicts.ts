// How well a question was answered, as a reader would say.

import {
  type Answer,
  answersIn,
  isAboutStory,
  type OneAnswer,
  sentencesOf,
} from '../../src/answer/answer.ts';
import { type GoldenQuestion, isAboutItself } from './dataset.ts';

/** All verdicts, best first. */
export const verdictNames = [
  'right',
  'half',
  'wrong',
  'rightly refused',
  'wrongly refused',
] as const;

export type Verdict = (typeof verdictNames)[number];

/** How often each verdict came up, by the kind of question. */
export type VerdictCounts = Readonly<Record<string, Readonly<Record<Verdict, number>>>>;

/**
 * `right`: the first paragraph cited answers; `half`: another one cited does. What the story does not say is rightly
 * refused, also with something related shown as such. Questions about story and bot that no paragraph answers are right
 * where they are not taken for questions that the story fails to answer. A false premise that is named where the story
 * does not answer counts as a refusal.
 */
export function verdictOf(answer: Answer, { kind, relevant }: GoldenQuestion): Verdict {
  const isRefused = answer.status === 'abstained' && isAboutStory(answer);
  if (isAboutItself(kind) && relevant.length === 0) return isRefused ? 'wrongly refused' : 'right';
  if (answer.status === 'abstained' || namesPremise(answer, relevant))
    return relevant.length === 0 ? 'rightly refused' : 'wrongly refused';

  const cited = sentencesOf(answer).flatMap(({ sources }) =>
    sources.map(({ citation }) => citation.paragraph),
  );
  if (relevant.includes(cited[0] ?? -1)) return 'right';

  return cited.some((paragraph) => relevant.includes(paragraph)) ? 'half' : 'wrong';
}

/** That a question takes something false for granted is no answer to what the story does not say. */
function namesPremise(answer: Answer, relevant: readonly number[]): boolean {
  return relevant.length === 0 && answersIn(answer).every(isPremiseNamed);
}

function isPremiseNamed(answer: OneAnswer): boolean {
  return answer.status === 'answered' && answer.falsePremise === true;
}

/** Counts verdicts by kind, kinds in the order of their first question. */
export function countVerdicts(
  judged: readonly { readonly kind: string; readonly verdict: Verdict }[],
): VerdictCounts {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];

  return Object.fromEntries(
    [...kinds, 'all'].map((kind) => {
      const own = judged.filter((one) => kind === 'all' || one.kind === kind);
      const count = (name: Verdict) => own.filter(({ verdict }) => verdict === name).length;

      return [
        kind,
        {
          right: count('right'),
          half: count('half'),
          wrong: count('wrong'),
          'rightly refused': count('rightly refused'),
          'wrongly refused': count('wrongly refused'),
        },
      ];
    }),
  );
}
