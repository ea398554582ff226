// A question looked for in the other language, by its translations.

import type { Language } from '../../language/language.ts';
import type { Lexicon, TranslatedWord } from '../../language/lexicon/lexicon.ts';
import { contentWords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import { bagOfNgrams } from '../terms/ngrams.ts';
import {
  type QuestionReader,
  type QuestionWord,
  readQuestion,
  type WeightedWord,
} from './question.ts';

/** Names and numbers stay what they are; a word that has translations seldom stands in the other language too. */
const ownWeight = 0.6;

/** A word of a translation of several words says less than a translation that is one word. */
const partWeight = 0.75;

/** A word with its translations, both as words of the target language. */
interface Reading {
  readonly own: WeightedWord;
  readonly translations: readonly WeightedWord[];
}

/**
 * Reads questions in the language of the text as `readQuestion` does, and others by their translations: for the
 * n-grams a probabilistic structured query (Darwish and Oard 2003), in which each content word counts 1 shared among
 * its translations, plus the word itself. Both legs see the same n-grams, so the vector index answers across
 * languages too.
 *
 * @param lexiconFrom the lexicon for questions in a language; called only when it is needed
 */
export function bilingualReader(lexiconFrom: (language: Language) => Lexicon): QuestionReader {
  return (question, target) => {
    if (question.language === target) return readQuestion(question, target);

    const readings = lexiconFrom(question.language)
      .translate(words(question.text))
      .map((word) => readingOf(word, target));

    return { words: readings.map(questionWord), ngrams: bagOfNgrams(readings.flatMap(weighed)) };
  };
}

function readingOf({ word, translations }: TranslatedWord, target: Language): Reading {
  return {
    own: { word, weight: translations.length === 0 ? 1 : ownWeight },
    translations: translations.flatMap(({ text, weight }) => {
      const parts = contentWords(words(text), target);
      const share = parts.length > 1 ? partWeight * weight : weight;

      return parts.map((part) => ({ word: part, weight: share }));
    }),
  };
}

const questionWord = ({ own, translations }: Reading): QuestionWord => ({
  word: own.word,
  importance: 1,
  variants: [own, ...translations],
});

function weighed({ own, translations }: Reading): [word: string, weight: number][] {
  const total = translations.reduce((sum, { weight }) => sum + weight, 0);

  return [own, ...translations.map(({ word, weight }) => ({ word, weight: weight / total }))].map(
    ({ word, weight }) => [word, weight],
  );
}
