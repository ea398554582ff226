import type { Language } from '../language.ts';
import { bagOfNgrams, type WeightedBag } from './text/ngrams.ts';
import { contentWords, stopwords } from './text/stopwords.ts';
import { words } from './text/words.ts';

/** What a person wants to know, and in which language it is asked. */
export interface Question {
  readonly text: string;
  readonly language: Language;
}

/** Turns a question into the weighted n-grams to look for in texts of a language. */
export type QuestionReader = (question: Question, target: Language) => WeightedBag;

/** What a function word counts for, against 1 for others, in a question in the language of the text. */
const functionWordWeight = 0.7;

/**
 * The question's own words. In the language of the text, function words count a little less: dropping them loses
 * more than it gains, as they hold word order and verb forms of the answer together. In another language they go,
 * because they collide with other words there ("was", "in", "die", "war").
 */
export const readQuestion: QuestionReader = ({ text, language }, target) => {
  const all = words(text);

  if (language !== target) {
    return bagOfNgrams(contentWords(all, language).map((word) => [word, 1]));
  }

  return bagOfNgrams(
    all.map((word) => [word, stopwords[language].has(word) ? functionWordWeight : 1]),
  );
};
