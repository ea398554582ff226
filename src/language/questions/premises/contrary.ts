// The contrary of what a question takes for granted.

import { byLanguage, type Language } from '../../language.ts';
import { asWords } from '../../phrases/phrases.ts';
import { foldSpaces } from '../../words/characters.ts';
import { stopwords } from '../../words/stopwords.ts';
import { premiseWords } from './premise-words.ts';

const denials = byLanguage((language) =>
  premiseWords[language].undenied.map(
    ([denied, affirmed]) => [new RegExp(asWords([denied]), 'iu'), affirmed] as const,
  ),
);

/** A statement without its denial; undefined where it denies nothing. */
export function affirmed(statement: string, language: Language): string | undefined {
  const found = denials[language].find(([denied]) => denied.test(statement));
  if (found === undefined) return undefined;

  const [denied, instead] = found;
  return foldSpaces(statement.replace(denied, instead));
}

/** A whole statement denied: "It is not true that …". */
export function untrue(statement: string, language: Language): string {
  return `${premiseWords[language].untrue} ${statement}`;
}

/**
 * Denies a clause that begins with its verb: before its last word, and before what goes with that ("nicht nach Hause").
 *
 * @param isParted - Whether the last word is part of the verb: "nicht zugestimmt".
 */
export function deniedAtEnd(
  words: readonly string[],
  isParted: boolean,
  language: Language,
): readonly string[] {
  const { denial, pronouns } = premiseWords[language];
  const goesWithNext = (word: string) =>
    stopwords[language].has(word.toLowerCase()) && !pronouns.includes(word);
  let at = words.length - 1;
  while (!isParted && at > 1 && goesWithNext(words[at - 1] ?? '')) at -= 1;

  return words.toSpliced(Math.max(1, at), 0, denial);
}
