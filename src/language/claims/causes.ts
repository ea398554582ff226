// Where a sentence gives a reason.

import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords } from './claim-words.ts';

/** A word that a reason follows. */
export interface ReasonWord {
  readonly start: number;
  readonly end: number;
  /** Whether the reason is a clause or a noun. */
  readonly of: 'clause' | 'noun';
}

const patterns = byLanguage((language) => {
  const { causes, causesOfNouns } = claimWords[language];

  return [
    ['noun', new RegExp(asWords(causesOfNouns), 'giu')],
    ['clause', new RegExp(asWords(causes), 'giu')],
  ] as const;
});

/** The words of a text that a reason follows: "weil", "because of". */
export const reasonsIn = remembered((text, language): readonly ReasonWord[] => {
  const found = patterns[language].flatMap(([of, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      of,
    })),
  );

  return found.filter(
    ({ start }, index) => !found.slice(0, index).some((other) => other.start === start),
  );
});

const blame = byLanguage((language) => new RegExp(asWords(claimWords[language].blame), 'iu'));

/** Whether a text says of something or somebody that it is the reason. */
export function blames(text: string, language: Language): boolean {
  return blame[language].test(text);
}
