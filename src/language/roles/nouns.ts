// Which words of a clause are nouns, as far as capitals and articles tell.

import { claimWords } from '../claims/claim-words.ts';
import { factWords } from '../facts/fact-words.ts';
import { byLanguage, type Language } from '../language.ts';
import { wholePhrase } from '../phrases/phrases.ts';

/** A word of a clause, in order. */
export interface NounToken {
  readonly surface: string;
  /** No function word. */
  readonly isContent: boolean;
}

const determiners = byLanguage((language) => wholePhrase(claimWords[language].roles.determiners));

const pastVerb = /^\p{Ll}+ed$/u;
const plural = /^\p{Ll}+s$/u;
const adjectiveEnding = /e[rsn]?$/u;

/** For each token whether it is a noun or a name. */
export function nounsOf(tokens: readonly NounToken[], language: Language): readonly boolean[] {
  if (factWords[language].names.capitals === 'nouns') {
    return tokens.map(
      (token, index) =>
        isCapitalised(token) &&
        !determiners[language].test(token.surface) &&
        !isOpeningAdjective(tokens, index),
    );
  }

  return tokens.map((token, index) => isCapitalised(token) || isHead(tokens, index, language));
}

function isCapitalised({ surface, isContent }: NounToken): boolean {
  return isContent && /^\p{Lu}/u.test(surface);
}

/** "Mehrere Minister": an adjective has a capital only where it opens the sentence. */
function isOpeningAdjective(tokens: readonly NounToken[], index: number): boolean {
  const [first, second] = tokens;

  return (
    index === 0 &&
    first !== undefined &&
    second !== undefined &&
    adjectiveEnding.test(first.surface) &&
    isCapitalised(second)
  );
}

/** The last word of a phrase with an article, or a plural before a verb. */
function isHead(tokens: readonly NounToken[], index: number, language: Language): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || !token.isContent || pastVerb.test(token.surface)) return false;

  const isVerbNext = next !== undefined && pastVerb.test(next.surface);
  if (isVerbNext && plural.test(token.surface)) return true;
  if (next?.isContent === true && !isVerbNext) return false;

  const before = tokens[index - 1];
  if (before !== undefined && isCapitalised(before)) return true;

  const start = tokens.slice(0, index).findLastIndex(({ isContent }) => !isContent);
  return start >= 0 && determiners[language].test(tokens[start]?.surface ?? '');
}
