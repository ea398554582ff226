/** How single words are listed in the tables of a language. */

/** The words between white space, in order. */
export function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}
