// Signals at random that are the same each time.

import type { QuestionSignals } from '../../lab/calibration/signals.ts';

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;

  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * What a reader could have said of questions about some stories, half of them answered: high of the paragraph that
 * answers, low of the others, with some confusion.
 */
export function madeUpSignals(count: number, confusion = 1): readonly QuestionSignals[] {
  const next = numbers(7);
  const noise = () => confusion * (next() + next() + next() - 1.5);

  return Array.from({ length: count }, (_, index) => {
    const isAnswerable = index % 2 === 0;

    return {
      document: `story-${index % 6}`,
      isAnswerable,
      paragraphs: Array.from({ length: 5 }, (_, position) => {
        const isRelevant = isAnswerable && position === index % 5;

        const reader = (isRelevant ? 2 : -3) + 2 * noise();
        const nearness = (isRelevant ? 1.5 : -0.4) + noise();

        return { reader, similarity: nearness / 10, nearness, isRelevant };
      }),
    };
  });
}
