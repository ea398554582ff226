// Where a sentence denies something.

import { factWords } from '../facts/fact-words.ts';
import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { claimWords } from './claim-words.ts';

const shortened = "(?<=\\p{L})n['’]t(?!\\p{L})";

const patterns = byLanguage((language) => ({
  negation: new RegExp(`${asWords(factWords[language].negations.words)}(?!-)|${shortened}`, 'giu'),
  none: new RegExp(asWords(claimWords[language].noNegations), 'giu'),
  ofNouns: new RegExp(asWords(claimWords[language].ofNouns), 'iu'),
  noNoun: new RegExp(
    asWords([...claimWords[language].ofNouns, ...claimWords[language].noNouns]),
    'giu',
  ),
}));

/** Offsets of the negations of a sentence, but for those that deny nothing ("not only"). */
export function negationsIn(text: string, language: Language): readonly number[] {
  const { negation, none } = patterns[language];
  const plain = text.replace(none, (found) => ' '.repeat(found.length));

  return Array.from(plain.matchAll(negation), ({ index }) => index);
}

/** Whether a text denies a noun ("without"), which another sentence may put as a denied clause. */
export function deniesNoun(text: string, language: Language): boolean {
  return patterns[language].ofNouns.test(text);
}

/** Offsets of the words that say that there is none of what follows them: "no", "without". */
export function nounDenialsIn(text: string, language: Language): readonly number[] {
  return Array.from(text.matchAll(patterns[language].noNoun), ({ index }) => index);
}
