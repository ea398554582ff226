/** What may stand between the parts of a German compound ("Regierung-s-sprecher"). */
const links = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/** What a first part may have lost ("Schul-buch", "Sprach-kurs"). */
const lostEndings = ['', 'e', 'en'];

const shortestPart = 3;

function firstPart(text: string, isWord: (word: string) => boolean): string | undefined {
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
 * The two parts of a German compound, in their dictionary forms; the longest known second part wins, because
 * it carries the meaning. A first part may be a compound again.
 *
 * @param isWord whether a word, in lower case, is in the dictionary
 * @returns nothing for a word that has no such parts
 */
export function splitCompound(
  word: string,
  isWord: (word: string) => boolean,
): readonly string[] | undefined {
  for (let at = shortestPart; at <= word.length - shortestPart - 1; at += 1) {
    const second = word.slice(at);
    if (!isWord(second)) continue;

    const first = firstPart(word.slice(0, at), isWord);
    if (first !== undefined) return [first, second];
  }

  return undefined;
}
