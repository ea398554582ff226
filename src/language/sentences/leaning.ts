// Whether a sentence can be understood without the one before it.

import { ofAllLanguages } from '../language.ts';
import { openingPhrase } from '../phrases/phrases.ts';
import { sentenceWords } from './sentence-words.ts';

const leaning = openingPhrase(ofAllLanguages(sentenceWords, ({ leaning }) => leaning));

/**
 * Whether a sentence has something that only the one before it explains: "Dorthin …", "It wants …", "Grund sind …",
 * "Mit 15 zog er nach Bonn", "Unterschriften, die er braucht."
 */
export function leansOnBefore(sentence: string): boolean {
  const words = sentence.replace(/^[^\p{L}\p{N}]+/u, '');

  return (
    leaning.test(words) ||
    Object.values(sentenceWords).some(
      ({ openPronoun, fragment }) => openPronoun.test(words) || fragment?.test(words) === true,
    )
  );
}
