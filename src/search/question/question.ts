// A question as it is looked for.

import type { Language } from '../../language/language.ts';
import { contentWords, stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import { bagOfNgrams, type WeightedBag } from '../terms/ngrams.ts';

/** What a person wants to know, and in which language it is asked. */
export interface Question {
  readonly text: string;
  readonly language: Language;
}

/** A word of a question, with the ways in which a text may put it. */
export interface QuestionWord {
  readonly word: string;
  /** What it counts for among the words of the question, from 0; 1 for a content word. */
  readonly importance: number;
  /** The word itself or its translations, each with a weight from 0 to 1; at least one. */
  readonly variants: readonly WeightedWord[];
}

export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
}

/** What to look for in texts of one language. */
export interface QuestionReading {
  readonly words: readonly QuestionWord[];
  /** The n-grams of all variants, weighted, for the lexical index and for embeddings of n-grams. */
  readonly ngrams: WeightedBag;
}

/** Reads a question as something to look for in texts of a language. */
export type QuestionReader = (question: Question, target: Language) => QuestionReading;

/** What a function word counts for in a question in the language of the text; .5 to 1 measure nearly alike. */
const functionWordImportance = 0.7;

/**
 * The question's own words. In the language of the text, function words count a little less; dropping them costs
 * recall, as "nach", "vor" and verb forms tell paragraphs apart. In another language they go, because they collide
 * with other words there ("was", "in", "die", "war").
 */
export const readQuestion: QuestionReader = ({ text, language }, target) => {
  const all = words(text);
  const kept = language === target ? all : contentWords(all, language);
  const importanceOf = (word: string): number =>
    language === target && stopwords[language].has(word) ? functionWordImportance : 1;

  return {
    words: kept.map((word) => ({
      word,
      importance: importanceOf(word),
      variants: [{ word, weight: 1 }],
    })),
    ngrams: bagOfNgrams(kept.map((word) => [word, importanceOf(word)])),
  };
};
