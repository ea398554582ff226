// Words that are written together, taken apart.

import type { Compounds } from './inflection.ts';

const shortestPart = 3;

function firstPart(
  text: string,
  { links, lostEndings }: Compounds,
  isWord: (word: string) => boolean,
): string | undefined {
  for (const link of links) {
    if (!text.endsWith(link)) continue;

    const stem = text.slice(0, text.length - link.length);
    if (stem.length < shortestPart) continue;

    const lost = link === '' ? lostEndings : [''];
    const word = lost.map((ending) => stem + ending).find(isWord);
    if (word !== undefined) return word;
  }

  return undefined;
}

/**
 * The two parts of a compound, in their dictionary forms; the longest known second part wins, because
 * it carries the meaning. A first part may be a compound again.
 *
 * @param isWord whether a word, in lower case, is in the dictionary
 * @returns nothing for a word that has no such parts
 */
export function splitCompound(
  word: string,
  compounds: Compounds,
  isWord: (word: string) => boolean,
): readonly string[] | undefined {
  for (let at = shortestPart; at <= word.length - shortestPart - 1; at += 1) {
    const second = word.slice(at);
    if (!isWord(second)) continue;

    const first = firstPart(word.slice(0, at), compounds, isWord);
    if (first !== undefined) return [first, second];
  }

  return undefined;
}
