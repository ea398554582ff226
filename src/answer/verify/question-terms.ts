// The content words of a question, ready to be looked for.

import { apostrophes, typesetApostrophes } from '../../language/words/characters.ts';
import { words } from '../../language/words/words.ts';
import type { Question, QuestionReading, WeightedWord } from '../../search/question/question.ts';
import { characterNgrams } from '../../search/terms/ngrams.ts';
import { hashOf } from '../../search/terms/term-hash.ts';
import type { TermWeights } from '../../search/terms/term-weights.ts';

/** A content word of a question, ready to be looked for. */
export interface QuestionTerm {
  /** Lower case. */
  readonly word: string;
  /** As written in the question. */
  readonly surface: string;
  /** The word or its translations, as the article may put it; at least one. */
  readonly variants: readonly WeightedWord[];
  /** How much it tells: its inverse document frequency in general text, natural logarithm. */
  readonly rarity: number;
  /** Written with a capital inside the question, or with a digit: a name, a number, in German any noun. */
  readonly isName: boolean;
}

/**
 * The distinct content words of a question, in order; empty only for a question without words.
 *
 * @param reading - The question as it is looked for in the article's language.
 */
export function questionTerms(
  { text }: Question,
  reading: QuestionReading,
  weights: TermWeights,
): QuestionTerm[] {
  const content = reading.words.filter(({ importance }) => importance >= 1);
  const names = capitalisedWords(text);
  const spellings = spellingsOf(text);
  const seen = new Set<string>();

  return (content.length > 0 ? content : reading.words).flatMap(({ word, variants }) => {
    if (seen.has(word)) return [];

    seen.add(word);
    return {
      word,
      surface: spellings.get(word) ?? word,
      variants,
      rarity: rarityOf(word, weights),
      isName: names.has(word) || /\d/u.test(word),
    };
  });
}

function rarityOf(word: string, weights: TermWeights): number {
  const ngrams = characterNgrams(word);

  return ngrams.reduce((sum, ngram) => sum + weights.of(hashOf(ngram)), 0) / ngrams.length;
}

const capitalisedWord = new RegExp(
  `(?<=[\\p{L}\\p{N},;:„“"‚'(-]\\s*)\\p{Lu}[\\p{L}\\p{M}\\p{N}${apostrophes}]*`,
  'gu',
);

/** Words with a capital that the start of a sentence does not explain, in lower case. */
function capitalisedWords(text: string): ReadonlySet<string> {
  const capitalised = text.normalize('NFC').matchAll(capitalisedWord);

  return new Set(Array.from(capitalised, ([word]) => words(word)).flat());
}

const anyApostrophe = `'${typesetApostrophes}`;
const spelling = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${anyApostrophe}.]*`, 'gu');
const spellingEnd = new RegExp(`(?:[${anyApostrophe}]s)?[${anyApostrophe}.]*$`, 'u');

/** The words of a text, each as it is first spelt there. */
function spellingsOf(text: string): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const tokens = text.normalize('NFC').matchAll(spelling);

  for (const [token] of tokens) {
    const [word, ...others] = words(token);
    if (word === undefined || others.length > 0 || spellings.has(word)) continue;

    spellings.set(word, token.replace(spellingEnd, ''));
  }

  return spellings;
}
