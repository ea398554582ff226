// How much of something a sentence means: all of it, most of it, nothing else.

import { byLanguage } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { type AmountWords, claimWords } from './claim-words.ts';

/** How much is meant. */
export type Amount = keyof AmountWords;

/** A word that says how much. */
export interface AmountWord {
  readonly amount: Amount;
  readonly start: number;
  readonly text: string;
}

const patterns = byLanguage((language) =>
  (Object.entries(claimWords[language].amounts) as [Amount, readonly string[]][]).map(
    ([amount, phrases]) => [amount, new RegExp(asWords(phrases), 'giu')] as const,
  ),
);

/** The words of a text that say how much. */
export const amountsIn = remembered((text, language): readonly AmountWord[] => {
  return patterns[language].flatMap(([amount, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      amount,
      start: index,
      text: found,
    })),
  );
});
