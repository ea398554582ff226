import type { Language } from '../language.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Question, QuestionReader } from './question.ts';
import { bagOfNgrams } from './text/ngrams.ts';
import { contentWords, stopwords } from './text/stopwords.ts';
import { words } from './text/words.ts';

/** A word to look for in a text in place of a question's word, and how much a hit counts, above 0 to 1. */
export interface Alternative {
  readonly word: string;
  readonly weight: number;
}

/** A content word of a question with all that it may be called in the language of the text. */
export interface QuestionTerm {
  readonly word: string;
  /** The word itself among them; at least one. */
  readonly alternatives: readonly Alternative[];
}

/** Names and numbers stay what they are; a word that has translations rarely stands in the other language too. */
const untranslatedWeight = 0.6;

/** A word of a translation of several words says less than the whole. */
const partialWeight = 0.75;

/**
 * The content words of a question and their alternatives.
 *
 * @param lexicon from the question's language to that of the text; absent when both are the same
 */
export function questionTerms(question: Question, lexicon?: Lexicon): QuestionTerm[] {
  const all = words(question.text);

  if (lexicon === undefined) {
    return contentWords(all, question.language).map((word) => ({
      word,
      alternatives: [{ word, weight: 1 }],
    }));
  }

  const target = question.language === 'de' ? 'en' : 'de';

  return lexicon.translate(all).map(({ word, translations }) => {
    const own = { word, weight: translations.length === 0 ? 1 : untranslatedWeight };
    const others = translations.flatMap(({ text, weight }) => {
      const parts = contentWords(words(text), target);
      const share = parts.length > 1 ? partialWeight * weight : weight;

      return parts.map((part) => ({ word: part, weight: share }));
    });

    return { word, alternatives: [own, ...others] };
  });
}

/**
 * A probabilistic structured query (Darwish and Oard 2003) as n-grams: each word of the question counts 1, shared
 * among its translations by weight, and itself besides, as names and numbers are the same in both languages.
 */
export function structuredQuery(terms: readonly QuestionTerm[]): ReturnType<QuestionReader> {
  return bagOfNgrams(
    terms.flatMap(({ word, alternatives }) => {
      const others = alternatives.slice(1);
      const total = others.reduce((sum, { weight }) => sum + weight, 0);
      const own: [string, number] = [word, alternatives[0]?.weight ?? 1];

      return [own, ...others.map((other): [string, number] => [other.word, other.weight / total])];
    }),
  );
}
