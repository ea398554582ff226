// Questions that people let be kept, as cases of the evaluation.

import type { KeptQuestion } from './feedback.ts';

/** The cases of one story. */
export interface StoryCases {
  /** Slug; empty where nothing of a story was shown. */
  readonly story: string;
  /** What the answer should rest on is known: lines of a golden set, but for the one that names the story's file. */
  readonly decided: readonly object[];
  /** Somebody has to say which paragraphs answer: lines with what was shown instead. */
  readonly undecided: readonly object[];
}

/**
 * Cases by story, each question once, in the order in which they came. That the story does not answer says by
 * itself what belongs into a golden set; what else was wrong leaves open which paragraphs answer, and needs a person.
 */
export function regressionCases(questions: readonly KeptQuestion[]): readonly StoryCases[] {
  const byStory = new Map<string, KeptQuestion[]>();
  for (const one of questions) {
    const { story = '', question } = one;
    const others = byStory.get(story) ?? [];
    if (others.some((other) => other.question === question)) continue;
    byStory.set(story, [...others, one]);
  }

  return [...byStory].map(([story, own]) => {
    const numbered = own.map((one, index) => ({
      ...one,
      id: `feedback-${story === '' ? 'none' : story}-${index + 1}`,
    }));
    const isDecided = ({ reason }: KeptQuestion) => reason === 'should-refuse';

    return {
      story,
      decided: numbered.filter(isDecided).map(({ id, language, question }) => ({
        id,
        language,
        question,
        kind: 'feedback',
        relevant: [],
      })),
      undecided: numbered
        .filter((one) => !isDecided(one))
        .map(({ id, language, question, reason, shown }) => ({
          id,
          language,
          question,
          kind: 'feedback',
          reason,
          shown,
        })),
    };
  });
}
