// A message cut into the claims that can be held against a story.

import type { Language } from '../../language/language.ts';
import { splitSentences } from '../../language/sentences/sentences.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import { questionKind } from '../question/question-kind.ts';
import { cleanSentence, isProse } from '../verify/sentence-text.ts';

/** Claims of a message, and how many it has beside those. */
export interface Claims {
  /** As they were written, in order; without addresses and marks. */
  readonly claims: readonly string[];
  readonly leftOut: number;
}

/** Claims that are checked; more would not fit into a reply. */
const mostClaims = 5;

/** Characters that are looked at: more than a message of Discord has. */
const longest = 6_000;

/** Content words of the shortest claim: "So ist es." says nothing that a story could. */
const fewestWords = 2;

/** What the sentences of a message claim; questions, greetings and cries claim nothing. */
export function claimsIn(text: string, language: Language): Claims {
  const sentences = text
    .slice(0, longest)
    .replace(/https?:\/\/\S+/giu, ' ')
    .split(/\n+/u)
    .flatMap((line) =>
      splitSentences(line, language).map(({ start, end }) => line.slice(start, end)),
    )
    .flatMap((sentence) => sentence.split(/;\s+/u))
    .map((sentence) => cleanSentence(sentence.replace(/[*_~|`>#]+/gu, ' ')));
  const claims = [...new Set(sentences)].filter((sentence) => isClaim(sentence, language));

  return {
    claims: claims.slice(0, mostClaims),
    leftOut: Math.max(0, claims.length - mostClaims),
  };
}

function isClaim(sentence: string, language: Language): boolean {
  if (/\?["“”»«)]*$/u.test(sentence) || !isProse(sentence)) return false;

  if (questionKind(sentence).kind === 'small-talk') return false;

  return words(sentence).filter((word) => !stopwords[language].has(word)).length >= fewestWords;
}
