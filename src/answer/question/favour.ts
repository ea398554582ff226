// Passages in the light of the last answer.

import type { Passage } from '../../search/retriever.ts';
import type { CitedWords } from '../citations.ts';

/** What a passage gains when the last answer cited its paragraph, in standard deviations of the score. */
const carriedBonus = 0.6;

/** Passages with those first that the last answer cited, unless others fit clearly better. */
export function favour(
  passages: readonly Passage[],
  carried: readonly CitedWords[],
): readonly Passage[] {
  if (carried.length === 0) return passages;

  const keyOf = (article: string, paragraph: number, kind: string) =>
    JSON.stringify([article, paragraph, kind]);
  const cited = new Set(
    carried.map(({ article, paragraph, kind }) => keyOf(article, paragraph, kind)),
  );

  return passages
    .map((passage) => {
      const { article, paragraph, kind } = passage.chunk;
      const bonus = cited.has(keyOf(article, paragraph, kind)) ? carriedBonus : 0;
      return { ...passage, score: passage.score + bonus };
    })
    .sort((one, other) => other.score - one.score);
}
