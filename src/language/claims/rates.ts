// Over which time something is counted.

import { byLanguage } from '../language.ts';
import { phraseWithin } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords, type Rate } from './claim-words.ts';

const patterns = byLanguage((language) =>
  (Object.entries(claimWords[language].rates) as [Rate, readonly string[]][]).map(
    ([rate, phrases]) => [rate, phraseWithin(phrases)] as const,
  ),
);

/** The times over which a text counts: "800 a week". */
export const ratesIn = remembered((text, language): readonly Rate[] =>
  patterns[language].flatMap(([rate, pattern]) => (pattern.test(text) ? [rate] : [])),
);
