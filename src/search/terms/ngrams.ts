/** Character 4-grams: the terms that texts and questions share, whatever the forms of their words. */
import { remembering } from '../../base/remember.ts';

/** Terms and how much each counts. Linear scorers sum `weight × score(term)`; weights are finite and above 0. */
export type WeightedBag = ReadonlyMap<string, number>;

/** Length of the n-grams, in UTF-16 code units; 4 was measured to be best on German and on English-German. */
const size = 4;

/** Cannot occur in a word, so an n-gram that starts or ends a word differs from the same letters inside one. */
const boundary = '_';

/** Nothing to fold, as in most words. */
const plainWord = /^[a-z0-9]*$/;

const combiningMarks = /[\u0300-\u036F]/g;

/**
 * A word without what spelling varies in: diacritics ("Müller", "Muller"), ß ("ss"), apostrophes, and the points and
 * commas of numbers ("1.250", "1,250"). Marks of other scripts, which are no decoration there, stay.
 */
export function fold(word: string): string {
  if (plainWord.test(word)) {
    return word;
  }

  return word
    .normalize('NFD')
    .replace(combiningMarks, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/['.,]/g, '');
}

/**
 * The character 4-grams of a lower-case word inside its boundaries ("_der" and "der_" of "der"), folded.
 * A word of one or two letters is one term, boundaries included.
 */
export function characterNgrams(word: string): string[] {
  const padded = `${boundary}${fold(word)}${boundary}`;

  if (padded.length <= size) {
    return [padded];
  }

  return Array.from({ length: padded.length - size + 1 }, (_, start) =>
    padded.slice(start, start + size),
  );
}

/** `characterNgrams` that remembers the words it has seen, for texts in bulk, where most words come again. */
export function rememberNgrams(limit = 100_000): (word: string) => readonly string[] {
  return remembering(characterNgrams, limit);
}

/** The character 4-grams of weighted words as one bag: an n-gram counts as much as all words that hold it. */
export function bagOfNgrams(
  words: Iterable<readonly [word: string, weight: number]>,
  ngramsOf: (word: string) => readonly string[] = characterNgrams,
): Map<string, number> {
  const bag = new Map<string, number>();

  for (const [word, weight] of words) {
    for (const ngram of ngramsOf(word)) {
      bag.set(ngram, (bag.get(ngram) ?? 0) + weight);
    }
  }

  return bag;
}
