import type { Question } from '../../knowledge/question.ts';
import { hashOf } from '../../knowledge/text/hashed-vector.ts';
import { characterNgrams } from '../../knowledge/text/ngrams.ts';
import { contentWords } from '../../knowledge/text/stopwords.ts';
import type { TermWeights } from '../../knowledge/text/term-weights.ts';
import { type WordShape, wordShape } from '../../knowledge/text/word-similarity.ts';
import { words } from '../../knowledge/text/words.ts';
import type { Language } from '../../language/language.ts';

/** A word that a passage may show in the place of a question's word, and how sure it stands for it, up to 1. */
export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
}

/** What the words of a question can be called in a text of another language; the word itself is not among them. */
export type Translate = (
  words: readonly string[],
  from: Language,
) => readonly (readonly WeightedWord[])[];

/** A content word of a question, ready to be looked for. */
export interface QuestionTerm {
  /** Lower case. */
  readonly word: string;
  /** As written in the question. */
  readonly surface: string;
  /** The word and its translations. */
  readonly forms: readonly { readonly shape: WordShape; readonly weight: number }[];
  /** How much it tells: its inverse document frequency in general text, natural logarithm. */
  readonly rarity: number;
  /** Written with a capital inside the question, or with a digit: a name, a number, in German any noun. */
  readonly isName: boolean;
}

/** What a word of the question itself counts in a text of another language when it has translations. */
const ownWeightBesideTranslations = 0.6;

/** The distinct content words of a question, in order; empty only for a question without words. */
export function questionTerms(
  { text, language }: Question,
  target: Language,
  weights: TermWeights,
  translate?: Translate,
): QuestionTerm[] {
  const distinct = [...new Set(contentWords(words(text), language))];
  const names = capitalisedWords(text);
  const translations = language === target ? [] : (translate?.(distinct, language) ?? []);

  return distinct.map((word, index) => {
    const others = translations[index] ?? [];
    const ownWeight = others.length > 0 ? ownWeightBesideTranslations : 1;
    const forms = [{ word, weight: ownWeight }, ...others].map((form) => ({
      shape: wordShape(form.word),
      weight: form.weight,
    }));

    return {
      word,
      surface: surfaceOf(word, text),
      forms,
      rarity: rarityOf(word, weights),
      isName: names.has(word) || /\d/u.test(word),
    };
  });
}

function rarityOf(word: string, weights: TermWeights): number {
  const ngrams = characterNgrams(word);

  return ngrams.reduce((sum, ngram) => sum + weights.of(hashOf(ngram)), 0) / ngrams.length;
}

/** Words with a capital that the start of a sentence does not explain, in lower case. */
function capitalisedWords(text: string): ReadonlySet<string> {
  const capitalised = text
    .normalize('NFC')
    .matchAll(/(?<=[\p{L}\p{N},;:„“"‚'(-]\s*)\p{Lu}[\p{L}\p{M}\p{N}'’]*/gu);

  return new Set(Array.from(capitalised, ([word]) => words(word)).flat());
}

/** The word as the text spells it. */
function surfaceOf(word: string, text: string): string {
  const start = text.toLowerCase().indexOf(word);

  return start < 0 ? word : text.slice(start, start + word.length);
}
