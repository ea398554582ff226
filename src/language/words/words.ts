// What is a word.

import { breakHints, joiners, plainApostrophes } from './characters.ts';

/**
 * A word starts with a letter or digit. Inside it, marks belong to their letter, an apostrophe joins two letters
 * ("O'Brien"), and a point or comma joins two digits ("1.250", "4,5"). Everything else separates, hyphens too:
 * "US-Sondergesandter" is found by either half.
 */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|'(?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*/gu;

/** What may stand inside a word unseen. */
const unseen = new RegExp(`[${breakHints}${joiners}]`, 'gu');

/** "Trump's" and "geht's" are "trump" and "geht"; "don't" stays as it is. */
const trailingClitic = /'s$/;

/**
 * The words of a text in order: NFC, lower case, umlauts and ß kept, punctuation dropped, numbers kept.
 * A typographic apostrophe inside a word is written as "'".
 */
export function words(text: string): string[] {
  const plain = plainApostrophes(text.normalize('NFC').replace(unseen, '')).toLowerCase();

  return Array.from(plain.matchAll(wordPattern), ([word]) => word.replace(trailingClitic, ''));
}
