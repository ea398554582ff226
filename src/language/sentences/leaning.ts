// Whether a sentence can be understood without the one before it.

import { ofAllLanguages } from '../language.ts';
import { openingPhrase } from '../phrases/phrases.ts';
import { sentenceWords } from './sentence-words.ts';

const leaning = openingPhrase(ofAllLanguages(sentenceWords, ({ leaning }) => leaning));

/** Whether a sentence begins with something that only the one before it explains: "Dorthin …", "It wants …", "Grund sind …". */
export function leansOnBefore(sentence: string): boolean {
  return leaning.test(sentence.replace(/^[^\p{L}\p{N}]+/u, ''));
}
